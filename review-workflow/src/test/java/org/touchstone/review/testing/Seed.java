package org.touchstone.review.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;

/** Rows of the credential module that the review reads, as short as the tests can have them. */
public final class Seed {
    private final DataSource database;

    public Seed(DataSource database) {
        this.database = database;
    }

    /** A published version with its criteria, each with the levels Not Met and Demonstrated. */
    public record Credential(UUID id, UUID versionId, UUID requirementId, List<Judged> criteria) {}

    public record Judged(UUID criterionId, UUID notMet, UUID demonstrated) {}

    public Credential credential(String code, int criteria) {
        UUID id = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        UUID requirement = UUID.randomUUID();
        sql(
                "insert into credential.micro_credential values (?, ?, ?)",
                id,
                code,
                "Title of " + code);
        sql(
                """
                insert into credential.micro_credential_version values
                (?, ?, 1, 'PUBLISHED', 'c', 'k', 'm', 'r', 'o', 10, 45, now())
                """,
                version,
                id);
        sql(
                "insert into credential.requirement values (?, ?, 1, 'ARTIFACT', 'Work samples', 'g', 1, null, null)",
                requirement,
                version);
        return new Credential(
                id,
                version,
                requirement,
                IntStream.rangeClosed(1, criteria).mapToObj(i -> criterion(version, i)).toList());
    }

    private Judged criterion(UUID version, int position) {
        Judged judged = new Judged(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        sql(
                "insert into credential.rubric_criterion values (?, ?, ?, ?, 'q')",
                judged.criterionId(),
                version,
                position,
                "Criterion " + position);
        String level = "insert into credential.rubric_criterion_level values (?, ?, ?, ?, 'd', ?)";
        sql(level, judged.notMet(), judged.criterionId(), 1, "Not Met", false);
        sql(level, judged.demonstrated(), judged.criterionId(), 2, "Demonstrated", true);
        return judged;
    }

    public UUID person() {
        UUID id = UUID.randomUUID();
        sql(
                "insert into credential.person (id, username, given_name, family_name) values (?, ?, 'Given', 'Family')",
                id,
                "u" + id);
        return id;
    }

    public UUID organization(String type) {
        UUID id = UUID.randomUUID();
        sql(
                "insert into credential.organization (id, sourced_id, name, type) values (?, ?, 'Name', ?)",
                id,
                id.toString(),
                type);
        return id;
    }

    /**
     * @param endsOn null: no end
     */
    public void member(UUID person, UUID organization, String role, LocalDate endsOn) {
        sql(
                "insert into credential.role_grant (id, person_id, organization_id, role, ends_on) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                person,
                organization,
                role,
                endsOn);
    }

    public void coaches(UUID coach, UUID educator, LocalDate endsOn) {
        sql(
                "insert into credential.coaching_assignment values (?, ?, ?, date '2026-01-01', ?)",
                UUID.randomUUID(),
                coach,
                educator,
                endsOn);
    }

    public Actor reviewer() {
        return reviewer(person());
    }

    public Actor reviewer(UUID person) {
        return new Actor(
                person, "reviewer", Set.of(Permission.SCORE, Permission.OWN_ACCOUNT), "127.0.0.1");
    }

    public Actor supervisor() {
        return supervisor(person());
    }

    public Actor supervisor(UUID person) {
        return new Actor(
                person,
                "supervisor",
                Set.of(Permission.SUPERVISE_SCORING, Permission.OWN_ACCOUNT),
                "127.0.0.1");
    }

    public UUID submitted(Credential credential, Instant at) {
        return submitted(credential, person(), 1, at);
    }

    /** An attempt that waits for the intake. */
    public UUID submitted(Credential credential, UUID educator, int attempt, Instant at) {
        UUID id = UUID.randomUUID();
        sql(
                """
                insert into credential.submission (id, educator_id, micro_credential_id, version_id, attempt, state,
                    created_at, submitted_at, revision) values (?, ?, ?, ?, ?, 'SUBMITTED', ?, ?, 1)
                """,
                id,
                educator,
                credential.id(),
                credential.versionId(),
                attempt,
                at.atOffset(ZoneOffset.UTC),
                at.atOffset(ZoneOffset.UTC));
        return id;
    }

    /**
     * A closed team with what it shares, frozen: the first of the criteria given judge that alone.
     *
     * @param shared of the credential's criteria so many
     * @return the shared artifact
     */
    public UUID team(Credential credential, int shared, UUID... members) {
        UUID team = UUID.randomUUID();
        UUID artifact = UUID.randomUUID();
        // No author could do this to a published version; it spares the tests a second one.
        sql("alter table credential.requirement disable trigger requirement_stays");
        sql(
                "update credential.requirement set team_work = true where id = ?",
                credential.requirementId());
        sql("alter table credential.requirement enable trigger requirement_stays");
        for (Judged judged : credential.criteria().subList(0, shared)) {
            sql(
                    "insert into credential.criterion_requirement values (?, ?) on conflict do nothing",
                    judged.criterionId(),
                    credential.requirementId());
        }
        sql(
                "insert into credential.team (id, version_id, created_at, closed_at) values (?, ?, now(), now())",
                team,
                credential.versionId());
        for (UUID member : members) {
            sql(
                    """
                    insert into credential.team_member (id, team_id, version_id, person_id, state, invited_by,
                        invited_at, answered_at) values (?, ?, ?, ?, 'JOINED', ?, now(), now())
                    """,
                    UUID.randomUUID(),
                    team,
                    credential.versionId(),
                    member,
                    member);
        }
        sql(
                """
                insert into credential.shared_artifact (id, team_id, number, frozen_at, manifest, manifest_sha256)
                values (?, ?, 1, now(), '[]', 'h')
                """,
                artifact,
                team);
        return artifact;
    }

    /** An attempt with this shared artifact that waits for the intake. */
    public UUID submittedWith(UUID artifact, Credential credential, UUID educator, Instant at) {
        UUID submission = submitted(credential, educator, 1, at);
        sql(
                "update credential.submission set shared_artifact_id = ? where id = ?",
                artifact,
                submission);
        return submission;
    }

    public int sql(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
