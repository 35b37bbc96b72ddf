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
import org.touchstone.web.page.Pager;

/** What is being written, and where one begins. */
@Named("draftsPage")
@RequestScoped
@Guarded
public class DraftsPage {
    private static final int SIZE = 25;

    @Inject CatalogDrafts drafts;
    @Inject Catalog catalog;
    @Inject Programs programs;
    @Inject CurrentActor actor;

    private int first;
    private String code;
    private String title;
    private String organization;
    private String from;
    private Paged<DraftRow> found;
    private List<CatalogEntry> entries;

    public String create() {
        return opened(drafts.create(actor.get(), code, title, organization));
    }

    public String createNext() {
        return opened(drafts.createNext(actor.get(), from, organization));
    }

    private static String opened(DraftView draft) {
        return AuthoringTexts.done("/catalog-authoring/draft?id=" + draft.id(), "draft.begun");
    }

    public List<DraftRow> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<DraftRow> found() {
        if (found == null) {
            found = drafts.list(actor.get(), new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
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

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
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
