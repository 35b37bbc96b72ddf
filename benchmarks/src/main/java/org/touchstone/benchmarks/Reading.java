package org.touchstone.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.launcher.load.RestReader;
import org.touchstone.launcher.load.RestReader.Answer;
import org.touchstone.launcher.load.WaitingWorks.Criterion;
import org.touchstone.launcher.load.WaitingWorks.Reviewer;
import org.touchstone.launcher.load.WaitingWorks.Version;

/**
 * What one of the reviewers does, in both ways. Only the operation in question is timed; what has
 * to go before or after it is done by SQL in both ways alike.
 */
final class Reading {
    /** The level that a recorded scorecard has for each criterion, and a good one has. */
    static final int GOOD = 3;

    private final RestReader rest;
    private final Reviewer reviewer;
    private final SqlScript.Session session;
    private final Map<UUID, Version> versions;
    private final Scripts scripts;
    private int count;

    /**
     * What the database does for one request of each kind.
     *
     * @param signIn looks up who asks, at the beginning of each
     */
    record Scripts(SqlScript signIn, SqlScript claim, SqlScript save, SqlScript seal) {}

    Reading(
            RestReader rest,
            Reviewer reviewer,
            Connection connection,
            Map<UUID, Version> versions,
            Scripts scripts)
            throws SQLException {
        this.rest = rest;
        this.reviewer = reviewer;
        this.session = new SqlScript.Session(connection);
        this.versions = versions;
        this.scripts = scripts;
    }

    /**
     * @return nanoseconds, as of each operation here
     */
    long claimByRest() throws IOException, SQLException {
        long start = System.nanoTime();
        Answer answer = rest.claimNext();
        long nanos = System.nanoTime() - start;
        mustBe(201, answer);
        putBack(answer.json().getString("id"));
        return nanos;
    }

    long claimBySql() throws SQLException {
        Map<String, String> known = knowing();
        long start = System.nanoTime();
        scripts.signIn().run(session, known);
        scripts.claim().run(session, known);
        long nanos = System.nanoTime() - start;
        putBack(known.get("claim"));
        return nanos;
    }

    long sealByRest() throws IOException, SQLException {
        Map<String, String> known = claimed();
        String scorecard = version(known).scorecard(isGood());
        long start = System.nanoTime();
        Answer saved = rest.save(known.get("claim"), known.get("token"), scorecard);
        Answer sealed = rest.seal(known.get("claim"), known.get("token"));
        long nanos = System.nanoTime() - start;
        mustBe(200, saved);
        mustBe(200, sealed);
        return nanos;
    }

    long sealBySql() throws SQLException {
        Map<String, String> known = claimed();
        List<Criterion> criteria = version(known).criteria();
        boolean good = isGood();
        for (int i = 0; i < criteria.size(); i++) {
            known.put(criterionName(i), criteria.get(i).id().toString());
            known.put(
                    levelName(i),
                    criteria.get(i).levels().get(i == 0 && !good ? 0 : GOOD).toString());
        }
        long start = System.nanoTime();
        scripts.signIn().run(session, known);
        scripts.save().run(session, known);
        scripts.signIn().run(session, known);
        scripts.seal().run(session, known);
        return System.nanoTime() - start;
    }

    static String criterionName(int position) {
        return "criterion " + position;
    }

    static String levelName(int position) {
        return "level " + position;
    }

    private Map<String, String> knowing() {
        Map<String, String> known = new HashMap<>();
        known.put("reviewer", reviewer.id().toString());
        return known;
    }

    private Map<String, String> claimed() throws SQLException {
        Map<String, String> known = knowing();
        scripts.claim().run(session, known);
        return known;
    }

    /** Half of the works are good enough for a badge. */
    private boolean isGood() {
        return count++ % 2 == 0;
    }

    private Version version(Map<String, String> known) {
        return versions.get(UUID.fromString(known.get("version_id")));
    }

    /** As an expired claim leaves it: the work waits in its old place, the claim is history. */
    private void putBack(String claim) throws SQLException {
        try (PreparedStatement task =
                        session.connection()
                                .prepareStatement(
                                        """
                                        update review.review_task set state = 'WAITING'
                                        where id = (select task_id from review.task_claim where id = ?)
                                        """);
                PreparedStatement ended =
                        session.connection()
                                .prepareStatement(
                                        "update review.task_claim set ended_at = now(), end_reason = 'EXPIRED' where id = ?");
                PreparedStatement deadline =
                        session.connection()
                                .prepareStatement(
                                        "update credential.deadline set cancelled_at = now() where subject_id = ?")) {
            for (PreparedStatement each : List.of(task, ended, deadline)) {
                each.setObject(1, UUID.fromString(claim));
                each.executeUpdate();
            }
            session.connection().commit();
        }
    }

    private static void mustBe(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
    }
}
