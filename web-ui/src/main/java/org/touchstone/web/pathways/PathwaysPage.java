package org.touchstone.web.pathways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.PathwayRow;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.Pager;

/** The pathways that the viewer manages. */
@Named("pathwaysPage")
@RequestScoped
public class PathwaysPage {
    private static final int SIZE = 25;

    @Inject Pathways pathways;
    @Inject CurrentActor actor;

    private String words = "";
    private int first;
    private Paged<PathwayRow> found;

    public List<PathwayRow> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<PathwayRow> found() {
        if (found == null) {
            found = pathways.list(actor.get(), words, new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
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
