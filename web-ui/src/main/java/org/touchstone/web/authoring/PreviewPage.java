package org.touchstone.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** A draft as educators would see it. */
@Named("previewPage")
@RequestScoped
public class PreviewPage {
    @Inject CatalogDrafts drafts;
    @Inject CurrentActor actor;

    private String id = "";
    private CatalogEntry entry;
    private VersionDetails details;

    public void load() {
        entry = drafts.preview(actor.get(), Body.id("draft", id));
        details = drafts.previewDetails(actor.get(), entry.versionId());
    }

    public CatalogEntry getEntry() {
        return entry;
    }

    public VersionDetails getDetails() {
        return details;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
