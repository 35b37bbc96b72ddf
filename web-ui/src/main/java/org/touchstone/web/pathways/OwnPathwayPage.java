package org.touchstone.web.pathways;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.touchstone.credential.pathway.OwnPathways;
import org.touchstone.credential.pathway.OwnPathways.Own;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** One pathway that the educator follows. */
@Named("ownPathway")
@ViewScoped
@Guarded
public class OwnPathwayPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient OwnPathways pathways;
    @Inject transient CurrentActor actor;

    private String code = "";
    private transient Own shown;

    /** Before anything is written, so that an unknown pathway gets its own error page. */
    public void load() {
        getShown();
    }

    public String leave() {
        pathways.leave(actor.get(), code);
        return PathwayTexts.done("/educator/pathways", "left");
    }

    public String moveUp() {
        pathways.moveUp(actor.get(), code);
        return PathwayTexts.done("/educator/pathway?code=" + code, "moved");
    }

    public Own getShown() {
        if (shown == null) {
            shown = pathways.find(actor.get(), code);
        }
        return shown;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }
}
