package org.touchstone.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Retirements;
import org.touchstone.credential.catalog.Retirements.Retired;

/** How a version that is pinned somewhere stands today, for the pages that show it. */
@Named("catalogStanding")
@RequestScoped
public class Standing {
    @Inject private Catalog catalog;
    @Inject private Retirements retirements;

    private final Map<String, Integer> newest = new HashMap<>();
    private final Map<String, Optional<Retired>> ends = new HashMap<>();

    /** Number of the newest version; 0 when nothing is published. */
    public int newest(String code) {
        return newest.computeIfAbsent(
                code, which -> catalog.newest(which).map(CatalogEntry::number).orElse(0));
    }

    /** Null while it is offered without an end. */
    public Retired retired(String code) {
        return ends.computeIfAbsent(code, retirements::of).orElse(null);
    }
}
