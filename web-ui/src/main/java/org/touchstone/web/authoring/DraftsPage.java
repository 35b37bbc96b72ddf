package org.touchstone.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogDrafts.DraftRow;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.Place;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.LongTable;

/** What is being written, and where one begins. */
@Named("draftsPage")
@RequestScoped
@Guarded
public class DraftsPage extends LongTable<DraftRow> {
    private static final long serialVersionUID = 1;

    @Inject transient CatalogDrafts drafts;
    @Inject transient Catalog catalog;
    @Inject transient Programs programs;
    @Inject transient CurrentActor actor;

    private String code;
    private String title;
    private String organization;
    private String from;
    private List<CatalogEntry> entries;

    public DraftsPage() {
        super(25);
    }

    public String create() {
        return opened(drafts.create(actor.get(), code, title, organization));
    }

    public String createNext() {
        return opened(drafts.createNext(actor.get(), from, organization));
    }

    private static String opened(DraftView draft) {
        return AuthoringTexts.done("/catalog-authoring/draft?id=" + draft.id(), "draft.begun");
    }

    @Override
    protected Paged<DraftRow> find(Paged.Part part) {
        return drafts.list(actor.get(), part);
    }

    public List<Place> getPlaces() {
        return programs.places(actor.get());
    }

    public List<CatalogEntry> getEntries() {
        if (entries == null) {
            entries = catalog.search(null);
        }
        return entries;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    /** Code of the micro-credential whose next version is begun. */
    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
