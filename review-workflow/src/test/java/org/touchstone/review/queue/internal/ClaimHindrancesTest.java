package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.review.queue.ClaimHindrances;
import org.touchstone.review.queue.ClaimHindrances.Hindrances;
import org.touchstone.review.queue.ReviewerSeats;
import org.touchstone.review.testing.ReviewFixture;

/** What a reviewer is told when there is nothing to claim. */
class ClaimHindrancesTest extends ReviewFixture {

    private Hindrances of(Actor reviewer) {
        return server.call(ClaimHindrances.class, hindrances -> hindrances.of(reviewer));
    }

    private void onlyTheQualifiedRead() {
        seed.sql(
                "insert into review.qualifying_set values (?, ?, 'QUALIFYING', 'Set', 75, true, now())",
                UUID.randomUUID(),
                credential.versionId());
    }

    private void qualify(Actor reviewer, Duration validFor) {
        seed.sql(
                "insert into review.qualification (id, reviewer_id, version_id, qualified_at, expires_at) values (?, ?, ?, now(), ?)",
                UUID.randomUUID(),
                reviewer.personId(),
                credential.versionId(),
                clock.instant().plus(validFor).atOffset(ZoneOffset.UTC));
    }

    @Test
    void nothingHindersWhereNothingWaits() {
        onlyTheQualifiedRead();

        assertThat(of(seed.reviewer())).isEqualTo(new Hindrances(false, false, Set.of()));
    }

    @Test
    void workThatNeedsAQualificationIsNamedUntilItIsHeld() {
        onlyTheQualifiedRead();
        waiting();
        Actor never = seed.reviewer();
        Actor expired = seed.reviewer();
        qualify(expired, Duration.ofDays(-1));
        Actor qualified = seed.reviewer();
        qualify(qualified, Duration.ofDays(1));

        assertThat(claimNext(never)).isEmpty();
        assertThat(of(never).onlyForTheQualified()).containsExactly(credential.versionId());
        assertThat(of(expired).onlyForTheQualified()).containsExactly(credential.versionId());
        assertThat(of(qualified).onlyForTheQualified()).isEmpty();
    }

    @Test
    void aSuspendedQualificationCountsAsMissing() {
        waiting();
        Actor reviewer = seed.reviewer();
        seed.sql(
                "insert into review.qualification (id, reviewer_id, version_id, qualified_at, suspended_at, suspension_reason, suspension_cause) values (?, ?, ?, now(), now(), 'drift', 'DRIFT')",
                UUID.randomUUID(),
                reviewer.personId(),
                credential.versionId());

        assertThat(of(reviewer).onlyForTheQualified()).containsExactly(credential.versionId());
    }

    @Test
    void theOwnWorkIsNotHintedAt() {
        onlyTheQualifiedRead();
        UUID author = seed.person();
        waiting(author);

        assertThat(of(seed.reviewer(author)).onlyForTheQualified()).isEmpty();
    }

    @Test
    void suspensionAndTheLimitOfTheDayAreTold() {
        waiting();
        Actor suspended = seed.reviewer();
        Actor limited = seed.reviewer();
        UUID agency = seed.organization("STATE");
        seed.member(suspended.personId(), agency, "REVIEWER", null);
        seed.member(limited.personId(), agency, "REVIEWER", null);
        server.run(
                ReviewerSeats.class,
                seats -> {
                    seats.suspend(seed.supervisor(), suspended.personId(), "a talk is due");
                    seats.setCap(seed.supervisor(), limited.personId(), 1, "part of a day");
                });

        assertThat(of(suspended)).isEqualTo(new Hindrances(true, false, Set.of()));
        assertThat(of(limited)).isEqualTo(new Hindrances(false, true, Set.of()));
    }

    @Test
    void onlyThoseWhoScoreAreTold() {
        Actor coach = new Actor(seed.person(), "coach", Set.of(), "127.0.0.1");

        assertThatThrownBy(() -> of(coach)).isInstanceOf(NotPermitted.class);
    }
}
