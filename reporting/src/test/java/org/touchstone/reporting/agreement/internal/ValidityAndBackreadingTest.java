package org.touchstone.reporting.agreement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.AgreementCsv;
import org.touchstone.reporting.agreement.AgreementJson;
import org.touchstone.reporting.agreement.AgreementReport.Question;
import org.touchstone.reporting.agreement.ScorerAgreement;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.TooFew;
import org.touchstone.reporting.agreement.internal.ReadingsOfTests.Rubric;

/** How readings stand beside those of experts and supervisors. */
class ValidityAndBackreadingTest extends AgreementFixture {
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
}
