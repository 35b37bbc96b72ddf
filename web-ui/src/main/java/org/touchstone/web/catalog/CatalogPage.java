package org.touchstone.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Retirements;
import org.touchstone.credential.catalog.Retirements.Retired;
import org.touchstone.web.page.Dates;
import org.touchstone.web.page.Texts;

/** The public list of micro-credentials. */
@Named("catalogPage")
@RequestScoped
public class CatalogPage {

    @Inject private Catalog catalog;
    @Inject private Retirements retirements;
    @Inject private Texts texts;
    @Inject private Dates dates;
    private String words;
    private List<CatalogEntry> entries;
    private Map<String, Retired> retired;

    public List<CatalogEntry> getEntries() {
        if (entries == null) {
            entries = catalog.search(words);
        }
        return entries;
    }

    /** Those that are retired or will be, by their codes. */
    public Map<String, Retired> getRetired() {
        if (retired == null) {
            retired = retirements.all();
        }
        return retired;
    }

    /** 'Retired', or until when an attempt may begin. */
    public String end(String code) {
        Retired end = getRetired().get(code);
        return end.over()
                ? texts.get("catalog.retired")
                : texts.get("catalog.retiring", dates.human(end.lastDay()));
    }

    /** What was searched for; null or blank: nothing in particular. */
    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
