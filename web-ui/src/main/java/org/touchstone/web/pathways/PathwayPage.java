package org.touchstone.web.pathways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.pathway.PathwayCatalog;
import org.touchstone.credential.pathway.PathwayCatalog.PathwayShown;

/** One published pathway with its rule explained. */
@Named("pathwayPage")
@RequestScoped
public class PathwayPage {
    @Inject PathwayCatalog catalog;

    private String code = "";
    private int version;
    private PathwayShown shown;

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
