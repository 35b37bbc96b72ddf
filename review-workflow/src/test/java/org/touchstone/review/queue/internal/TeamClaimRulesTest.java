package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.QueueDesk;
import org.touchstone.review.queue.ReadingRule;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.testing.TeamReviewFixture;

/** What a team shares is every member's work, and the rules of a claim ask about each of them. */
class TeamClaimRulesTest extends TeamReviewFixture {

    private void assertNotOfferedTo(Actor reviewer) {
        assertThat(claimNext(reviewer)).isEmpty();
        assertThat(claimNext(seed.reviewer())).isPresent();
    }

    @Test
    void noMemberGetsTheWorkOfAnother() {
        received(dana);

        assertNotOfferedTo(seed.reviewer(alex));
    }

    @Test
    void nobodyOfAnyMembersSchoolGetsIt() {
        UUID school = seed.organization("SCHOOL");
        UUID colleague = seed.person();
        seed.member(alex, school, "EDUCATOR", null);
        seed.member(colleague, school, "REVIEWER", null);
        received(dana);

        assertNotOfferedTo(seed.reviewer(colleague));
    }

    @Test
    void noMembersCoachGetsIt() {
        UUID coach = seed.person();
        seed.coaches(coach, alex, null);
        received(dana);

        assertNotOfferedTo(seed.reviewer(coach));
    }

    @Test
    void aConflictDeclaredWithOneMemberIsAConflictAboutTheWorkOfEach() {
        waiting(alex);
        Actor acquainted = seed.reviewer();
        release(acquainted, claim(acquainted));
        claim(seed.reviewer());
        received(dana);

        assertNotOfferedTo(acquainted);
    }

    @Test
    void aConflictDeclaredAboutATeamsWorkIsOneWithEveryMember() {
        received(dana);
        Actor acquainted = seed.reviewer();
        release(acquainted, claim(acquainted));
        claim(seed.reviewer());
        waiting(credential("DATA-2"), alex, 1, clock.instant());

        assertNotOfferedTo(acquainted);
    }

    private void release(Actor reader, ClaimedWork work) {
        server.run(
                ReviewQueue.class,
                queue ->
                        queue.release(
                                reader,
                                work.claimId(),
                                work.token(),
                                ReleaseReason.CONFLICT_OF_INTEREST,
                                null));
    }

    @Test
    void anotherReaderThanOfATeamMembersWorkComesFirst() {
        received(dana);
        Actor reader = seed.reviewer();
        read(reader, true);
        received(alex);
        UUID later = waiting(seed.person());

        assertThat(claim(reader).workNumber()).isEqualTo(workNumber(later));
    }

    @Test
    void butWhereNothingElseWaitsItIsNotLeftLying() {
        received(dana);
        Actor reader = seed.reviewer();
        read(reader, true);
        UUID other = received(alex);

        assertThat(claim(reader).workNumber()).isEqualTo(workNumber(other));
    }

    @Test
    void theDeskNamesTheRuleThatKeepsAMembersSchoolFromIt() {
        UUID school = seed.organization("SCHOOL");
        UUID colleague = seed.person();
        seed.member(alex, school, "EDUCATOR", null);
        seed.member(colleague, school, "REVIEWER", null);
        received(dana);

        List<QueueDesk.Stuck> stuck =
                server.call(QueueDesk.class, desk -> desk.nobodyMayRead(seed.supervisor()));
        assertThat(stuck)
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.exclusions())
                                        .extracting(QueueDesk.Exclusion::rule)
                                        .containsExactly(ReadingRule.SCHOOL));
    }

    @Test
    void whatAReaderSeesNamesNobodyAndNoTeam() {
        received(dana);
        UUID other = received(alex);
        claim(seed.reviewer());
        String seen = claim(seed.reviewer()).toString();

        assertThat(seen)
                .doesNotContain(alex.toString())
                .doesNotContain(dana.toString())
                .doesNotContain(artifact.toString())
                .doesNotContain(other.toString());
    }
}
