package org.touchstone.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What the top of the page says: what to mend, with a link to each place, and what was done. */
@Named("pageMessages")
@RequestScoped
public class PageMessages {

    @Inject private FacesContext context;

    /**
     * @param clientId of the field to mend; null when it concerns the whole page
     * @param kind as the states of the theme: error, warning, success
     */
    public record Item(String clientId, String kind, String text) {}

    public List<Item> getErrors() {
        return items().stream().filter(item -> item.kind().equals("error")).toList();
    }

    public List<Item> getNotices() {
        return items().stream().filter(item -> !item.kind().equals("error")).toList();
    }

    /** An Ajax request shows its messages without every button having to name their place. */
    public void renderOnAjax() {
        var partial = context.getPartialViewContext();
        if (partial.isAjaxRequest() && !partial.isRenderAll()) {
            partial.getRenderIds().add("messages");
        }
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        Iterator<String> clientIds = context.getClientIdsWithMessages();
        while (clientIds.hasNext()) {
            String clientId = clientIds.next();
            for (FacesMessage message : context.getMessageList(clientId)) {
                items.add(new Item(clientId, kind(message), message.getSummary()));
            }
        }
        return items;
    }

    private static String kind(FacesMessage message) {
        if (FacesMessage.SEVERITY_INFO.equals(message.getSeverity())) {
            return "success";
        }
        return FacesMessage.SEVERITY_WARN.equals(message.getSeverity()) ? "warning" : "error";
    }
}
