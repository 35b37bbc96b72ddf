package org.touchstone.reporting.agreement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestDatabase;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.AgreementReport.Question;
import org.touchstone.reporting.agreement.ScorerAgreement;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.internal.ReadingsOfTests.Rubric;

/** What two readers gave, on Tuesday 3 November 2026; a floor of four works. */
abstract class AgreementFixture {
    static final String RECENT = "2026-10-20T15:00:00Z";

    static final Question ALL = new Question(null, null, null, null);

    final TestDatabase database = TestDatabase.fresh("credential", "review", "reporting");

    final TestClock clock = new TestClock("2026-11-03T17:00:00Z");

    final AgreementReportBean report =
            new AgreementReportBean(
                    database.dataSource(),
                    clock,
                    new AgreementSettings(4, 90, 5, "America/New_York"));

    final ReadingsOfTests readings = new ReadingsOfTests(database.dataSource());

    final UUID ann = readings.person("Ann");

    final UUID ben = readings.person("Ben");

    Rubric rubric;

    @BeforeEach
    void publish() {
        rubric = readings.rubric("DATA-1", 3, 3);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static Actor actor(Permission... permissions) {
        return new Actor(UUID.randomUUID(), "someone", Set.of(permissions), "127.0.0.1");
    }

    static Actor supervisor() {
        return actor(Permission.READ_AGREEMENT, Permission.SUPERVISE_SCORING);
    }

    /** Ann reads first and Ben second; both criteria get the same. */
    void both(int first, int second, String at) {
        UUID work = readings.work(rubric);
        readings.read(rubric, work, "FIRST_READ", ann, at, first, first);
        readings.read(rubric, work, "SECOND_READ", ben, at, second, second);
    }

    void both(int first, int second, int times, String at) {
        for (int i = 0; i < times; i++) {
            both(first, second, at);
        }
    }

    ScorerAgreement ask(Question question) {
        return report.of(supervisor(), question);
    }

    Agreement overall() {
        return ask(ALL).overall();
    }

    static double value(Statistic statistic) {
        assertThat(statistic).isInstanceOf(Estimate.class);
        return ((Estimate) statistic).value();
    }

    static Question asOf(String day) {
        return new Question(LocalDate.parse(day), null, null, null);
    }
}
