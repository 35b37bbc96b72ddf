package org.touchstone.web.pathways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.PathwayRow;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.LongTable;

/** The pathways that the viewer manages. */
@Named("pathwaysPage")
@RequestScoped
public class PathwaysPage extends LongTable<PathwayRow> {
    private static final long serialVersionUID = 1;

    @Inject transient Pathways pathways;
    @Inject transient CurrentActor actor;

    private String words = "";

    public PathwaysPage() {
        super(25);
    }

    @Override
    protected Paged<PathwayRow> find(Paged.Part part) {
        return pathways.list(actor.get(), words, part);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
