package org.touchstone.web.authoring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.DraftText.Requirements;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.catalog.DraftWasChanged;
import org.touchstone.credential.catalog.QualityStandards;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/**
 * One section of a draft. It is saved while one types; when somebody else saved it meanwhile, what
 * is typed stays on the page until its author decides.
 */
@Named("draftPage")
@ViewScoped
@Guarded
public class DraftPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient CatalogDrafts drafts;
    @Inject transient QualityStandards standards;
    @Inject transient CurrentActor actor;

    private String id = "";
    private Section section = Section.BASICS;
    private int revision;
    private String restoredFrom = "";
    private String conflict;
    private boolean kept;
    private DraftForm form = new DraftForm();
    private transient DraftView draft;
    private transient List<Detail> toMend;

    public void load() {
        form.read(getDraft(), standards.list(actor.get()).components());
        revision = getDraft().sections().get(section).revision();
    }

    /** While one types. */
    public void keep() {
        store();
    }

    /** By the button: the page comes anew. */
    public String save() {
        return store() ? AuthoringTexts.done(address(section), "draft.saved") : null;
    }

    /** What is on this page replaces what somebody else saved. */
    public String overwrite() {
        revision = getDraft().sections().get(section).revision();
        restoredFrom = "";
        return save();
    }

    /** What somebody else saved replaces what is on this page. */
    public String takeTheirs() {
        return address(section) + "&faces-redirect=true";
    }

    private boolean store() {
        try {
            revision = drafts.save(actor.get(), draftId(), read(), form.part(section));
            restoredFrom = "";
            conflict = null;
            kept = true;
        } catch (DraftWasChanged changed) {
            conflict = changed.getMessage();
            kept = false;
        }
        draft = null;
        toMend = null;
        return kept;
    }

    /** The revision that what is typed began with. */
    private int read() {
        return restoredFrom.matches("[0-9]{1,9}") ? Integer.parseInt(restoredFrom) : revision;
    }

    public void addCitation() {
        form.getCitations().add(new ReferenceRow());
        store();
    }

    public void addResource() {
        form.getResources().add(new ReferenceRow());
        store();
    }

    public void addRequirement() {
        form.getRequirements().add(new RequirementRow());
        store();
    }

    public void addCriterion() {
        form.getCriteria().add(new CriterionRow());
        store();
    }

    public void addLevel(CriterionRow criterion) {
        criterion.getLevels().add(new LevelRow());
        store();
    }

    /** Takes a row out of whichever list has it. */
    public void remove(Object row) {
        form.getCitations().remove(row);
        form.getResources().remove(row);
        form.getRequirements().remove(row);
        form.getCriteria().remove(row);
        form.getCriteria().forEach(criterion -> criterion.getLevels().remove(row));
        store();
    }

    public void moveUp(Object row) {
        moveUp(form.getCitations(), row);
        moveUp(form.getResources(), row);
        moveUp(form.getRequirements(), row);
        moveUp(form.getCriteria(), row);
        form.getCriteria().forEach(criterion -> moveUp(criterion.getLevels(), row));
        store();
    }

    private static <T> void moveUp(List<T> rows, Object row) {
        int place = rows.indexOf(row);
        if (place > 0) {
            rows.add(place - 1, rows.remove(place));
        }
    }

    public DraftView getDraft() {
        if (draft == null) {
            draft = drafts.find(actor.get(), draftId());
        }
        return draft;
    }

    /** How much of a section is to be mended before it can be published. */
    public long toMend(Section which) {
        if (toMend == null) {
            toMend = drafts.toMend(actor.get(), draftId());
        }
        return toMend.stream()
                .filter(each -> each.field().matches(prefix(which) + "\\b.*"))
                .count();
    }

    static String prefix(Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    /** What a criterion can judge, as the requirements were saved. */
    public List<RequirementRow> getAsked() {
        return getDraft().part(Requirements.class).requirements().stream()
                .map(RequirementRow::new)
                .filter(row -> row.getTitle() != null)
                .toList();
    }

    public boolean isOpen() {
        return getDraft().state() == CatalogDrafts.State.OPEN;
    }

    public Section[] getSections() {
        return Section.values();
    }

    public RequirementKind[] getKinds() {
        return RequirementKind.values();
    }

    private String address(Section which) {
        return "/catalog-authoring/draft?id=" + id + "&section=" + which;
    }

    private UUID draftId() {
        return Body.id("draft", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getSection() {
        return section.name();
    }

    /** The first when none is given. */
    public void setSection(String section) {
        try {
            this.section =
                    section == null || section.isBlank()
                            ? Section.BASICS
                            : Section.valueOf(section);
        } catch (IllegalArgumentException e) {
            throw new NotFound("section", section);
        }
    }

    public int getRevision() {
        return revision;
    }

    /** The revision of a copy that the device had kept and put back; empty: none was. */
    public String getRestoredFrom() {
        return restoredFrom;
    }

    public void setRestoredFrom(String restoredFrom) {
        this.restoredFrom = restoredFrom == null ? "" : restoredFrom;
    }

    /** What happened meanwhile; null: nothing did. */
    public String getConflict() {
        return conflict;
    }

    /** Whether this page has saved something. */
    public boolean isKept() {
        return kept;
    }

    public DraftForm getForm() {
        return form;
    }
}
