package org.touchstone.web.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.touchstone.credential.kernel.ChangedAtOnce;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.web.fault.Problem;
import org.touchstone.web.fault.RequestLog;

/**
 * What happens on a page when a business rule says no. After a button the same page comes back with
 * everything that was typed and the reasons on top; when opening a page, the error page of the
 * refusal's status is shown. A fault that is no refusal goes on to the container, except after an
 * Ajax button, where nobody would see the container's answer: the page says so and quotes the id.
 */
public class RefusalsOnPages extends ExceptionHandlerFactory {

    /** Request attribute under which the error page finds the refusal. */
    static final String REFUSAL = "touchstone.refusal";

    public RefusalsOnPages(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    static class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                var queued = events.next().getContext();
                FacesContext faces = queued.getContext();
                Optional<Refusal> refusal =
                        find(queued.getException(), Refusal.class)
                                .or(() -> ChangedAtOnce.in(queued.getException()));
                if (refusal.isPresent()) {
                    events.remove();
                    if (PhaseId.INVOKE_APPLICATION.equals(queued.getPhaseId())
                            && faces.isPostback()) {
                        explain(faces, refusal.get());
                    } else {
                        showErrorPage(faces, refusal.get());
                    }
                } else if (faces.getPartialViewContext().isAjaxRequest()
                        && find(queued.getException(), ViewExpiredException.class).isPresent()) {
                    events.remove();
                    reload(faces);
                } else if (faces.getPartialViewContext().isAjaxRequest()
                        && PhaseId.INVOKE_APPLICATION.equals(queued.getPhaseId())) {
                    events.remove();
                    admit(faces, queued.getException());
                }
            }
            getWrapped().handle();
        }

        private static void explain(FacesContext faces, Refusal refusal) {
            faces.addMessage(null, error(refusal.getMessage()));
            refusal.details().stream()
                    .map(Refusal.Detail::message)
                    .filter(message -> !message.equals(refusal.getMessage()))
                    .forEach(message -> faces.addMessage(null, error(message)));
            faces.validationFailed();
        }

        private static void admit(FacesContext faces, Throwable fault) {
            var request = (HttpServletRequest) faces.getExternalContext().getRequest();
            String id = RequestLog.idOf(request);
            RequestLog.logFault(id, fault);
            faces.addMessage(
                    null, error(CDI.current().select(Texts.class).get().get("error.ajax", id)));
            faces.validationFailed();
        }

        private static FacesMessage error(String text) {
            return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
        }

        private static void showErrorPage(FacesContext faces, Refusal refusal) {
            ExternalContext external = faces.getExternalContext();
            external.getRequestMap().put(REFUSAL, refusal);
            try {
                external.responseSendError(Problem.status(refusal.kind()), null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }

        /** The page was open for longer than the session: fetch it again, through the sign-in. */
        private static void reload(FacesContext faces) {
            ExternalContext external = faces.getExternalContext();
            String referer = external.getRequestHeaderMap().get("Referer");
            try {
                external.redirect(
                        LocalAddress.of(referer, external.getRequestServerName())
                                .orElse(external.getRequestContextPath() + "/"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (type.isInstance(cause)) {
                    return Optional.of(type.cast(cause));
                }
                if (cause.getCause() == cause) {
                    throw new FacesException(thrown);
                }
            }
            return Optional.empty();
        }
    }
}
