package org.touchstone.web.pathways;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.touchstone.credential.pathway.PathwayCatalog;
import org.touchstone.credential.pathway.PathwayCatalog.PathwayShown;

/**
 * One published pathway with its rule explained. The view keeps which one it is, because the post
 * of its button does not say so again.
 */
@Named("pathwayPage")
@ViewScoped
public class PathwayPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient PathwayCatalog catalog;

    private String code = "";
    private int version;
    private transient PathwayShown shown;

    public void load() {
        getShown();
    }

    public PathwayShown getShown() {
        if (shown == null) {
            shown = catalog.find(code, version);
        }
        return shown;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    /** 0: the newest. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
