package org.touchstone.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.Imports;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** Sends a zip, and shows what became of it and of those before. */
@Named("importsPage")
@ViewScoped
@Guarded
public class ImportsPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int RECENT = 25;
    private static final int MIB = 1024 * 1024;

    @Inject private Imports imports;
    @Inject private CurrentActor actor;
    private String id;
    private transient Part file;
    private transient ImportView current;
    private transient List<ImportView> recent;

    public String check() throws IOException {
        return submit(true);
    }

    public String send() throws IOException {
        return submit(false);
    }

    private String submit(boolean dryRun) throws IOException {
        try (InputStream content = file.getInputStream();
                ReceivedFile received = ReceivedFile.of(content, imports.maximumSize())) {
            UUID sent =
                    imports.submit(
                            actor.get(), file.getSubmittedFileName(), received.path(), dryRun);
            return "/administration/imports?faces-redirect=true&id=" + sent;
        }
    }

    /** Imports the check that is looked at. */
    public String commit() {
        UUID made = imports.commit(actor.get(), Body.id("import", id));
        return "/administration/imports?faces-redirect=true&id=" + made;
    }

    /** Looks again how far it is. */
    public void refresh() {
        current = null;
        recent = null;
    }

    /** The import that is looked at; null: none. */
    public ImportView getCurrent() {
        if (current == null && id != null) {
            current = imports.find(actor.get(), Body.id("import", id));
        }
        return current;
    }

    public boolean isRunning() {
        return getCurrent() != null && getCurrent().state() == ImportView.State.RUNNING;
    }

    public List<ImportView> getRecent() {
        if (recent == null) {
            recent = imports.recent(actor.get(), RECENT);
        }
        return recent;
    }

    public long getMaximumMebibytes() {
        return imports.maximumSize() / MIB;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
