package org.touchstone.review.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Outbox;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.testing.ReviewFixture;

/**
 * Nodes that are processes sweep one database, and one of several is killed in the middle. What is
 * counted is what nothing makes single afterwards: the records of the audit and the messages.
 */
class ManyNodesTest extends ReviewFixture {
    private static final int OVERDUE = 16;
    private static final int UNCHECKED = 8;
    private static final int DECIDED = 3;

    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(ints = {1, 2, 3})
    void everyDeadlineHasItsEffectOnceWhicheverNodeIsKilled(int nodes) throws Exception {
        UUID office = seed.organization("STATE");
        seed.member(seed.person(), office, "SUPERVISOR", null);
        seed.member(seed.person(), office, "SUPERVISOR", null);
        seed.member(seed.person(), office, "AGENCY_ADMINISTRATOR", null);
        for (int n = 0; n < DECIDED; n++) {
            waiting();
            Actor reader = seed.reviewer();
            ClaimedWork work = claim(reader);
            notYet(reader, work);
        }
        for (int n = 0; n < OVERDUE; n++) {
            waiting();
        }
        for (int n = 0; n < UNCHECKED; n++) {
            UUID submission = submitted(credential, seed.person(), 1, clock.instant());
            server.run(CompletenessStart.class, start -> start.of(submission));
        }
        clock.pass(Duration.ofDays(200));
        long reminders = count("select count(*) from review.reminder where state = 'PLANNED'");

        sweepWith(nodes);

        assertThat(ranOut("REVIEW")).isEqualTo(OVERDUE);
        assertThat(ranOut("COMPLETENESS")).isEqualTo(UNCHECKED);
        assertThat(ranOut("APPEAL_WINDOW")).isEqualTo(DECIDED);
        assertThat(notices("review-overdue")).isEqualTo(2 * OVERDUE);
        assertThat(notices("completeness-overdue")).isEqualTo(2 * UNCHECKED);
        assertThat(count("select count(*) from review.work where breached_at is not null"))
                .isEqualTo(OVERDUE);
        assertThat(reminders).isEqualTo(OVERDUE * 4 + DECIDED * 4);
        assertThat(messages()).isEqualTo(reminders);
        assertThat(
                        count(
                                "select count(distinct subject_id) from credential.outbox where kind = 'ReminderDue'"))
                .isEqualTo(reminders);
        assertThat(
                        count(
                                """
                                select count(*) from credential.deadline
                                where fired_at is null and cancelled_at is null and kind in
                                    ('review-due', 'completeness-due', 'appeal-window-closes', 'reminder')
                                """))
                .isZero();

        tellTwice();
        assertThat(notices("review-overdue-supervisors")).isEqualTo(2 * 2 * OVERDUE);
        assertThat(notices("review-overdue-administrators")).isEqualTo(OVERDUE);
        assertThat(notices("appeal-window-due-educator")).isEqualTo(DECIDED);
        assertThat(notices("resubmission-due-educator")).isEqualTo(3 * DECIDED);
    }

    /** With more than one, the first is killed once it has fired some. */
    private void sweepWith(int nodes) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            for (int n = 0; n < nodes; n++) {
                processes.add(
                        new ProcessBuilder(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        SweepingNode.class.getName(),
                                        server.database().address(),
                                        clock.instant().toString())
                                .redirectErrorStream(true)
                                .start());
            }
            int survivors = 0;
            if (nodes > 1) {
                killAfter(processes.get(0), 7);
                survivors = 1;
            }
            for (Process process : processes.subList(survivors, nodes)) {
                assertThat(output(process)).last().isEqualTo("done");
                assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static void killAfter(Process process, int fired) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (int n = 0; n <= fired; n++) {
            assertThat(lines.readLine()).as("line " + n + " of the node to kill").isNotNull();
        }
        process.destroyForcibly();
    }

    private static List<String> output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8).lines().toList();
    }

    /** Messages may come twice. */
    private void tellTwice() {
        List<UUID> fired =
                Stream.of(
                                server.database()
                                        .text(
                                                """
                                                select string_agg(cast(id as text), ',') from review.reminder
                                                where state = 'FIRED'
                                                """)
                                        .split(",", -1))
                        .map(UUID::fromString)
                        .toList();
        for (int delivery = 0; delivery < 2; delivery++) {
            server.run(NodeOfTests.class, node -> fired.forEach(node::tell));
        }
    }

    private long ranOut(String kind) {
        return count(
                "select count(*) from credential.audit_record where action = 'review.clock-ran-out' and after like '%\""
                        + kind
                        + "\"%'");
    }

    private long notices(String kind) {
        return count("select count(*) from credential.notice where kind = '" + kind + "'");
    }

    private long messages() {
        return count(
                "select count(*) from credential.outbox where kind = 'ReminderDue' and queue = '"
                        + Outbox.REVIEW
                        + "'");
    }
}
