package org.touchstone.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.catalog.CatalogHistory.PublishedVersion;
import org.touchstone.credential.catalog.VersionDifference;
import org.touchstone.credential.kernel.NotFound;

/** What differs between two versions. */
@Named("changesPage")
@RequestScoped
public class ChangesPage {
    @Inject private Catalog catalog;
    @Inject private CatalogHistory history;

    private String code = "";
    private String from = "";
    private String to = "";
    private CatalogEntry newest;
    private VersionDifference difference;
    private List<PublishedVersion> versions;

    /** The newest two where none are named. */
    public void load() {
        newest = catalog.newest(code).orElseThrow(() -> new NotFound("micro-credential", code));
        versions = history.versions(code);
        if (to.isBlank()) {
            to = String.valueOf(newest.number());
        }
        if (from.isBlank()) {
            from = String.valueOf(Math.max(1, newest.number() - 1));
        }
        difference =
                history.difference(
                        code, VersionResource.number(code, from), VersionResource.number(code, to));
    }

    public CatalogEntry getNewest() {
        return newest;
    }

    public VersionDifference getDifference() {
        return difference;
    }

    public List<PublishedVersion> getVersions() {
        return versions;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }
}
