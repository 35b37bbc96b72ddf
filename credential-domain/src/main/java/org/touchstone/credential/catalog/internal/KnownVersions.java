package org.touchstone.credential.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.touchstone.credential.catalog.CatalogEntry;

/**
 * Spares every claim and every seal the five queries of a version. What is published does not
 * change but for the micro-credential's title, which other nodes show late by as much as is kept
 * here.
 */
@ApplicationScoped
public class KnownVersions {
    private static final Duration FRESH = Duration.ofSeconds(30);

    @Inject Clock clock;

    private final Map<UUID, Reading> known = new ConcurrentHashMap<>();

    private record Reading(CatalogEntry entry, Instant at) {}

    /**
     * @param read asked when the version is not known, or was read too long ago
     */
    public CatalogEntry get(UUID versionId, Function<UUID, CatalogEntry> read) {
        Instant now = clock.instant();
        Reading last = known.get(versionId);
        if (last == null || now.isAfter(last.at().plus(FRESH))) {
            last = new Reading(read.apply(versionId), now);
            known.put(versionId, last);
        }
        return last.entry();
    }

    public void forget() {
        known.clear();
    }
}
