package org.touchstone.credential.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final Instant NOW = Instant.parse("2026-11-03T17:00:00Z");

    private final SignInThrottle throttle = new SignInThrottle();

    @Test
    void guessingIsStoppedAfterTenWrongPasswordsWhateverTheCase() {
        for (int n = 0; n < SignInThrottle.TRIES; n++) {
            assertThat(throttle.mayTry("dana", NOW)).isTrue();
            throttle.failed("DANA", NOW);
        }

        assertThat(throttle.mayTry("dana", NOW)).isFalse();
        assertThat(throttle.mayTry("lee", NOW)).as("somebody else").isTrue();
        assertThat(throttle.mayTry("dana", NOW.plus(SignInThrottle.WINDOW))).isTrue();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        for (int n = 0; n < SignInThrottle.TRIES - 1; n++) {
            throttle.failed("dana", NOW);
        }
        throttle.succeeded("dana");
        throttle.failed("dana", NOW);

        assertThat(throttle.mayTry("dana", NOW)).isTrue();
    }
}
