package org.touchstone.web.programs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.CourseModules.ModuleView;
import org.touchstone.credential.coursework.CourseModules.Stuck;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Programs;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Pager;

/** Writes a module, new or known. */
@Named("moduleEdit")
@ViewScoped
@Guarded
public class ModuleEditPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 25;

    @Inject transient CourseModules modules;
    @Inject transient Programs programs;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String code = "";
    private int first;
    private ModuleForm form = new ModuleForm();
    private transient ModuleView known;
    private transient Paged<Stuck> stuck;

    public void load() {
        if (!isNew()) {
            code = getKnown().microCredential();
            form = new ModuleForm(getKnown().text());
        }
    }

    public String save() {
        if (isNew()) {
            modules.add(actor.get(), code, form.text());
        } else {
            modules.change(actor.get(), module(), form.text());
        }
        return ProgramTexts.done("/programs/coursework?code=" + code, "module.saved");
    }

    public String retire() {
        modules.retire(actor.get(), module());
        return ProgramTexts.done("/programs/coursework?code=" + code, "module.retired");
    }

    public String allowAnother(UUID person) {
        modules.allowAnother(actor.get(), module(), person);
        return ProgramTexts.done("/programs/module?id=" + id, "module.allowed");
    }

    public ModuleView getKnown() {
        if (known == null) {
            known = modules.find(actor.get(), module());
        }
        return known;
    }

    /** Who has used all attempts at the quiz. */
    public List<Stuck> getStuck() {
        return stuck().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, stuck().total());
    }

    private Paged<Stuck> stuck() {
        if (stuck == null) {
            stuck = modules.stuck(actor.get(), module(), new Paged.Part(Math.max(0, first), SIZE));
        }
        return stuck;
    }

    public List<Programs.Place> getPlaces() {
        return programs.places(actor.get());
    }

    public CompletionKind[] getKinds() {
        return CompletionKind.values();
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    private UUID module() {
        return Body.id("module", id);
    }

    public ModuleForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
