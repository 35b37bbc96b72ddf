package org.touchstone.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.touchstone.credential.kernel.ChangedRows.ChangedRow;
import org.touchstone.credential.kernel.ChangedRows.Outcome;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.Imports;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.LongTable;

/** The rows that a check would change, of all files or one, page by page. */
@Named("importChanges")
@RequestScoped
public class ImportChangesPage extends LongTable<ChangedRow> {
    private static final long serialVersionUID = 1;

    @Inject transient Imports imports;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String file = "";
    private String state = "";
    private ImportView view;

    public ImportChangesPage() {
        super(50);
    }

    /** Before anything is written, so that an unknown check gets its own error page. */
    public void load() {
        view = imports.find(actor.get(), Body.id("import", id));
        getRows();
    }

    @Override
    protected Paged<ChangedRow> find(Paged.Part part) {
        return imports.changes(
                actor.get(), view.id(), file.isEmpty() ? null : file, outcome(), part);
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
}
