package org.touchstone.reporting.agreement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.reporting.agreement.AgreementCsv;
import org.touchstone.reporting.agreement.AgreementJson;
import org.touchstone.reporting.agreement.AgreementReport.Question;
import org.touchstone.reporting.agreement.AgreementReport.Reliability;
import org.touchstone.reporting.agreement.OwnAgreement;
import org.touchstone.reporting.agreement.ScorerAgreement;
import org.touchstone.reporting.agreement.Statistic.TooFew;

/** What the report is narrowed to, and who sees how much of it. */
class AgreementForWhomTest extends AgreementFixture {
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
