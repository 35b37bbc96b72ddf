package org.touchstone.credential.award.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.credential.award.AwardIsAlreadyRevoked;
import org.touchstone.credential.award.AwardRegistry.AwardView;
import org.touchstone.credential.award.AwardRegistry.Earned;
import org.touchstone.credential.award.BadgeState;
import org.touchstone.credential.award.BadgeView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.testing.AtOnce;

class AwardRegistryTest {
    @TempDir static Path home;
    private static AwardWorld world;

    @BeforeAll
    static void open() {
        world = new AwardWorld(home);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void sameSubmissionTwiceGivesOneAwardOneEventAndOneAuditRecord() {
        Earned earned = world.earned(world.educator("Ana", "One", null), 1);
        UUID first = world.with(beans -> beans.registry.grant(AwardWorld.SYSTEM, earned));
        UUID second = world.with(beans -> beans.registry.grant(AwardWorld.SYSTEM, earned));
        assertThat(second).isEqualTo(first);
        assertThat(world.events).filteredOn(event -> event.awardId().equals(first)).hasSize(1);
        assertThat(audited(first, "award.granted")).isEqualTo(1);
    }

    @Test
    void awardKeepsItsVersionWhenTheNextIsPublishedWhateverIsTried() {
        UUID award = world.award();
        CatalogEntry next =
                world.with(
                        beans ->
                                beans.catalog.publish(AwardWorld.SYSTEM, AwardWorld.publication()));

        BadgeView badge = world.with(beans -> beans.badges.view(award));

        assertThat(next.number()).isGreaterThan(world.entry.number());
        assertThat(badge.versionId()).isEqualTo(world.entry.versionId());
        assertThat(badge.criteria())
                .extracting(BadgeView.CriterionShown::level)
                .containsOnly("Exemplary");
        assertThatThrownBy(
                        () ->
                                world.execute(
                                        "update credential.award set version_id = ?1 where id = ?2",
                                        next.versionId(),
                                        award))
                .hasMessageContaining("award_of_version");
    }

    @Test
    void secondSuccessInTheSameMicroCredentialGivesTheAwardThatIsHeld() {
        UUID educator = world.educator("Ben", "Two", null);
        Earned earlier = world.earned(educator, 1);
        Earned later = world.earned(educator, 2);
        UUID first = world.with(beans -> beans.registry.grant(AwardWorld.SYSTEM, earlier));
        assertThat(world.<UUID>with(beans -> beans.registry.grant(AwardWorld.SYSTEM, later)))
                .isEqualTo(first);
    }

    @Test
    void importedAwardHasNoBadgeUntilTheWorkIsEarnedHere() {
        UUID educator = world.educator("Cleo", "Three", null);
        UUID imported = UUID.randomUUID();
        world.execute(
                "insert into credential.award (id, educator_id, micro_credential_id, awarded_on)"
                        + " values (?1, ?2, ?3, date '2021-05-06')",
                imported,
                educator,
                world.entry.microCredentialId());
        AwardView before = world.with(beans -> beans.registry.awardsOf(educator)).get(0);
        assertThat(before.hasBadge()).isFalse();
        assertThatThrownBy(() -> world.run(beans -> beans.badges.credential(imported)))
                .isInstanceOf(NotFound.class);

        Earned earned = world.earned(educator, 1);
        UUID granted = world.with(beans -> beans.registry.grant(AwardWorld.SYSTEM, earned));

        assertThat(granted).isEqualTo(imported);
        AwardView after = world.with(beans -> beans.registry.awardsOf(educator)).get(0);
        assertThat(after.hasBadge()).isTrue();
        assertThat(after.awardedOn()).isEqualTo(LocalDate.of(2021, 5, 6));
        assertThat(world.<String>with(beans -> beans.badges.credential(imported)))
                .contains("2026-03-04T15:16:17Z");
    }

    @Test
    void aDecisionThatArrivesOnEightThreadsGivesOneAward() throws Exception {
        Earned earned = world.earned(world.educator("Dee", "Four", null), 1);
        Set<UUID> ids =
                Set.copyOf(
                        AtOnce.<UUID>times(
                                8,
                                () ->
                                        world.with(
                                                beans ->
                                                        beans.registry.grant(
                                                                AwardWorld.SYSTEM, earned))));
        assertThat(ids).hasSize(1);
        assertThat(audited(ids.iterator().next(), "award.granted")).isEqualTo(1);
    }

    @Test
    void statusListIndexesDifferAndDoNotCount() {
        Set<Long> indexes = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            UUID award = world.award();
            indexes.add(
                    world.database.count(
                            "select status_list_index from credential.award where id = '"
                                    + award
                                    + "'"));
        }
        assertThat(indexes).hasSize(12).allMatch(index -> index >= 0 && index < 131_072);
        long spread =
                indexes.stream().mapToLong(Long::longValue).max().orElseThrow()
                        - indexes.stream().mapToLong(Long::longValue).min().orElseThrow();
        assertThat(spread).isGreaterThan(1000);
    }

    @Test
    void sweepSignsWhatWasLeftUnsignedAndOnlyOnce() {
        UUID award = world.award();
        assertThat(world.<List<UUID>>with(beans -> beans.schedule.unsigned())).contains(award);
        world.run(beans -> beans.schedule.signLeftBehind());
        assertThat(world.<List<UUID>>with(beans -> beans.schedule.unsigned())).isEmpty();
        String signed = world.with(beans -> beans.badges.credential(award));
        world.run(beans -> beans.signing.sign(award));
        assertThat(world.<String>with(beans -> beans.badges.credential(award))).isEqualTo(signed);
    }

    @Test
    void signingThatFailsIsPutOffLongerEachTime() {
        UUID award = world.award();
        world.run(beans -> beans.signing.postpone(award));
        assertThat(minutesUntilNextSigning(award)).isEqualTo(1);
        world.run(beans -> beans.signing.postpone(award));
        assertThat(minutesUntilNextSigning(award)).isEqualTo(2);
        for (int i = 0; i < 20; i++) {
            world.run(beans -> beans.signing.postpone(award));
        }
        assertThat(minutesUntilNextSigning(award)).isEqualTo(60);
    }

    @Test
    void revocationNeedsItsPermissionAndAReason() {
        UUID award = world.award();
        Actor teacher = new Actor(null, "teacher", Set.of(), "test");
        assertThatThrownBy(() -> revoke(teacher, award, "Copied")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> revoke(AwardWorld.SYSTEM, award, " "))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> revoke(AwardWorld.SYSTEM, UUID.randomUUID(), "Copied"))
                .isInstanceOf(NotFound.class);
        assertThat(state(award)).isEqualTo(BadgeState.VALID);
    }

    @Test
    void revokedAwardSaysSoForGoodAndIsAudited() {
        UUID award = world.award();
        revoke(AwardWorld.SYSTEM, award, "The work was not the educator's own.");
        assertThat(state(award)).isEqualTo(BadgeState.REVOKED);
        assertThat(audited(award, "award.revoked")).isEqualTo(1);
        assertThatThrownBy(() -> revoke(AwardWorld.SYSTEM, award, "Again"))
                .isInstanceOf(AwardIsAlreadyRevoked.class);
    }

    @Test
    void awardPastItsTimeIsExpiredAndNotRevoked() {
        UUID award = world.award();
        world.execute(
                "update credential.award set valid_until = timestamptz '2026-03-04 15:16:17Z'"
                        + " where id = ?1",
                award);
        assertThat(state(award)).isEqualTo(BadgeState.EXPIRED);
    }

    private static void revoke(Actor actor, UUID award, String reason) {
        world.run(beans -> beans.registry.revoke(actor, award, reason, AwardWorld.NOW));
    }

    private static BadgeState state(UUID award) {
        return world.with(beans -> beans.badges.view(award)).state();
    }

    private static long audited(UUID award, String action) {
        return world.database.count(
                "select count(*) from credential.audit_record where subject_id = '"
                        + award
                        + "' and action = '"
                        + action
                        + "'");
    }

    private static long minutesUntilNextSigning(UUID award) {
        return world.database.count(
                "select extract(epoch from next_signing_at - timestamptz '"
                        + AwardWorld.NOW
                        + "') / 60 from credential.award where id = '"
                        + award
                        + "'");
    }
}
