package org.touchstone.reporting.agreement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.AgreementCsv;
import org.touchstone.reporting.agreement.AgreementJson;
import org.touchstone.reporting.agreement.ScorerAgreement;
import org.touchstone.reporting.agreement.ScorerAgreement.OfVersion;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.Reason;
import org.touchstone.reporting.agreement.Statistic.TooFew;
import org.touchstone.reporting.agreement.Statistic.Undefined;

/** The figures of two readings of the same works. */
class AgreementReportTest extends AgreementFixture {
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
}
