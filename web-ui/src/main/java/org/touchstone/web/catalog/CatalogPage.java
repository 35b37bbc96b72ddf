package org.touchstone.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;

/** The public list of micro-credentials. */
@Named("catalogPage")
@RequestScoped
public class CatalogPage {

    @Inject private Catalog catalog;
    private String words;
    private List<CatalogEntry> entries;

    public List<CatalogEntry> getEntries() {
        if (entries == null) {
            entries = catalog.search(words);
        }
        return entries;
    }

    /** What was searched for; null or blank: nothing in particular. */
    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
