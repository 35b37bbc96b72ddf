package org.touchstone.web.pathways;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.Authored;
import org.touchstone.credential.pathway.Pathways.Follower;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Pager;

/** One pathway for those who manage it: its rule, publishing it, and how far its followers are. */
@Named("pathwayAuthored")
@ViewScoped
@Guarded
public class PathwayAuthoredPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 25;

    @Inject transient Pathways pathways;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String words = "";
    private int first;
    private transient Authored shown;
    private transient Paged<Follower> found;

    /** Before anything is written, so that an unknown pathway gets its own error page. */
    public void load() {
        getShown();
    }

    public String publish() {
        pathways.publish(actor.get(), pathway());
        return PathwayTexts.done(here(), "published");
    }

    public String close() {
        pathways.close(actor.get(), pathway());
        return PathwayTexts.done(here(), "closed");
    }

    public String reopen() {
        pathways.reopen(actor.get(), pathway());
        return PathwayTexts.done(here(), "reopened");
    }

    private String here() {
        return "/pathways/pathway?id=" + pathway();
    }

    public Authored getShown() {
        if (shown == null) {
            shown = pathways.find(actor.get(), pathway());
        }
        return shown;
    }

    public List<Follower> getFollowers() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<Follower> found() {
        if (found == null) {
            found =
                    pathways.followers(
                            actor.get(),
                            pathway(),
                            words,
                            new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    private UUID pathway() {
        return Body.id("pathway", id);
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
        this.words = words == null ? "" : words;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
