package org.touchstone.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.touchstone.credential.kernel.ChangedRows.ChangedRow;
import org.touchstone.credential.kernel.ChangedRows.Outcome;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.Imports;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Pager;

/** The rows that a check would change, of all files or one, page by page. */
@Named("importChanges")
@RequestScoped
public class ImportChangesPage {
    private static final int SIZE = 50;

    @Inject Imports imports;
    @Inject CurrentActor actor;

    private String id = "";
    private String file = "";
    private String state = "";
    private int first;
    private ImportView view;
    private Paged<ChangedRow> found;

    /** Before anything is written, so that an unknown check gets its own error page. */
    public void load() {
        view = imports.find(actor.get(), Body.id("import", id));
        found =
                imports.changes(
                        actor.get(),
                        view.id(),
                        file.isEmpty() ? null : file,
                        outcome(),
                        new Paged.Part(Math.max(0, first), SIZE));
    }

    /** One that is none narrows nothing. */
    private Outcome outcome() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public ImportView getView() {
        return view;
    }

    public List<ChangedRow> getRows() {
        return found.rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found.total());
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file == null ? "" : file;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
