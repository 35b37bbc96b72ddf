package org.touchstone.review.appeal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.appeal.AppealWasMade;
import org.touchstone.review.appeal.AppealWindowHasClosed;
import org.touchstone.review.appeal.Appeals;
import org.touchstone.review.appeal.Appeals.AppealView;
import org.touchstone.review.appeal.Appeals.Outcome;
import org.touchstone.review.appeal.DecisionCannotBeAppealed;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.testing.ReviewFixture;

/** Decided on Tuesday 3 November 2026: can be appealed until Tuesday 17 November. */
class AppealsTest extends ReviewFixture {
    private Actor educator;
    private Actor firstReader;
    private UUID submission;

    @BeforeEach
    void notYet() {
        UUID person = seed.person();
        educator = new Actor(person, "educator", Set.of(Permission.SUBMIT_WORK), "127.0.0.1");
        firstReader = seed.reviewer();
        submission = waiting(person);
        notYet(firstReader, claim(firstReader));
    }

    @Test
    void windowIsShownWithWhatIsLeftOfIt() {
        AppealView view = view();

        assertThat(view.mayAppeal()).isTrue();
        assertThat(view.windowClosesOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(view.businessDaysLeft()).isEqualTo(10);
    }

    @Test
    void appealOpensAReadingWithItsOwnDueDateForSomebodyWhoHasNotReadIt() {
        AppealView made = appeal("The second sample shows it");

        assertThat(made.isOpen()).isTrue();
        assertThat(made.dueOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(
                        count(
                                """
                                select count(*) from review.review_task t join review.work w using (submission_id)
                                where t.kind = 'APPEAL' and t.state = 'WAITING' and w.stage = 'APPEAL'
                                    and t.due_at = timestamptz '2026-11-18 00:00 America/New_York'
                                    and t.order_at = t.due_at
                                """))
                .isEqualTo(1);
        assertThat(claimNext(firstReader)).isEmpty();
        assertThat(claimNext(seed.reviewer())).isPresent();
    }

    @Test
    void readerIsNotToldThatItIsAnAppealNorWhatTheEducatorSays() {
        appeal("The second sample shows it");
        ClaimedWork work = claim(seed.reviewer());

        assertThat(work.toString()).doesNotContain("second sample").doesNotContain("APPEAL");
    }

    @Test
    void readingThatFindsEveryCriterionMetMakesTheAward() {
        appeal("The second sample shows it");
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));

        assertThat(view().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(view().outcomeReasons())
                .contains("Thank you")
                .contains("Criterion 1: Well shown");
        assertThat(awards.granted).hasSize(1);
        assertThat(
                        count(
                                """
                                select count(*) from credential.submission s join review.work w on w.submission_id = s.id
                                where s.state = 'EARNED' and w.stage = 'DECIDED'
                                """))
                .isEqualTo(1);
        assertThat(notices("appeal-changed")).isEqualTo(1);
    }

    @Test
    void otherwiseTheDecisionStandsAndNoOtherWindowOpens() {
        appeal("The second sample shows it");
        Actor reader = seed.reviewer();
        notYet(reader, claim(reader));

        assertThat(view().outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(view().outcomeReasons()).contains("More of this");
        assertThat(view().mayAppeal()).isFalse();
        assertThat(awards.granted).isEmpty();
        assertThat(notices("appeal-upheld")).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from review.review_clock where kind in ('APPEAL', 'APPEAL_WINDOW') and stopped_at is null"))
                .isZero();
        assertThatThrownBy(() -> appeal("Again")).isInstanceOf(AppealWasMade.class);
    }

    @Test
    void decisionIsAppealedOnce() {
        appeal("The second sample shows it");

        assertThatThrownBy(() -> appeal("Again")).isInstanceOf(AppealWasMade.class);
    }

    @Test
    void decidingTwiceChangesNothing() {
        appeal("The second sample shows it");
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        UUID task =
                UUID.fromString(
                        server.database().text("select cast(task_id as text) from review.appeal"));

        server.run(Appeals.class, appeals -> appeals.decided(task));

        assertThat(
                        count(
                                "select count(*) from credential.audit_record where action = 'submission.overturned'"))
                .isEqualTo(1);
    }

    @Test
    void afterTheWindowItIsTooLate() {
        clock.pass(Duration.ofDays(15));

        assertThat(view().mayAppeal()).isFalse();
        assertThatThrownBy(() -> appeal("Late"))
                .isInstanceOf(AppealWindowHasClosed.class)
                .hasMessageContaining("2026-11-17");
    }

    @Test
    void appealNeedsReasonsAndTheEducatorsOwnNotYet() {
        assertThatThrownBy(() -> appeal(" ")).isInstanceOf(InvalidRequest.class);
        Actor other =
                new Actor(seed.person(), "other", Set.of(Permission.SUBMIT_WORK), "127.0.0.1");
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Appeals.class,
                                        appeals -> appeals.make(other, submission, "Mine?")))
                .isInstanceOf(NotFound.class);
        UUID another = waiting(credential, educator.personId(), 2, clock.instant());
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Appeals.class,
                                        appeals -> appeals.make(educator, another, "Earned")))
                .isInstanceOf(DecisionCannotBeAppealed.class);
    }

    private AppealView view() {
        return server.call(Appeals.class, appeals -> appeals.of(educator, submission));
    }

    private AppealView appeal(String reasons) {
        return server.call(Appeals.class, appeals -> appeals.make(educator, submission, reasons));
    }

    private long notices(String kind) {
        return count("select count(*) from credential.notice where kind = '" + kind + "'");
    }
}
