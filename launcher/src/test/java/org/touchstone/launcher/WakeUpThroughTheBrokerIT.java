package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Outbox;

/**
 * The way from the outbox through the broker to the review queue's intake, inside Payara Micro with
 * the modules as the WAR carries them. The pages stay outside: their filter keeps strangers away,
 * and the test's own servlet is one.
 */
@ArquillianTest
class WakeUpThroughTheBrokerIT {
    @Inject Outbox outbox;

    @Resource UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource database;

    @Deployment
    static WebArchive modules() throws Exception {
        WebArchive shipped =
                ShrinkWrap.create(ZipImporter.class)
                        .importFrom(new File("target/system/touchstone.war"))
                        .as(WebArchive.class);
        return ShrinkWrap.create(WebArchive.class, "ROOT.war")
                .merge(shipped, "/", Filters.include("/WEB-INF/lib/(?!primefaces).*\\.jar"))
                .addAsLibraries(
                        new File(
                                Assertions.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI()))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    @Test
    void aCommittedWakeUpReachesTheIntakeAndItsRowIsMarkedSent() throws Exception {
        transaction.begin();
        UUID submission = submitted();
        outbox.wake(Outbox.REVIEW, "SubmissionReceived", submission);
        transaction.commit();

        long deadline = System.nanoTime() + 60_000_000_000L;
        while (count("review.review_task where submission_id = ?", submission) == 0
                && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        assertThat(count("review.review_task where submission_id = ?", submission)).isEqualTo(1);
        assertThat(
                        count(
                                "credential.outbox where sent_at is not null and subject_id = ?",
                                submission))
                .isEqualTo(1);
    }

    @Test
    void aRollbackLeavesNoWakeUp() throws Exception {
        transaction.begin();
        UUID submission = submitted();
        outbox.wake(Outbox.REVIEW, "SubmissionReceived", submission);
        transaction.rollback();

        assertThat(count("credential.outbox where subject_id = ?", submission)).isZero();
        assertThat(count("review.review_task where submission_id = ?", submission)).isZero();
    }

    @Test
    void aWakeUpThatFailsEveryTimeIsInTheBookOfDeadLetters() throws Exception {
        UUID unknown = UUID.randomUUID();
        transaction.begin();
        outbox.wake(Outbox.REVIEW, "ReadingSealed", unknown);
        transaction.commit();

        String letters =
                "review.dead_letter where state = 'OPEN' and deliveries = 4 and subject_id = ?";
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (count(letters, unknown) == 0 && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        assertThat(count(letters, unknown)).isEqualTo(1);
    }

    /** Handed in an hour from now, so that only a message and no sweep takes it in. */
    private UUID submitted() throws SQLException {
        UUID educator = UUID.randomUUID();
        UUID credential = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        UUID submission = UUID.randomUUID();
        sql(
                "insert into credential.person (id, username, given_name, family_name) values (?, ?, 'G', 'F')",
                educator,
                "u" + educator);
        sql(
                "insert into credential.micro_credential values (?, ?, 'Title')",
                credential,
                "C-" + credential);
        sql(
                """
                insert into credential.micro_credential_version values
                (?, ?, 1, 'PUBLISHED', 'c', 'k', 'm', 'r', 'o', 10, 45, now())
                """,
                version,
                credential);
        sql(
                """
                insert into credential.submission (id, educator_id, micro_credential_id, version_id, attempt, state,
                    created_at, submitted_at, revision)
                values (?, ?, ?, ?, 1, 'SUBMITTED', now(), cast(? as timestamptz), 1)
                """,
                submission,
                educator,
                credential,
                version,
                Instant.now().plusSeconds(3600).toString());
        return submission;
    }

    private void sql(String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private int count(String from, UUID subject) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared =
                        connection.prepareStatement("select count(*) from " + from)) {
            prepared.setObject(1, subject);
            try (ResultSet rows = prepared.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
