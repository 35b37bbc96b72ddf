package org.touchstone.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.catalog.CatalogHistory.PublishedVersion;
import org.touchstone.credential.catalog.Retirements;
import org.touchstone.credential.catalog.Retirements.Retired;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.credential.kernel.NotFound;

/**
 * One micro-credential with its rubric: the newest version, or the one that an attempt pinned. The
 * view keeps which one it is, because the post of its button does not say so again.
 */
@Named("microCredentialPage")
@ViewScoped
public class MicroCredentialPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject private Catalog catalog;
    @Inject private CatalogHistory history;
    @Inject private Retirements retirements;
    private String code;
    private String version;
    private transient CatalogEntry entry;
    private transient CatalogEntry newest;
    private transient VersionDetails details;
    private transient List<PublishedVersion> versions;
    private transient Optional<Retired> retired;

    /**
     * @throws NotFound when there is none, or nothing of it was published
     */
    public void load() {
        newest =
                catalog.newest(code == null ? "" : code)
                        .orElseThrow(() -> new NotFound("micro-credential", code));
        entry = version == null ? newest : catalog.version(versionId());
        if (!entry.microCredentialId().equals(newest.microCredentialId())) {
            throw new NotFound("version of " + code, version);
        }
    }

    private UUID versionId() {
        try {
            return UUID.fromString(version);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("version of " + code, version);
        }
    }

    public CatalogEntry getEntry() {
        if (entry == null) {
            load();
        }
        return entry;
    }

    public boolean isOutdated() {
        return getEntry().number() < getNewest().number();
    }

    public CatalogEntry getNewest() {
        if (newest == null) {
            load();
        }
        return newest;
    }

    public VersionDetails getDetails() {
        if (details == null) {
            details = history.details(getEntry().versionId());
        }
        return details;
    }

    /** The newest first. */
    public List<PublishedVersion> getVersions() {
        if (versions == null) {
            versions = history.versions(code);
        }
        return versions;
    }

    /** Null while it is offered without an end. */
    public Retired getRetired() {
        if (retired == null) {
            retired = retirements.of(code);
        }
        return retired.orElse(null);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Null: the newest. */
    public String getVersion() {
        return version;
    }

    /** A post gives a parameter that the address did not have as an empty text. */
    public void setVersion(String version) {
        this.version = version == null || version.isBlank() ? null : version;
    }
}
