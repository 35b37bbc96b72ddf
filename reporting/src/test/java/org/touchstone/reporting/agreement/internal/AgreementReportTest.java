package org.touchstone.reporting.agreement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestDatabase;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.AgreementCsv;
import org.touchstone.reporting.agreement.AgreementJson;
import org.touchstone.reporting.agreement.AgreementReport.Question;
import org.touchstone.reporting.agreement.AgreementReport.Reliability;
import org.touchstone.reporting.agreement.OwnAgreement;
import org.touchstone.reporting.agreement.ScorerAgreement;
import org.touchstone.reporting.agreement.ScorerAgreement.OfVersion;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.Reason;
import org.touchstone.reporting.agreement.Statistic.TooFew;
import org.touchstone.reporting.agreement.Statistic.Undefined;
import org.touchstone.reporting.agreement.internal.ReadingsOfTests.Rubric;

/** On Tuesday 3 November 2026; a floor of four works. */
class AgreementReportTest {
    private static final String RECENT = "2026-10-20T15:00:00Z";
    private static final Question ALL = new Question(null, null, null, null);

    private final TestDatabase database = TestDatabase.fresh("credential", "review", "reporting");
    private final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    private final AgreementReportBean report =
            new AgreementReportBean(
                    database.dataSource(),
                    clock,
                    new AgreementSettings(4, 90, 5, "America/New_York"));
    private final ReadingsOfTests readings = new ReadingsOfTests(database.dataSource());
    private final UUID ann = readings.person("Ann");
    private final UUID ben = readings.person("Ben");
    private Rubric rubric;

    @BeforeEach
    void publish() {
        rubric = readings.rubric("DATA-1", 3, 3);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Actor actor(Permission... permissions) {
        return new Actor(UUID.randomUUID(), "someone", Set.of(permissions), "127.0.0.1");
    }

    private static Actor supervisor() {
        return actor(Permission.READ_AGREEMENT, Permission.SUPERVISE_SCORING);
    }

    /** Ann reads first and Ben second; both criteria get the same. */
    private void both(int first, int second, String at) {
        UUID work = readings.work(rubric);
        readings.read(rubric, work, "FIRST_READ", ann, at, first, first);
        readings.read(rubric, work, "SECOND_READ", ben, at, second, second);
    }

    private void both(int first, int second, int times, String at) {
        for (int i = 0; i < times; i++) {
            both(first, second, at);
        }
    }

    private ScorerAgreement ask(Question question) {
        return report.of(supervisor(), question);
    }

    private Agreement overall() {
        return ask(ALL).overall();
    }

    private static double value(Statistic statistic) {
        assertThat(statistic).isInstanceOf(Estimate.class);
        return ((Estimate) statistic).value();
    }

    @Test
    void firstReadingsAreRowsAndSecondReadingsColumns() {
        both(1, 1, RECENT);
        both(3, 2, RECENT);
        both(3, 3, 3, RECENT);

        OfVersion version = ask(ALL).versions().get(0);
        Agreement criterion = version.criteria().get(0).agreement();

        assertThat(version.code()).isEqualTo("DATA-1");
        assertThat(version.criteria())
                .extracting("title")
                .containsExactly("Criterion 1", "Criterion 2");
        assertThat(version.criteria().get(0).levels())
                .containsExactly("Level 1", "Level 2", "Level 3");
        assertThat(criterion.works()).isEqualTo(5);
        assertThat(criterion.pairs()).isEqualTo(5);
        assertThat(criterion.table().count(3, 2)).isEqualTo(1);
        assertThat(criterion.table().count(2, 3)).isZero();
        assertThat(criterion.table().percent(3, 3)).isEqualTo(new BigDecimal("60.0"));
        assertThat(value(criterion.exact())).isEqualTo(0.8);
        assertThat(value(criterion.adjacent())).isEqualTo(0.2);
        assertThat(criterion.expectedPercent()).isEqualTo(new BigDecimal("80.0"));
    }

    @Test
    void aSumOverCriteriaCountsWorksForItsFloorAndInterval() {
        both(1, 1, 3, RECENT);
        assertThat(overall().pairs()).isEqualTo(6);
        assertThat(overall().exact()).isEqualTo(new TooFew(3));

        both(1, 2, RECENT);
        Estimate sum = (Estimate) overall().exact();
        Estimate one = (Estimate) ask(ALL).versions().get(0).criteria().get(0).agreement().exact();
        assertThat(overall().works()).isEqualTo(4);
        assertThat(overall().pairs()).isEqualTo(8);
        assertThat(sum).isEqualTo(one);
    }

    @Test
    void underTheFloorEveryFigureIsTooFew() {
        both(1, 2, 3, RECENT);
        Agreement agreement = overall();
        assertThat(
                        new Statistic[] {
                            agreement.exact(),
                            agreement.adjacent(),
                            agreement.kappa(),
                            agreement.weightedKappa(),
                            agreement.ac1(),
                            agreement.shift()
                        })
                .containsOnly(new TooFew(3));
        assertThat(agreement.isBelowExpected()).isFalse();
        assertThat(AgreementCsv.of(ask(ALL))).contains(",,,,exact,3,6,,,,,too few,2026-11-03\n");
    }

    @Test
    void withoutAnyReadingThereIsAReportAllTheSame() {
        ScorerAgreement empty = ask(ALL);
        assertThat(empty.overall().exact()).isEqualTo(new TooFew(0));
        assertThat(empty.overall().expectedPercent()).isNull();
        assertThat(empty.versions()).isEmpty();
        assertThat(empty.readers()).isEmpty();
        assertThat(AgreementJson.of(empty).getJsonObject("overall").isNull("firstBySecond"))
                .isTrue();
    }

    @Test
    void oneLevelThroughoutIsUndefinedInWordsEverywhere() {
        both(3, 3, 5, RECENT);
        Agreement agreement = overall();
        assertThat(agreement.kappa()).isEqualTo(new Undefined(Reason.ONE_LEVEL));
        assertThat(agreement.shift()).isEqualTo(new Undefined(Reason.NO_VARIANCE));
        assertThat(value(agreement.ac1())).isEqualTo(1);
        assertThat(AgreementJson.of(ask(ALL)).getJsonObject("overall").getJsonObject("kappa"))
                .hasToString("{\"undefined\":\"ONE_LEVEL\"}");
        assertThat(AgreementCsv.of(ask(ALL))).contains(",,,,kappa,5,10,,,,,undefined,2026-11-03\n");
    }

    @Test
    void criteriaOfDifferentScalesHaveSharesTogetherButNoKappa() {
        rubric = readings.rubric("MIXED", 2, 5);
        both(1, 1, 4, RECENT);
        both(1, 2, RECENT);
        Agreement agreement = overall();
        assertThat(value(agreement.exact())).isEqualTo(0.8);
        assertThat(agreement.kappa()).isEqualTo(new Undefined(Reason.DIFFERENT_SCALES));
        assertThat(agreement.ac1()).isEqualTo(new Undefined(Reason.DIFFERENT_SCALES));
        assertThat(agreement.table()).isNull();
        // Between 85 for two levels and 75 for five.
        assertThat(agreement.expectedPercent()).isEqualTo(new BigDecimal("80.0"));
    }

    @Test
    void onlyFirstAndSecondReadingsOfOneRoundMakeAPair() {
        UUID work = readings.work(rubric);
        readings.read(rubric, work, "FIRST_READ", ann, RECENT, 1, 0);
        readings.read(rubric, work, "SECOND_READ", ben, RECENT, 2, 2);
        readings.read(rubric, work, "ADJUDICATION", ben, RECENT, 3, 3);
        readings.read(rubric, work, "FIRST_READ", 2, null, ann, RECENT, 3, 3);
        readings.read(rubric, readings.work(rubric), "FIRST_READ", ann, RECENT, 3, 3);
        readings.read(rubric, work, "VALIDITY", ben, RECENT, 3, 3);

        Agreement agreement = overall();

        assertThat(agreement.pairs()).isEqualTo(1);
        assertThat(agreement.works()).isEqualTo(1);
        assertThat(agreement.table().count(1, 2)).isEqualTo(1);
    }

    @Test
    void aReportAsOfADayCanBeMadeAgain() {
        UUID work = readings.work(rubric);
        readings.read(rubric, work, "FIRST_READ", ann, "2026-10-01T15:00:00Z", 1, 1);
        // Half past ten in the evening of the 4th, in New York.
        readings.read(rubric, work, "SECOND_READ", ben, "2026-10-05T02:30:00Z", 1, 1);

        assertThat(ask(asOf("2026-10-03")).overall().pairs()).isZero();
        assertThat(ask(asOf("2026-10-04")).overall().pairs()).isEqualTo(2);
        assertThat(ask(asOf("2026-10-04")).asOf()).isEqualTo("2026-10-04");
    }

    private static Question asOf(String day) {
        return new Question(LocalDate.parse(day), null, null, null);
    }

    @Test
    void aFallCountsEvenAboveWhatIsExpected() {
        both(2, 2, 19, "2026-07-01T15:00:00Z");
        both(2, 2, 18, RECENT);
        both(1, 2, 2, RECENT);

        Agreement now = overall();
        assertThat(value(now.drift().before())).isEqualTo(1.0);
        assertThat(value(now.drift().now())).isCloseTo(0.9, within(1e-9));
        assertThat(now.drift().fell()).isTrue();
        assertThat(now.isBelowExpected()).isFalse();

        Agreement then = ask(asOf("2026-07-31")).overall();
        assertThat(then.drift().before()).isEqualTo(new TooFew(0));
        assertThat(then.drift().fell()).isFalse();
    }

    @Test
    void aRiseIsNoDrift() {
        both(1, 2, 4, "2026-07-01T15:00:00Z");
        both(2, 2, 4, RECENT);
        assertThat(overall().drift().fell()).isFalse();
    }

    @Test
    void readersAreNamedToSupervisorsAndNumberedToOthers() {
        both(1, 1, 4, RECENT);
        UUID work = readings.work(rubric);
        readings.read(rubric, work, "FIRST_READ", ben, RECENT, 2, 2);
        readings.read(rubric, work, "SECOND_READ", ann, RECENT, 2, 2);

        ScorerAgreement named = ask(ALL);
        ScorerAgreement numbered = report.of(actor(Permission.READ_AGREEMENT), ALL);

        assertThat(named.readers()).extracting("name").containsExactly("Ada Ann", "Ada Ben");
        assertThat(named.readers().get(0).second().works()).isEqualTo(4);
        assertThat(named.readers().get(1).second().works()).isEqualTo(1);
        assertThat(numbered.readers()).extracting("number").containsExactly(1, 2);
        String json = AgreementJson.of(numbered).toString();
        assertThat(json + AgreementCsv.of(numbered))
                .doesNotContain("Ada", "Ben", ann.toString(), ben.toString());
        assertThat(AgreementCsv.of(numbered)).contains("Reader 1");
    }

    @Test
    void backreadingIsComparedWithTheReadingThatWasReadAgain() {
        UUID work = readings.work(rubric);
        UUID first = readings.read(rubric, work, "FIRST_READ", ann, RECENT, 1, 1);
        readings.read(rubric, work, "BACKREAD", 1, first, ben, RECENT, 1, 3);

        ScorerAgreement.OfReader reader = ask(ALL).readers().get(0);

        assertThat(reader.name()).isEqualTo("Ada Ann");
        assertThat(reader.backread().pairs()).isEqualTo(2);
        assertThat(reader.backread().works()).isEqualTo(1);
        assertThat(reader.backread().table().count(1, 3)).isEqualTo(1);
        assertThat(reader.second().pairs()).isZero();
        assertThat(overall().pairs()).isZero();
    }

    @Test
    void validityPapersAreComparedWithTheExpertsAndCountInNoOtherFigure() {
        UUID high = readings.paper(rubric, 3, 3);
        UUID low = readings.paper(rubric, 1, 1);
        for (int i = 0; i < 2; i++) {
            readings.readPaper(rubric, high, ann, RECENT, 3, 3);
            readings.readPaper(rubric, low, ann, RECENT, 1, 2);
        }
        readings.readPaper(rubric, low, ben, RECENT, 2, 0);

        ScorerAgreement found = ask(ALL);
        Agreement byAnn = found.readers().get(0).validity();
        Agreement byBen = found.readers().get(1).validity();

        assertThat(byAnn.works()).isEqualTo(4);
        assertThat(byAnn.pairs()).isEqualTo(8);
        assertThat(value(byAnn.exact())).isEqualTo(0.75);
        assertThat(value(byAnn.adjacent())).isEqualTo(0.25);
        // The experts' level in rows; above it is lenient.
        assertThat(byAnn.table().count(1, 2)).isEqualTo(2);
        assertThat(((Statistic.ShiftTest) byAnn.shift()).mean()).isEqualTo(0.25);
        assertThat(byAnn.isBelowExpected()).isTrue();
        assertThat(byBen.exact()).isEqualTo(new TooFew(1));
        assertThat(byBen.pairs()).isEqualTo(1);
        assertThat(found.validity().works()).isEqualTo(5);
        assertThat(found.overall().pairs()).isZero();
        assertThat(found.versions()).isEmpty();
    }

    @Test
    void validityPapersAreNarrowedAndDatedLikeTheRest() {
        UUID paper = readings.paper(rubric, 3, 3);
        readings.readPaper(rubric, paper, ann, RECENT, 3, 3);
        Rubric other = readings.rubric("OTHER", 3, 3);
        readings.readPaper(other, readings.paper(other, 2, 2), ben, RECENT, 2, 2);
        readings.organization("north", "DISTRICT", null);

        assertThat(ask(ALL).validity().works()).isEqualTo(2);
        assertThat(ask(new Question(null, "OTHER", null, null)).validity().works()).isEqualTo(1);
        assertThat(ask(new Question(null, null, ann, null)).validity().works()).isEqualTo(1);
        assertThat(ask(new Question(null, null, null, "north")).validity().works()).isZero();
        assertThat(ask(asOf("2026-10-19")).validity().works()).isZero();
    }

    @Test
    void validityIsInTheAnswersForProgramsAndSpreadsheets() {
        UUID paper = readings.paper(rubric, 3, 3);
        for (int i = 0; i < 4; i++) {
            readings.readPaper(rubric, paper, ann, RECENT, 3, 3);
        }

        assertThat(
                        AgreementJson.of(ask(ALL))
                                .getJsonArray("readers")
                                .getJsonObject(0)
                                .getJsonObject("validity")
                                .getJsonObject("exact")
                                .getJsonNumber("value")
                                .doubleValue())
                .isEqualTo(1);
        assertThat(AgreementCsv.of(ask(ALL)))
                .contains("\"Ada Ann, validity\",exact,4,8,1.0000,0.5101,1.0000,,,2026-11-03\n")
                .contains("\"All readers, validity\",exact,4,8,1.0000");
        String numbered = AgreementCsv.of(report.of(actor(Permission.READ_AGREEMENT), ALL));
        assertThat(numbered).contains("Reader 1, validity").doesNotContain("Ann");
    }

    @Test
    void theReportIsNarrowedToAReaderACredentialOrAPlace() {
        both(1, 1, 2, RECENT);
        rubric = readings.rubric("OTHER", 2, 2);
        UUID district = readings.organization("north", "DISTRICT", null);
        UUID school = readings.organization("n1", "SCHOOL", district);
        UUID educator = readings.person("Author");
        readings.educatorAt(educator, school);
        UUID work = readings.work(rubric, educator);
        readings.read(rubric, work, "FIRST_READ", ben, RECENT, 1, 2);
        readings.read(rubric, work, "SECOND_READ", ann, RECENT, 2, 2);

        assertThat(overall().works()).isEqualTo(3);
        assertThat(ask(new Question(null, "OTHER", null, null)).overall().works()).isEqualTo(1);
        assertThat(ask(new Question(null, null, ann, null)).overall().works()).isEqualTo(2);
        ScorerAgreement north = ask(new Question(null, null, null, "north"));
        assertThat(north.organization()).isEqualTo("Name of north");
        assertThat(north.overall().works()).isEqualTo(1);
        assertThat(north.versions()).extracting("code").containsExactly("OTHER");
    }

    @Test
    void versionsOfACredentialAreNotMixed() {
        both(1, 1, 4, RECENT);
        rubric = readings.version(rubric.microCredentialId(), 2, 3, 3);
        both(1, 3, 4, RECENT);

        assertThat(ask(ALL).versions()).extracting("number").containsExactly(1, 2);
        assertThat(value(ask(ALL).versions().get(0).agreement().exact())).isEqualTo(1);
        assertThat(value(ask(ALL).versions().get(1).agreement().exact())).isZero();
        assertThat(ask(ALL).versions().get(1).agreement().isBelowExpected()).isTrue();
    }

    @Test
    void theReportIsForThoseWhoMayReadItAndOnlyForWhatIsThere() {
        assertThatThrownBy(() -> report.of(actor(Permission.SCORE), ALL))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                report.of(
                                        actor(Permission.READ_AGREEMENT),
                                        new Question(null, null, ann, null)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> ask(new Question(null, "NONE", null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(new Question(null, null, UUID.randomUUID(), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(new Question(null, null, null, "nowhere")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report.own(supervisor())).isInstanceOf(NotPermitted.class);
        assertThat(report.choices(actor(Permission.READ_AGREEMENT)).readers()).isEmpty();
    }

    @Test
    void ownTrendHasOnlyMonthsThatHaveEndedAndReachTheFloor() {
        both(1, 1, 3, "2026-09-10T15:00:00Z");
        both(1, 2, 1, "2026-09-10T15:00:00Z");
        both(1, 1, 3, "2026-08-10T15:00:00Z");
        both(1, 1, 9, "2026-11-02T15:00:00Z");
        both(1, 1, 9, "2025-10-31T15:00:00Z");
        // The last evening of September in New York.
        both(1, 1, 1, "2026-10-01T02:00:00Z");

        for (UUID reader : new UUID[] {ann, ben}) {
            OwnAgreement own =
                    report.own(new Actor(reader, "r", Set.of(Permission.SCORE), "127.0.0.1"));
            assertThat(own.months()).hasSize(12);
            assertThat(own.months().get(0).month()).isEqualTo(YearMonth.of(2025, 11));
            assertThat(own.months().get(11).month()).isEqualTo(YearMonth.of(2026, 10));
            assertThat(value(own.months().get(10).exact())).isCloseTo(0.8, within(1e-9));
            assertThat(own.months().get(10).expectedPercent()).isEqualTo(new BigDecimal("80.0"));
            // Three works in August are too few, and their number is not told.
            assertThat(own.months().get(9).exact()).isEqualTo(new TooFew(0));
            assertThat(own.months().get(9).expectedPercent()).isNull();
            assertThat(value(own.year().exact())).isCloseTo(7.0 / 8, within(1e-9));
        }
    }

    @Test
    void everybodyMayKnowTheReliabilityAndItIsCountedOnceADay() {
        both(1, 1, 3, RECENT);
        assertThat(report.reliability(rubric.versionId()))
                .isEqualTo(new Reliability(3, new TooFew(3), new TooFew(3)));
        both(2, 2, 3, RECENT);
        assertThat(report.reliability(rubric.versionId()).works()).isEqualTo(3);

        clock.pass(Duration.ofDays(1));

        Reliability next = report.reliability(rubric.versionId());
        assertThat(next.works()).isEqualTo(6);
        assertThat(value(next.exact())).isEqualTo(1);
        assertThat(report.reliability(rubric.versionId())).isEqualTo(next);
        assertThat(report.reliability(UUID.randomUUID()).exact()).isEqualTo(new TooFew(0));
    }
}
