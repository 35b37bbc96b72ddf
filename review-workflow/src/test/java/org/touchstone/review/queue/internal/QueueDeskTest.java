package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.review.queue.Forecast;
import org.touchstone.review.queue.QueueDesk;
import org.touchstone.review.queue.QueueDesk.Figures;
import org.touchstone.review.queue.QueueDesk.Row;
import org.touchstone.review.queue.QueueDesk.Rows;
import org.touchstone.review.queue.QueueDesk.Show;
import org.touchstone.review.queue.QueueDesk.Stuck;
import org.touchstone.review.queue.ReadingRule;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.testing.ReviewFixture;

class QueueDeskTest extends ReviewFixture {

    private Figures figures() {
        return server.call(QueueDesk.class, desk -> desk.figures(seed.supervisor()));
    }

    private Rows rows(Show show, TaskKind kind, String after) {
        return server.call(
                QueueDesk.class, desk -> desk.rows(seed.supervisor(), show, kind, after));
    }

    private Actor memberReviewer(UUID school) {
        UUID person = seed.person();
        seed.member(person, school, "REVIEWER", null);
        return seed.reviewer(person);
    }

    @Test
    void numbersAndTheRowsBehindThemAgree() {
        waiting();
        waiting();
        waiting();
        Actor reader = seed.reviewer();
        String inHand = claim(reader).workNumber();

        assertThat(figures()).isEqualTo(new Figures(2, 1, 0, 0, 135));
        assertThat(rows(Show.WAITING, null, null).rows()).hasSize(2);
        assertThat(rows(Show.IN_HAND, null, null).rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.workNumber()).isEqualTo(inHand);
                            assertThat(row.holder()).isEqualTo("Given Family");
                            assertThat(row.since()).isEqualTo(clock.instant());
                        });
        assertThat(rows(Show.BREACHED, null, null).rows()).isEmpty();
    }

    @Test
    void workOfTodayIsDueAndTheNextDayBreached() {
        waiting();
        LocalDate due = rows(Show.WAITING, null, null).rows().get(0).dueOn();
        clock.pass(Duration.ofDays(7));

        assertThat(due).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(figures().dueToday()).isEqualTo(1);
        assertThat(rows(Show.DUE_TODAY, null, null).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.businessDaysLeft()).isZero());

        clock.pass(Duration.ofDays(1));

        assertThat(figures().dueToday()).isZero();
        assertThat(figures().breached()).isEqualTo(1);
        assertThat(rows(Show.BREACHED, null, null).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.businessDaysLeft()).isEqualTo(-1));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < QueueDesk.PAGE * 2 + 3; i++) {
            waiting();
        }
        Set<UUID> seen = new HashSet<>();
        String after = null;
        int pages = 0;
        do {
            Rows page = rows(Show.WAITING, TaskKind.FIRST_READ, after);
            assertThat(page.rows()).allSatisfy(row -> assertThat(seen.add(row.taskId())).isTrue());
            after = page.next();
            pages++;
        } while (after != null);

        assertThat(seen).hasSize(QueueDesk.PAGE * 2 + 3);
        assertThat(pages).isEqualTo(3);
        assertThat(rows(Show.WAITING, TaskKind.SECOND_READ, null).rows()).isEmpty();
    }

    @Test
    void pageThatNobodyGaveIsRefused() {
        for (String wrong : List.of("x", "~", "2026-11-03T17:00:00Z~x", "x~" + UUID.randomUUID())) {
            assertThatThrownBy(() -> rows(Show.WAITING, null, wrong))
                    .isInstanceOf(InvalidRequest.class);
        }
    }

    @Test
    void reviewersHaveNoDesk() {
        assertThatThrownBy(
                        () -> server.call(QueueDesk.class, desk -> desk.figures(seed.reviewer())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void forecastMeasuresWhatWasSealedOnEarlierBusinessDays() {
        waiting();
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        clock.pass(Duration.ofDays(1));
        waiting();

        Forecast forecast = server.call(QueueDesk.class, desk -> desk.forecast(seed.supervisor()));

        assertThat(forecast.minutesPerDay()).isEqualTo(45);
        assertThat(forecast.businessDaysMeasured()).isEqualTo(1);
        assertThat(forecast.breaksOn()).isEmpty();
    }

    @Test
    void workThatNobodyMayReadIsListedWithWhy() {
        UUID school = seed.organization("SCHOOL");
        UUID author = seed.person();
        seed.member(author, school, "EDUCATOR", null);
        memberReviewer(school);
        UUID stuck = waiting(author);
        UUID coach = seed.person();
        seed.member(coach, seed.organization("SCHOOL"), "REVIEWER", null);
        seed.coaches(coach, author, null);

        List<Stuck> found =
                server.call(QueueDesk.class, desk -> desk.nobodyMayRead(seed.supervisor()));

        assertThat(found)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.row().workNumber()).isEqualTo(workNumber(stuck));
                            assertThat(one.readers()).isEqualTo(2);
                            assertThat(one.exclusions())
                                    .containsExactlyInAnyOrder(
                                            new QueueDesk.Exclusion(ReadingRule.SCHOOL, 1),
                                            new QueueDesk.Exclusion(ReadingRule.COACH, 1));
                        });

        memberReviewer(seed.organization("SCHOOL"));

        assertThat(
                        server.<QueueDesk, List<Stuck>>call(
                                QueueDesk.class, desk -> desk.nobodyMayRead(seed.supervisor())))
                .isEmpty();
    }

    @Test
    void rowOfOneReadingIsTheSameAsInItsList() {
        waiting();
        Row listed = rows(Show.WAITING, null, null).rows().get(0);

        assertThat(
                        server.<QueueDesk, Row>call(
                                QueueDesk.class,
                                desk -> desk.row(seed.supervisor(), listed.taskId())))
                .isEqualTo(listed);
    }
}
