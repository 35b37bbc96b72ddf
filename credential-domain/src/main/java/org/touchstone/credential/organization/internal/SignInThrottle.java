package org.touchstone.credential.organization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows guessing: after ten wrong passwords for one user name within a quarter of an hour, further
 * tries fail until that time is over. Kept per node and in memory; it hinders, it does not account.
 */
@ApplicationScoped
public class SignInThrottle {
    static final int TRIES = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 10_000;

    private record Failures(int count, Instant since) {}

    private final ConcurrentHashMap<String, Failures> byName = new ConcurrentHashMap<>();

    boolean mayTry(String username, Instant now) {
        Failures failures = byName.get(key(username));
        return failures == null || failures.count() < TRIES || isOver(failures, now);
    }

    void failed(String username, Instant now) {
        if (byName.size() > MOST_NAMES) {
            byName.values().removeIf(failures -> isOver(failures, now));
        }
        byName.compute(
                key(username),
                (name, failures) ->
                        failures == null || isOver(failures, now)
                                ? new Failures(1, now)
                                : new Failures(failures.count() + 1, failures.since()));
    }

    void succeeded(String username) {
        byName.remove(key(username));
    }

    private static boolean isOver(Failures failures, Instant now) {
        return !now.isBefore(failures.since().plus(WINDOW));
    }

    private static String key(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
