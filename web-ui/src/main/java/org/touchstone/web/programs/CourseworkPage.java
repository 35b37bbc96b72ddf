package org.touchstone.web.programs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.CourseModules.ModuleView;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The micro-credentials, or the modules of one of them. */
@Named("courseworkPage")
@ViewScoped
@Guarded
public class CourseworkPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Catalog catalog;
    @Inject transient CourseModules modules;
    @Inject transient CurrentActor actor;

    private String code = "";
    private transient CatalogEntry entry;
    private transient List<ModuleView> rows;

    public void load() {
        if (!code.isEmpty()) {
            getRows();
        }
    }

    public String move(UUID module, boolean up) {
        modules.move(actor.get(), module, up);
        return ProgramTexts.done("/programs/coursework?code=" + code, "module.moved");
    }

    public List<CatalogEntry> getEntries() {
        return catalog.search(null);
    }

    /** Null: none is chosen. */
    public CatalogEntry getEntry() {
        if (entry == null && !code.isEmpty()) {
            entry = catalog.newest(code).orElseThrow(() -> new NotFound("micro-credential", code));
        }
        return entry;
    }

    public List<ModuleView> getRows() {
        if (rows == null) {
            rows = modules.of(actor.get(), code);
        }
        return rows;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }
}
