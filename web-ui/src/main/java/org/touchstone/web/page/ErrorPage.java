package org.touchstone.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.web.fault.RequestLog;

/** One page for everything that goes wrong: what happened, what to do, and an id to quote. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {

    @Inject private HttpServletRequest request;
    @Inject private Texts texts;

    public String getTitle() {
        return texts.get("error." + kind() + ".title");
    }

    public String getExplanation() {
        return request.getAttribute(RefusalsOnPages.REFUSAL) instanceof Refusal refusal
                ? refusal.getMessage()
                : texts.get("error." + kind() + ".explanation");
    }

    public String getAdvice() {
        return texts.get("error." + kind() + ".advice");
    }

    /** Whether fetching the same address again may help. */
    public boolean isRepeatable() {
        return kind().equals("expired") && getAddress() != null;
    }

    public String getAddress() {
        return (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    }

    /** Also in the log; null when the request never reached the filter that numbers them. */
    public String getRequestId() {
        return (String) request.getAttribute(RequestLog.ID);
    }

    private String kind() {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (Throwable t = (Throwable) thrown; t != null; t = t.getCause()) {
            if (t instanceof ViewExpiredException) {
                return "expired";
            }
        }
        String status = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return texts.has("error." + status + ".title") ? status : "500";
    }
}
