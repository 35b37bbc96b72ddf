package org.touchstone.web.pathways;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.DraftWasChanged;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.pathway.PathwayCatalog;
import org.touchstone.credential.pathway.PathwayLine;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.Authored;
import org.touchstone.credential.pathway.Pathways.PathwayText;
import org.touchstone.credential.pathway.Rule.Kind;
import org.touchstone.credential.pathway.Rule.Order;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.Place;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** A new pathway, its draft, or the next version. Nothing is kept until it is saved. */
@Named("pathwayEdit")
@ViewScoped
@Guarded
public class PathwayEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Pathways pathways;
    @Inject transient PathwayCatalog published;
    @Inject transient Catalog catalog;
    @Inject transient Programs programs;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String code;
    private String title;
    private String purpose;
    private String organization;
    private boolean next;
    private int revision;
    private final RuleEditor editor = new RuleEditor();
    private transient List<RuleEditor.Row> rows;

    /** What can stand in a step. */
    public record Choice(String code, String title) {}

    public void load() {
        if (isNew()) {
            return;
        }
        Authored pathway = pathways.find(actor.get(), Body.id("pathway", id));
        code = pathway.text().code();
        title = pathway.text().title();
        purpose = pathway.text().purpose();
        organization = pathway.text().organization();
        next = !pathway.isDraft();
        revision = pathway.revision();
        editor.write(pathway.text().rule());
    }

    public void addStep(String place) {
        editor.addTo(place, RuleNode.newStep());
        rows = null;
    }

    public void addGroup(String place) {
        editor.addTo(place, RuleNode.newGroup());
        rows = null;
    }

    public void up(String place) {
        editor.move(place, -1);
        rows = null;
    }

    public void down(String place) {
        editor.move(place, 1);
        rows = null;
    }

    public void remove(String place) {
        editor.remove(place);
        rows = null;
    }

    /** Shows the page again with what is written now. */
    public void preview() {
        rows = null;
    }

    public String save() {
        PathwayText text = new PathwayText(code, title, purpose, organization, editor.rule());
        Authored saved = isNew() ? pathways.create(actor.get(), text) : change(text);
        return PathwayTexts.done("/pathways/pathway?id=" + saved.id(), "saved");
    }

    /** Refused once when somebody else saved; what is written stays, and saving again means it. */
    private Authored change(PathwayText text) {
        UUID pathway = Body.id("pathway", id);
        try {
            return pathways.change(actor.get(), pathway, revision, text);
        } catch (DraftWasChanged changed) {
            revision = pathways.find(actor.get(), pathway).revision();
            throw changed;
        }
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    /** Whether saving begins the next version. */
    public boolean isNext() {
        return next;
    }

    public List<RuleEditor.Row> getRows() {
        if (rows == null) {
            rows = editor.rows();
        }
        return rows;
    }

    public List<PathwayLine> getLines() {
        return pathways.preview(actor.get(), editor.rule());
    }

    public Order[] getOrders() {
        return Order.values();
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public List<Choice> getMicroCredentials() {
        return catalog.search(null).stream()
                .map(one -> new Choice(one.code(), one.title()))
                .toList();
    }

    public List<Choice> getPathways() {
        return published.search(null, new Paged.Part(0, Paged.Part.MOST)).rows().stream()
                .map(one -> new Choice(one.code(), one.title()))
                .toList();
    }

    public List<Place> getPlaces() {
        return programs.places(actor.get());
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
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }
}
