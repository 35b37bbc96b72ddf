package org.touchstone.credential.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.award.AwardRegistry.AwardView;
import org.touchstone.credential.award.BadgeState;
import org.touchstone.credential.award.BadgeView;
import org.touchstone.credential.award.Badges;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.pathway.OwnPathways;
import org.touchstone.credential.pathway.OwnPathways.Offer;
import org.touchstone.credential.pathway.OwnPathways.Own;
import org.touchstone.credential.pathway.PathwayIsClosed;
import org.touchstone.credential.pathway.PathwayLine;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.Authored;
import org.touchstone.credential.pathway.Pathways.Follower;
import org.touchstone.credential.program.CohortTargets;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramText;
import org.touchstone.credential.testing.AtOnce;

/** The way of an educator along a pathway. */
class PathwayProgressTest extends PathwayFixture {

    @Test
    void awardsBringMilestoneAndPathwayBadgesOfTheirOwn() {
        published(
                "P",
                all(
                        milestone("Foundations", ordered(step("A"), step("B"))),
                        any(1, step("C"), step("D"))));
        join(dana, "P");
        assertThat(own(dana, "P").next())
                .isEqualTo(
                        "2 more: (Next: Credential A, then Credential B) and (1 more, any of these)");

        earn(dana, "B");
        assertThat(badges(dana, "P")).isEmpty();
        earn(dana, "A");
        assertThat(badges(dana, "P")).containsExactly("Foundations");
        assertThat(own(dana, "P").done()).isEqualTo(2);
        earn(dana, "D");

        Own done = own(dana, "P");
        assertThat(badges(dana, "P")).containsExactly("Foundations", "");
        assertThat(done.completedOn()).isEqualTo(TODAY);
        assertThat(done.percent()).isEqualTo(100);
        assertThat(awards(dana)).extracting(AwardView::title).contains("Foundations", "Pathway P");
        BadgeView badge = badge(done.badges().get(1).awardId());
        assertThat(badge.title()).isEqualTo("Pathway P");
        assertThat(badge.completion().restsOn())
                .extracting(BadgeView.RestsOn::title)
                .containsExactly("Credential A", "Credential B", "Credential D");
        assertThat(noticesOf(dana)).contains("pathway-milestone", "pathway-completed");
        assertThat(count("select count(*) from credential.published_pathway_completion"))
                .isEqualTo(1);
        assertThat(count("select count(*) from credential.published_award"))
                .as("reports count micro-credentials only")
                .isEqualTo(3);
    }

    @Test
    void whatWasEarnedBeforeJoiningCounts() {
        published("P", all(step("A"), step("B")));
        earn(dana, "A");
        earn(dana, "B");
        join(dana, "P");
        assertThat(own(dana, "P").completedOn()).isEqualTo(TODAY);
    }

    @Test
    void lookingTwiceChangesNothing() {
        published("P", all(step("A")));
        join(dana, "P");
        earn(dana, "A");
        server.run(PathwayAdvance.class, advance -> advance.advance(dana.personId()));
        server.run(PathwayAdvance.class, advance -> advance.advance(dana.personId()));
        assertThat(count("select count(*) from credential.pathway_achievement")).isEqualTo(1);
    }

    @Test
    void awardThatComesByAHistoryFileCountsToo() {
        published("P", all(step("A")));
        join(dana, "P");
        execute(
                "insert into credential.award (id, educator_id, micro_credential_id, awarded_on)"
                        + " values (?1, ?2, ?3, date '2021-05-06')",
                UUID.randomUUID(),
                dana.personId(),
                catalog.get("A").microCredentialId());
        work();
        assertThat(own(dana, "P").completedOn()).isEqualTo("2021-05-06");
    }

    @Test
    void revokedAwardTakesThePathwaysBadgeWithItUnlessAnotherTakesItsPlace() {
        published("P", any(1, step("A"), step("B")));
        join(dana, "P");
        UUID first = earn(dana, "A");
        UUID badge = own(dana, "P").badges().get(0).awardId();
        UUID second = earn(dana, "B");

        revoke(first);
        assertThat(badge(badge).state()).isEqualTo(BadgeState.VALID);
        revoke(second);
        assertThat(badge(badge).state()).isEqualTo(BadgeState.REVOKED);
        assertThat(own(dana, "P").completedOn()).isNull();
        assertThat(noticesOf(dana)).contains("pathway-badge-revoked");
        assertThat(
                        count(
                                "select count(*) from credential.published_pathway_completion where revoked_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void badgeThatSomebodyTookBackIsNotGivenAgainByItself() {
        published("P", all(step("A")));
        join(dana, "P");
        earn(dana, "A");
        revoke(own(dana, "P").badges().get(0).awardId());
        earn(dana, "B");
        assertThat(badges(dana, "P")).isEmpty();
        assertThat(count("select count(*) from credential.pathway_achievement")).isEqualTo(1);
    }

    @Test
    void pathwayThatIsRegainedBringsAnotherBadge() {
        published("P", any(1, step("A"), step("B")));
        join(dana, "P");
        revoke(earn(dana, "A"));
        assertThat(badges(dana, "P")).isEmpty();
        earn(dana, "B");
        assertThat(badges(dana, "P")).containsExactly("");
    }

    @Test
    void pathwayWithinIsFollowedToAndCountsWhenItIsCompleted() {
        published("INNER", all(step("A")));
        published("OUTER", all(pathwayStep("INNER"), step("B")));
        join(dana, "OUTER");
        earn(dana, "B");
        UUID inner = earn(dana, "A");
        assertThat(badges(dana, "INNER")).containsExactly("");
        assertThat(badges(dana, "OUTER")).containsExactly("");

        revoke(inner);
        assertThat(badges(dana, "INNER")).isEmpty();
        assertThat(badges(dana, "OUTER")).isEmpty();
    }

    @Test
    void expiredAwardCountsForNothingNewAndTakesNothingAway() {
        published("P", all(step("A"), step("B")));
        published("Q", all(step("A")));
        join(dana, "P");
        join(dana, "Q");
        UUID first = earn(dana, "A");
        execute(
                "update credential.award set valid_until = timestamptz '2026-01-01' where id = ?1",
                first);
        earn(dana, "B");
        assertThat(badges(dana, "P")).isEmpty();
        assertThat(badges(dana, "Q")).containsExactly("");
    }

    @Test
    void educatorKeepsTheVersionUntilMovingUpAndKeepsTheBadgesThen() {
        Authored first = published("P", all(milestone("Start", all(step("A"))), step("B")));
        join(dana, "P");
        earn(dana, "A");
        change(first.id(), "P", all(step("B"), step("C")));
        publish(first.id());
        assertThat(own(dana, "P").number()).isEqualTo(1);
        assertThat(own(dana, "P").newest()).isEqualTo(2);

        server.run(OwnPathways.class, port -> port.moveUp(dana, "P"));
        work();
        assertThat(own(dana, "P").number()).isEqualTo(2);
        assertThat(badges(dana, "P")).containsExactly("Start");
        assertThat(own(dana, "P").lines())
                .extracting(PathwayLine::text)
                .containsExactly("All of these", "Credential B", "Credential C");
    }

    @Test
    void twoAwardsAtOnceCompleteAPathwayOnce() throws Exception {
        published("P", all(milestone("M", any(1, step("A"), step("B"))), step("B")));
        List<Actor> educators = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            educators.add(person("racer" + i, Role.EDUCATOR, "n1"));
            join(educators.get(i), "P");
        }
        List<Callable<Void>> work = new ArrayList<>();
        for (Actor educator : educators) {
            for (String code : List.of("A", "B")) {
                work.add(
                        () -> {
                            award(educator, code);
                            server.run(
                                    PathwayAdvance.class,
                                    advance -> advance.advance(educator.personId()));
                            return null;
                        });
                work.add(
                        () -> {
                            server.run(
                                    PathwayAdvance.class,
                                    advance -> advance.advance(educator.personId()));
                            return null;
                        });
            }
        }
        Collections.shuffle(work, new java.util.Random(7));
        AtOnce.all(work);
        work();
        assertThat(
                        count(
                                "select count(*) from credential.pathway_achievement where ended_at is null and part = ''"))
                .isEqualTo(6);
        assertThat(count("select count(*) from credential.pathway_achievement")).isEqualTo(12);
        assertThat(count("select count(*) from credential.award where achievement_id is not null"))
                .isEqualTo(12);
    }

    @Test
    void pathwayIsOfferedToEducatorsOfItsOrganizationAndBelow() {
        published("P", all(step("A")));
        Actor sue = person("sue", Role.EDUCATOR, "s1");
        assertThat(offers(dana)).extracting(Offer::code).containsExactly("P");
        assertThat(offers(sue)).isEmpty();
        assertThatThrownBy(() -> join(sue, "P")).isInstanceOf(NotFound.class);
    }

    @Test
    void closedPathwayTakesNobodyNewAndGoesOnForTheOthers() {
        Authored pathway = published("P", all(step("A")));
        join(dana, "P");
        server.run(Pathways.class, port -> port.close(northManager, pathway.id()));
        Actor late = person("late", Role.EDUCATOR, "n1");
        assertThatThrownBy(() -> join(late, "P")).isInstanceOf(PathwayIsClosed.class);
        earn(dana, "A");
        assertThat(badges(dana, "P")).containsExactly("");
    }

    @Test
    void managerSeesHowFarTheOwnEducatorsAre() {
        Authored pathway = published("P", all(step("A"), step("B")));
        join(dana, "P");
        earn(dana, "A");
        Follower follower = followers(northManager, pathway.id()).rows().get(0);
        assertThat(follower.done()).isEqualTo(1);
        assertThat(follower.needed()).isEqualTo(2);
        assertThat(follower.next()).isEqualTo("One more: Credential B");
        assertThat(followers(southManager, pathway.id()).rows()).isEmpty();
        assertThat(followers(agency, pathway.id()).total()).isEqualTo(1);
    }

    @Test
    void leavingKeepsTheBadgesAndComingBackTheWay() {
        published("P", all(milestone("M", all(step("A"))), step("B")));
        join(dana, "P");
        earn(dana, "A");
        server.run(OwnPathways.class, port -> port.leave(dana, "P"));
        assertThatThrownBy(() -> own(dana, "P")).isInstanceOf(NotFound.class);
        earn(dana, "B");
        assertThat(count("select count(*) from credential.pathway_achievement")).isEqualTo(1);
        join(dana, "P");
        assertThat(badges(dana, "P")).containsExactly("M", "");
    }

    @Test
    void cohortWhoseTargetIsAPathwayIsCompletedWithItAndNoLongerWhenItIsRevoked() {
        published("P", all(step("A")));
        UUID series =
                server.call(
                                Programs.class,
                                port ->
                                        port.create(
                                                northManager,
                                                new ProgramText(
                                                        "TL", "Leaders", "north", null, null,
                                                        List.of())))
                        .id();
        UUID cohort = UUID.randomUUID();
        execute(
                "insert into credential.program (id, series_id, code, title, organization_id, starts_on, ends_on,"
                        + " participation, incentive, coaching_cadence, required_credentials)"
                        + " select ?1, id, 'TL-1', 'Leaders 1', organization_id, date '2026-01-01', date '2026-06-30',"
                        + " 'VOLUNTARY', 'NONE', 'NONE', 3 from credential.program_series where id = ?2",
                cohort,
                series);
        execute(
                "insert into credential.participation (id, program_id, person_id, school_id, invited_on, enrolled_on)"
                        + " select ?1, ?2, ?3, id, date '2026-01-02', date '2026-01-03'"
                        + " from credential.organization where sourced_id = 'n1'",
                UUID.randomUUID(),
                cohort,
                dana.personId());
        assertThatThrownBy(() -> aimAt(cohort, "NOWHERE")).isInstanceOf(InvalidRequest.class);
        aimAt(cohort, "P");
        assertThat(offers(dana)).extracting(Offer::ofMyProgram).containsExactly(true);

        join(dana, "P");
        UUID award = earn(dana, "A");
        assertThat(completedOn(cohort)).isEqualTo(1);
        revoke(award);
        assertThat(completedOn(cohort)).isZero();
        earn(person("other", Role.EDUCATOR, "n1"), "B");
        aimAt(cohort, null);
        assertThat(completedOn(cohort)).isZero();
    }

    private void aimAt(UUID cohort, String code) {
        server.run(CohortTargets.class, port -> port.aimAt(northManager, cohort, code));
    }

    private long completedOn(UUID cohort) {
        return count(
                "select count(*) from credential.participation where state = 'COMPLETED'"
                        + " and completed_on = date '2026-03-03' and program_id = '"
                        + cohort
                        + "'");
    }

    private BadgeView badge(UUID award) {
        return server.call(Badges.class, port -> port.view(award));
    }

    private List<Offer> offers(Actor educator) {
        return server.call(OwnPathways.class, port -> port.offers(educator));
    }

    private Paged<Follower> followers(Actor manager, UUID pathway) {
        return server.call(
                Pathways.class,
                port -> port.followers(manager, pathway, null, new Paged.Part(0, 50)));
    }

    private List<String> noticesOf(Actor person) {
        return server.call(Notices.class, port -> port.unread(person)).stream()
                .map(Notices.Notice::kind)
                .toList();
    }
}
