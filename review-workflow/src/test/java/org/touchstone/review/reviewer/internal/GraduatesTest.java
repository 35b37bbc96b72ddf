package org.touchstone.review.reviewer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.testing.AtOnce;
import org.touchstone.review.reviewer.CandidateIsElsewhere;
import org.touchstone.review.reviewer.CandidateState;
import org.touchstone.review.reviewer.Graduates;
import org.touchstone.review.reviewer.Graduates.Candidate;
import org.touchstone.review.reviewer.Graduates.Invitation;
import org.touchstone.review.reviewer.Graduates.Rule;
import org.touchstone.review.reviewer.NoLongerEligible;
import org.touchstone.review.reviewer.OwnReviewing;
import org.touchstone.review.reviewer.OwnReviewing.Check;
import org.touchstone.review.reviewer.OwnReviewing.Way;
import org.touchstone.review.reviewer.ReviewerStage;
import org.touchstone.review.reviewer.TermsHaveChanged;
import org.touchstone.review.testing.ReviewFixture;
import org.touchstone.review.testing.Seed;

/** From an award to the first reading; it is November 3, 2026. */
class GraduatesTest extends ReviewFixture {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-03");

    private Actor supervisor;
    private String school;

    @BeforeEach
    void aSchool() {
        supervisor = seed.supervisor();
        school = seed.organization("SCHOOL").toString();
    }

    @Test
    void graduateWithDistinctionIsFoundOnceAndSixMonthsLater() {
        UUID graduate = graduate("2026-05-04", true, 1);
        assertThat(find()).isZero();
        clock.pass(Duration.ofDays(1));
        assertThat(find()).isEqualTo(1);
        assertThat(find()).isZero();
        assertThat(only().personId()).isEqualTo(graduate);
        assertThat(only().stage()).isEqualTo(ReviewerStage.ELIGIBLE);
    }

    @Test
    void whoWasNotAtTheTopOrHasAnAttemptUnderWayIsNotFoundAndIsToldWhy() {
        UUID notAtTop = graduate("2026-01-05", false, 1);
        UUID atWork = graduate("2026-01-05", true, 2);
        seed.submitted(seed.credential("OTHER", 1), atWork, 1, clock.instant());
        assertThat(find()).isZero();
        assertThat(unmet(notAtTop)).containsExactly(OwnReviewing.Condition.TOP_LEVEL);
        assertThat(unmet(atWork)).containsExactly(OwnReviewing.Condition.NO_OPEN_ATTEMPT);
    }

    @Test
    void ruleOfAMicroCredentialGoesBeforeTheAgencys() {
        graduate("2026-10-01", false, 2);
        keep(new Rule("DATA-1", 1, false, true, false));
        assertThat(find()).as("only first attempts").isZero();
        keep(new Rule("DATA-1", 1, false, false, false));
        assertThat(find()).isEqualTo(1);
        List<Rule> rules = server.call(Graduates.class, port -> port.rules(supervisor));
        assertThat(rules).extracting(Rule::microCredential).containsExactly(null, "DATA-1");
    }

    @Test
    void invitedGraduateAcceptsTheTermsAndHasTheRoleForTheDaysOfTheInvitation() {
        UUID graduate = graduate("2026-01-05", true, 1);
        find();
        invite(only().id());
        assertThat(only().stage()).isEqualTo(ReviewerStage.INVITED);
        assertThat(told(graduate)).isEqualTo("reviewer-invited");

        accept(graduate, 1);
        assertThat(only().stage()).as("no set to pass").isEqualTo(ReviewerStage.READY);
        assertThat(
                        count(
                                "select count(*) from credential.role_grant where role = 'REVIEWER' and begins_on = '2026-11-03' and ends_on = '2027-06-30'"))
                .isEqualTo(1);
        assertThat(told(supervisor.personId())).isEqualTo("reviewer-accepted");
        assertThatThrownBy(() -> accept(graduate, 1)).isInstanceOf(CandidateIsElsewhere.class);
    }

    @Test
    void stageFollowsFromQualificationReadingsAndTheRolesLastDay() {
        UUID graduate = graduate("2026-01-05", true, 1);
        find();
        invite(only().id());
        accept(graduate, 1);
        seed.sql(
                "insert into review.qualifying_set values (gen_random_uuid(), ?, 'QUALIFYING', 'Set', 80, true, now())",
                credential.versionId());
        assertThat(only().stage()).isEqualTo(ReviewerStage.QUALIFYING);
        assertThat(way(graduate).qualifyBy()).isTrue();
        seed.sql(
                "insert into review.qualification (id, reviewer_id, version_id, qualified_at) values (gen_random_uuid(), ?, ?, now())",
                graduate,
                credential.versionId());
        assertThat(only().stage()).isEqualTo(ReviewerStage.READY);
        waiting();
        Actor reader = seed.reviewer(graduate);
        scoreAndSeal(reader, claim(reader));
        assertThat(only().stage()).isEqualTo(ReviewerStage.SCORING);
        assertThat(only().readings()).isEqualTo(1);
        clock.pass(Duration.ofDays(400));
        assertThat(only().stage()).isEqualTo(ReviewerStage.ENDED);
    }

    @Test
    void whoDeclinesOrIsNoLongerWantedCanBeAskedAgain() {
        UUID graduate = graduate("2026-01-05", true, 1);
        find();
        UUID candidate = only().id();
        invite(candidate);
        server.run(OwnReviewing.class, port -> port.decline(educator(graduate), candidate));
        assertThat(only().stage()).isEqualTo(ReviewerStage.DECLINED);
        invite(candidate);
        server.run(Graduates.class, port -> port.withdraw(supervisor, candidate));
        assertThatThrownBy(() -> accept(graduate, 1)).isInstanceOf(CandidateIsElsewhere.class);
        invite(candidate);
        accept(graduate, 1);
        assertThat(only().stage()).isEqualTo(ReviewerStage.READY);
    }

    @Test
    void invitationIsRefusedOnceTheAwardIsRevokedAndNobodySeesTheGraduate() {
        UUID graduate = graduate("2026-01-05", true, 1);
        find();
        UUID candidate = only().id();
        seed.sql(
                """
                insert into credential.revocation (id, award_id, reason, revoked_at, revoked_by_name)
                select gen_random_uuid(), id, 'Not the own work', now(), 'kim' from credential.award where educator_id = ?
                """,
                graduate);
        assertThatThrownBy(() -> invite(candidate)).isInstanceOf(NoLongerEligible.class);
        assertThat(list()).isEmpty();
    }

    @Test
    void termsThatChangedAreReadAgain() {
        UUID graduate = graduate("2026-01-05", true, 1);
        find();
        invite(only().id());
        server.call(Graduates.class, port -> port.publishTerms(supervisor, "I read well."));
        assertThatThrownBy(() -> accept(graduate, 1)).isInstanceOf(TermsHaveChanged.class);
        accept(graduate, 2);
        assertThat(count("select terms_number from review.reviewer_candidate")).isEqualTo(2);
    }

    @Test
    void answersAtTheSameMomentGiveTheRoleOnce() throws Exception {
        UUID graduate = graduate("2026-01-05", true, 1);
        find();
        UUID candidate = only().id();
        invite(candidate);
        List<Object> outcomes =
                AtOnce.orRefused(
                        6,
                        () -> {
                            accept(graduate, candidate, 1);
                            return "accepted";
                        });
        assertThat(outcomes).filteredOn("accepted"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(CandidateIsElsewhere.class::isInstance).hasSize(5);
        assertThat(count("select count(*) from credential.role_grant where role = 'REVIEWER'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyAnswersForAnotherAndNobodyElseInvites() {
        UUID graduate = graduate("2026-01-05", true, 1);
        find();
        UUID candidate = only().id();
        invite(candidate);
        assertThatThrownBy(() -> accept(seed.person(), candidate, 1)).isInstanceOf(NotFound.class);
        Actor reviewer = seed.reviewer();
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Graduates.class,
                                        port -> port.list(reviewer, null, new Paged.Part(0, 10))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        Graduates.class,
                                        port ->
                                                port.invite(
                                                        supervisor,
                                                        candidate,
                                                        new Invitation("nowhere", TODAY, TODAY))))
                .isInstanceOf(InvalidRequest.class);
        assertThat(way(graduate).stage()).isEqualTo(ReviewerStage.INVITED);
    }

    @ParameterizedTest
    @EnumSource(CandidateState.class)
    void acceptedIsTheEndAndEverythingElseLeadsOn(CandidateState state) {
        assertThat(state.next().isEmpty()).isEqualTo(state == CandidateState.ACCEPTED);
        assertThat(state.next().contains(CandidateState.ACCEPTED))
                .isEqualTo(state == CandidateState.INVITED);
        assertThat(state.next()).doesNotContain(CandidateState.ELIGIBLE);
    }

    /** Earned here on the day, at the attempt given, at the top of every criterion or not. */
    private UUID graduate(String day, boolean atTop, int attempt) {
        UUID person = seed.person();
        UUID submission = seed.submitted(credential, person, attempt, clock.instant());
        seed.sql("update credential.submission set state = 'EARNED' where id = ?", submission);
        UUID award = UUID.randomUUID();
        seed.sql(
                """
                insert into credential.award (id, educator_id, micro_credential_id, awarded_on, submission_id,
                    version_id, awarded_at, status_list_index) values (?, ?, ?, ?, ?, ?, now(), ?)
                """,
                award,
                person,
                credential.id(),
                LocalDate.parse(day),
                submission,
                credential.versionId(),
                person.hashCode() >>> 1);
        boolean top = atTop;
        for (Seed.Judged judged : credential.criteria()) {
            seed.sql(
                    "insert into credential.award_result values (?, ?, ?)",
                    award,
                    judged.criterionId(),
                    top ? judged.demonstrated() : judged.notMet());
            top = true;
        }
        return person;
    }

    private int find() {
        return server.call(Graduates.class, port -> port.find(supervisor));
    }

    private void keep(Rule rule) {
        server.run(Graduates.class, port -> port.keep(supervisor, rule));
    }

    private void invite(UUID candidate) {
        server.run(
                Graduates.class,
                port ->
                        port.invite(
                                supervisor,
                                candidate,
                                new Invitation(school, TODAY, LocalDate.parse("2027-06-30"))));
    }

    private void accept(UUID graduate, int terms) {
        accept(graduate, only().id(), terms);
    }

    private void accept(UUID graduate, UUID candidate, int terms) {
        server.run(OwnReviewing.class, port -> port.accept(educator(graduate), candidate, terms));
    }

    private static Actor educator(UUID person) {
        return new Actor(person, "educator", Set.of(Permission.TAKE_PART), "127.0.0.1");
    }

    private List<Candidate> list() {
        return server.call(
                        Graduates.class, port -> port.list(supervisor, null, new Paged.Part(0, 10)))
                .rows();
    }

    private Candidate only() {
        assertThat(list()).hasSize(1);
        Candidate candidate = list().get(0);
        Map<ReviewerStage, Long> counts =
                server.call(Graduates.class, port -> port.counts(supervisor));
        assertThat(counts).containsEntry(candidate.stage(), 1L);
        return candidate;
    }

    private Way way(UUID graduate) {
        return server.call(OwnReviewing.class, port -> port.ways(educator(graduate))).get(0);
    }

    private List<OwnReviewing.Condition> unmet(UUID graduate) {
        return way(graduate).checks().stream()
                .filter(check -> !check.met())
                .map(Check::condition)
                .toList();
    }

    private String told(UUID person) {
        return server.database()
                .text(
                        "select kind from credential.notice where person_id = '"
                                + person
                                + "' order by created_at desc limit 1");
    }
}
