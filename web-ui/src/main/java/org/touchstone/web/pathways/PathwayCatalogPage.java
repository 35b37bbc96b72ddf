package org.touchstone.web.pathways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.pathway.PathwayCatalog;
import org.touchstone.credential.pathway.PathwayCatalog.PathwayCard;
import org.touchstone.web.page.Pager;

/** The public list of pathways. */
@Named("pathwayCatalog")
@RequestScoped
public class PathwayCatalogPage {
    private static final int SIZE = 24;

    @Inject PathwayCatalog catalog;

    private String words = "";
    private int first;
    private Paged<PathwayCard> found;
    private final Map<String, List<PathwayCard>> naming = new HashMap<>();

    public List<PathwayCard> getCards() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<PathwayCard> found() {
        if (found == null) {
            found = catalog.search(words, new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    /** Those that name a micro-credential. */
    public List<PathwayCard> naming(String microCredential) {
        return naming.computeIfAbsent(microCredential, catalog::naming);
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
