package org.touchstone.reporting.outcomes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.internal.CaseStudies;
import org.touchstone.reporting.intake.internal.ImportSystem;
import org.touchstone.reporting.outcomes.Outcomes;
import org.touchstone.reporting.outcomes.Outcomes.Acceptance;
import org.touchstone.reporting.outcomes.Outcomes.Completion;
import org.touchstone.reporting.outcomes.Outcomes.ProgramFigures;
import org.touchstone.reporting.outcomes.Outcomes.Reason;
import org.touchstone.reporting.outcomes.OutcomesCsv;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Audience;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Question;
import org.touchstone.reporting.outcomes.Share;

/**
 * Figures of a history made by hand, small enough to count with a finger. Program P (target 2) is
 * the state's own, with schools of two districts: North (schools n1, n2) and South (s1). Program Q
 * is North's and has no target.
 */
class OtherFiguresTest {
    private static ImportSystem system;

    @BeforeAll
    static void importHistory() {
        system = new ImportSystem();
        CaseStudies published = CaseStudies.asPublished();
        ImportView view =
                system.importZip(
                        CaseStudies.empty()
                                .with(
                                        "manifest.csv",
                                        "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.orgs,bulk\nfile.users,bulk\nfile.roles,bulk\n")
                                .with(
                                        "orgs.csv",
                                        """
                                        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
                                        s1,,,South One,school,,south
                                        n1,,,North One,school,,north
                                        n2,,,North Two,school,,north
                                        north,,,North,district,,state
                                        south,,,South,district,,state
                                        state,,,State,state,,
                                        """)
                                .with(
                                        "users.csv",
                                        header(published, "users.csv")
                                                + people("a", "b", "c", "d", "e", "f"))
                                .with(
                                        "roles.csv",
                                        header(published, "roles.csv")
                                                + "r1,,,f,primary,teacher,,,s1,\n")
                                .with(
                                        "micro_credentials.csv",
                                        "code,title\nm1,One\nm2,Two\nm3,=SUM(1)\n")
                                .with(
                                        "programs.csv",
                                        header(published, "programs.csv")
                                                + "P,=Program,state,2020-01-01,2020-12-31,VOLUNTARY,2,STIPEND,100,ONCE,WEEKLY\n"
                                                + "Q,Other,north,2020-01-01,2020-12-31,REQUIRED,,NONE,,,NONE\n")
                                .with(
                                        "participants.csv",
                                        """
                                        program,user,school,invitedOn,enrolledOn
                                        P,a,n1,2020-02-01,2020-02-02
                                        P,b,n2,2020-02-01,
                                        P,c,s1,2020-02-01,2020-03-01
                                        P,d,s1,2020-06-01,2020-06-01
                                        Q,a,n1,2020-02-01,2020-02-01
                                        Q,e,n2,2020-02-01,2020-02-01
                                        """)
                                .with(
                                        "awards.csv",
                                        // a earns in both programs; d before the invitation; f
                                        // outside any.
                                        """
                                        program,user,microCredential,awardedOn
                                        P,a,m1,2020-03-01
                                        P,a,m2,2020-04-01
                                        Q,a,m3,2020-05-01
                                        P,c,m1,2020-03-15
                                        P,d,m1,2020-05-31
                                        ,f,m1,2020-03-01
                                        """)
                                .with(
                                        "coaching_sessions.csv",
                                        """
                                        program,user,heldOn,minutes
                                        P,a,2020-03-01,30
                                        P,a,2020-03-08,30
                                        P,b,2020-03-01,30
                                        Q,e,2020-03-01,30
                                        """)
                                .with(
                                        "exit_surveys.csv",
                                        """
                                        program,user,answeredOn,reason
                                        P,b,2020-12-01,OTHER
                                        P,b,2020-12-01,TOO_MUCH_WORK
                                        P,c,2020-12-02,TOO_MUCH_WORK
                                        """)
                                .with(
                                        "role_applications.csv",
                                        """
                                        program,user,appliedOn,outcome
                                        P,a,2020-11-01,ACCEPTED
                                        P,c,2020-11-01,NOT_ACCEPTED
                                        P,d,2020-11-02,
                                        P,b,2020-11-01,ACCEPTED
                                        """)
                                .zip());
        assertThat(view.refusals()).isEmpty();
        assertThat(view.state()).isEqualTo(ImportView.State.SUCCEEDED);
    }

    private static String header(CaseStudies studies, String name) {
        return studies.text(name).lines().findFirst().orElseThrow() + "\n";
    }

    private static String people(String... ids) {
        StringBuilder rows = new StringBuilder();
        for (String id : ids) {
            rows.append(id).append(",,,true,").append(id).append(",,Ann,Lee,,,,,,,,,,,,,,\n");
        }
        return rows.toString();
    }

    @AfterAll
    static void close() {
        system.close();
    }

    private static Outcomes ask(String organization, String asOf) {
        return bean().of(
                        Actor.system("test"),
                        new Question(LocalDate.parse(asOf), organization, Audience.INTERNAL));
    }

    private static ProgramOutcomesBean bean() {
        return bean(new Reach(true, Set.of()));
    }

    private static ProgramOutcomesBean bean(Reach reach) {
        return new ProgramOutcomesBean(
                system.database().dataSource(),
                new BusinessDays(ImportSystem.CLOCK, ZoneOffset.UTC),
                actor -> reach);
    }

    private static ProgramFigures program(Outcomes outcomes, String code) {
        return outcomes.programs().stream()
                .filter(program -> program.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoEarnsInTwoProgramsCountsOnceInTheTotal() {
        Outcomes all = ask(null, "2020-12-31");

        assertThat(all.total()).isEqualTo(new Outcomes.Total(6, 4, 2));
        assertThat(program(all, "P").earnedAtLeastOne()).isEqualTo(3);
        assertThat(program(all, "Q").earnedAtLeastOne()).isEqualTo(1);
    }

    @Test
    void completionIsReachedExactlyAtTheTarget() {
        ProgramFigures p = program(ask(null, "2020-12-31"), "P");

        assertThat(p.completion()).isEqualTo(new Completion(1, 1, 1, 0));
        assertThat(p.completedOfInvited()).isEqualTo(new Share(1, 4));
        assertThat(p.completedOfEnrolled()).isEqualTo(new Share(1, 3));
        assertThat(p.completedOfCoached()).isEqualTo(new Share(1, 2));
        assertThat(p.completedOfUncoached()).isEqualTo(new Share(0, 2));
        assertThat(p.nonEarners()).isEqualTo(1);
        assertThat(program(ask(null, "2020-03-31"), "P").completion().completed()).isZero();
        assertThat(program(ask(null, "2020-04-01"), "P").completion().completed()).isEqualTo(1);
    }

    @Test
    void programWithoutATargetHasNoCompletion() {
        ProgramFigures q = program(ask(null, "2020-12-31"), "Q");

        assertThat(q.completion()).isNull();
        assertThat(q.completedOfInvited()).isNull();
        assertThat(q.coached()).isEqualTo(1);
    }

    @Test
    void personWhoAnswersTwiceIsOneRespondentAndTwoReasons() {
        ProgramFigures p = program(ask(null, "2020-12-31"), "P");

        assertThat(p.surveyResponses()).isEqualTo(2);
        assertThat(p.reasons())
                .containsExactly(new Reason("TOO_MUCH_WORK", 2), new Reason("OTHER", 1));
        assertThat(p.share(p.reasons().get(1)).percent()).isEqualTo(new BigDecimal("50.0"));
    }

    @Test
    void applicationsAreGroupedByTheNumberEarnedInThatProgramAndOpenOnesAreNotAccepted() {
        assertThat(program(ask(null, "2020-12-31"), "P").acceptance())
                .containsExactly(
                        new Acceptance(0, 1, 1), new Acceptance(1, 2, 0), new Acceptance(2, 1, 1));
        assertThat(program(ask(null, "2020-11-01"), "P").acceptance())
                .containsExactly(
                        new Acceptance(0, 1, 1), new Acceptance(1, 1, 0), new Acceptance(2, 1, 1));
    }

    @Test
    void awardBeforeTheInvitationCountsFromItsOwnDay() {
        ProgramFigures before = program(ask(null, "2020-05-31"), "P");
        ProgramFigures after = program(ask(null, "2020-06-01"), "P");

        assertThat(before.invited()).isEqualTo(3);
        assertThat(before.earnedAtLeastOne()).isEqualTo(3);
        assertThat(before.earners()).isEqualTo(new Share(2, 3));
        assertThat(after.invited()).isEqualTo(4);
        assertThat(after.earners()).isEqualTo(new Share(3, 4));
        assertThat(program(ask(null, "2020-05-30"), "P").credentialsAwarded()).isEqualTo(3);
    }

    @Test
    void districtsShowTheirSharesOfAStateProgramAndAddUp() {
        ProgramFigures north = program(ask("north", "2020-12-31"), "P");
        ProgramFigures south = program(ask("south", "2020-12-31"), "P");
        Outcomes state = ask("state", "2020-12-31");

        assertThat(north.invited()).isEqualTo(2);
        assertThat(south.invited()).isEqualTo(2);
        assertThat(north.credentialsAwarded() + south.credentialsAwarded())
                .isEqualTo(program(state, "P").credentialsAwarded());
        assertThat(ask("north", "2020-12-31").total()).isEqualTo(new Outcomes.Total(3, 1, 1));
        // f earned outside any program and is South's by the roster.
        assertThat(ask("south", "2020-12-31").total()).isEqualTo(new Outcomes.Total(3, 3, 1));
        assertThat(state.total()).isEqualTo(ask(null, "2020-12-31").total());
        assertThat(ask("south", "2020-12-31").programs()).extracting("code").containsExactly("P");
        assertThat(ask("n2", "2020-12-31").total()).isEqualTo(new Outcomes.Total(0, 0, 0));
    }

    @Test
    void managerOfADistrictReadsOfItAndNotOfAnother() {
        Set<UUID> below =
                Set.copyOf(
                        new Sql(system.database().dataSource())
                                .query(
                                        "select id from credential.organization where sourced_id in ('north', 'n1', 'n2')",
                                        row -> row.getObject(1, UUID.class)));
        ProgramOutcomesBean managers = bean(new Reach(false, below));
        Actor manager = Actor.system("test");

        Outcomes own = managers.of(manager, question(null));

        assertThat(own.organization()).isEqualTo("North");
        assertThat(own.total()).isEqualTo(ask("north", "2020-12-31").total());
        assertThat(own.programs()).isEqualTo(ask("north", "2020-12-31").programs());
        assertThat(managers.of(manager, question("n2")).total())
                .isEqualTo(new Outcomes.Total(0, 0, 0));
        assertThatThrownBy(() -> managers.of(manager, question("south")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> managers.of(manager, question("state")))
                .isInstanceOf(NotFound.class);
        assertThat(managers.places(manager)).extracting("name").containsExactly("North");
    }

    @Test
    void whoAnswersForNoOrganizationReadsOfNone() {
        Outcomes none = bean(new Reach(false, Set.of())).of(Actor.system("test"), question(null));

        assertThat(none.total()).isEqualTo(new Outcomes.Total(0, 0, 0));
        assertThat(none.programs()).isEmpty();
    }

    private static Question question(String organization) {
        return new Question(LocalDate.parse("2020-12-31"), organization, Audience.INTERNAL);
    }

    @Test
    void beforeAnythingHappenedAllIsZeroAndNoProgramIsThere() {
        Outcomes early = ask(null, "2019-01-01");

        assertThat(early.total()).isEqualTo(new Outcomes.Total(0, 0, 0));
        assertThat(early.programs()).isEmpty();
    }

    @Test
    void percentagesRoundHalfUp() {
        assertThat(new Share(9, 16).percent()).isEqualTo(new BigDecimal("56.3"));
        assertThat(new Share(1, 3).percent()).isEqualTo(new BigDecimal("33.3"));
        assertThat(new Share(2, 3).percent()).isEqualTo(new BigDecimal("66.7"));
        assertThat(new Share(0, 0).percent()).isNull();
    }

    @Test
    void spreadsheetNeverGetsAFormula() {
        assertThat(OutcomesCsv.of(ask(null, "2020-12-31")))
                .contains("P,'=Program,completedOfInvited,,1,4,25.0,2020-12-31")
                .contains("Q,Other,completedOfInvited,,,,,2020-12-31")
                .doesNotContain(",=");
    }

    @Test
    void reportIsForThoseWhoMayReadItAndOnlyForWhatIsThere() {
        Actor nobody = new Actor(UUID.randomUUID(), "nobody", Set.of(), "test");
        Question question = new Question(null, null, Audience.INTERNAL);
        assertThatThrownBy(() -> bean().of(nobody, question)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> ask("nowhere", "2020-12-31")).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                bean().of(
                                                Actor.system("test"),
                                                new Question(null, null, Audience.PUBLIC)))
                .isInstanceOf(InvalidRequest.class);
        assertThat(bean().places(Actor.system("test")))
                .extracting("name")
                .isEqualTo(List.of("State", "North", "South"));
    }
}
