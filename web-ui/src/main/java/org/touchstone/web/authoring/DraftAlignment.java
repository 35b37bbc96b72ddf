package org.touchstone.web.authoring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.DraftText.Aligned;
import org.touchstone.credential.catalog.DraftText.Alignments;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.catalog.Frameworks;
import org.touchstone.credential.catalog.Frameworks.Item;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** What a draft and its criteria are aligned to; each step is saved at once. */
@Named("draftAlignment")
@ViewScoped
@Guarded
public class DraftAlignment implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int FOUND = 25;

    @Inject transient CatalogDrafts drafts;
    @Inject transient Frameworks frameworks;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String words = "";
    private String target = "";
    private transient DraftView draft;
    private transient List<Row> rows;
    private transient Paged<Item> found;

    /**
     * @param criterion its title; null: the micro-credential as a whole
     * @param item null: its framework does not have it any more
     */
    public record Row(Aligned aligned, String criterion, Item item) {}

    public String align(UUID item) {
        List<Aligned> all = new ArrayList<>(known());
        all.add(new Aligned(target.isEmpty() ? null : target, item.toString()));
        return save(all, "alignment.added");
    }

    public String remove(Aligned aligned) {
        List<Aligned> all = new ArrayList<>(known());
        all.remove(aligned);
        return save(all, "alignment.removed");
    }

    private String save(List<Aligned> all, String said) {
        int revision = getDraft().sections().get(Section.ALIGNMENT).revision();
        drafts.save(actor.get(), getDraft().id(), revision, new Alignments(all));
        return AuthoringTexts.done(
                "/catalog-authoring/draft?id=" + id + "&section=ALIGNMENT&words=" + encoded(),
                said);
    }

    private String encoded() {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<Aligned> known() {
        return getDraft().part(Alignments.class).alignments();
    }

    public List<Row> getRows() {
        if (rows == null) {
            List<UUID> ids =
                    known().stream().map(each -> Body.id("item", each.item())).distinct().toList();
            Map<String, Item> items =
                    frameworks.items(actor.get(), ids).stream()
                            .collect(Collectors.toMap(item -> item.id().toString(), item -> item));
            Map<String, String> titles =
                    getCriteria().stream()
                            .collect(Collectors.toMap(Judged::key, DraftAlignment::title));
            rows =
                    known().stream()
                            .map(
                                    each ->
                                            new Row(
                                                    each,
                                                    each.criterion() == null
                                                            ? null
                                                            : titles.getOrDefault(
                                                                    each.criterion(), "?"),
                                                    items.get(each.item())))
                            .toList();
        }
        return rows;
    }

    static String title(Judged criterion) {
        return criterion.title() == null ? "?" : criterion.title();
    }

    public List<Judged> getCriteria() {
        return getDraft().part(Rubric.class).criteria();
    }

    /** What was searched for; none as long as nothing was. */
    public List<Item> getFound() {
        if (found == null) {
            found =
                    words.isBlank()
                            ? new Paged<>(List.of(), 0)
                            : frameworks.search(actor.get(), null, words, new Paged.Part(0, FOUND));
        }
        return found.rows();
    }

    public long getTotal() {
        getFound();
        return found.total();
    }

    public boolean isWithoutFrameworks() {
        return frameworks.list(actor.get()).isEmpty();
    }

    private DraftView getDraft() {
        if (draft == null) {
            draft = drafts.find(actor.get(), Body.id("draft", id));
        }
        return draft;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words.strip();
    }

    /** Key of a criterion; empty: the micro-credential as a whole. */
    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target == null ? "" : target;
    }
}
