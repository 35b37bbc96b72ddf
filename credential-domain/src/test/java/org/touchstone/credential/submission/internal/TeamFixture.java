package org.touchstone.credential.submission.internal;

import static org.touchstone.credential.testing.Publications.asksTheTeam;
import static org.touchstone.credential.testing.Publications.asksWords;
import static org.touchstone.credential.testing.Publications.judges;
import static org.touchstone.credential.testing.Publications.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionOutcomes.Decision;
import org.touchstone.credential.submission.SubmissionOutcomes.ReceivedWork;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.Feedback;
import org.touchstone.credential.submission.Submissions.NewFile;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.submission.Teams;
import org.touchstone.credential.submission.Teams.TeamView;

/**
 * A micro-credential with an artifact that a team may supply and a reflection, each judged by a
 * criterion of its own, and two educators.
 */
abstract class TeamFixture extends AttemptFixture {
    Actor dana;
    Actor alex;
    Criterion aboutThePlan;
    Criterion aboutTheReflection;

    @BeforeEach
    void publishForTeams() {
        entry = publish(plan());
        aboutThePlan = entry.rubric().get(0);
        aboutTheReflection = entry.rubric().get(1);
        dana = colleague("dana-r");
        alex = colleague("alex-k");
    }

    Publication plan() {
        return publication(
                "MC-TEAM",
                "Planning together",
                List.of(asksTheTeam("Plan"), asksWords("Reflection", 2, 50)),
                List.of(judges("The plan", 1), judges("The reflection", 2)));
    }

    /** An educator with a role and an e-mail address. */
    Actor colleague(String username) {
        Actor actor = educator(username);
        state.execute(
                "update credential.person set email = ?1 || '@example.org', given_name = ?1 where id = ?2",
                username,
                actor.personId());
        grant(actor, "EDUCATOR");
        return actor;
    }

    void grant(Actor actor, String role) {
        UUID school = UUID.randomUUID();
        state.execute(
                "insert into credential.organization (id, sourced_id, name, type) values (?1, ?2, 'A', 'SCHOOL')",
                school,
                school.toString());
        state.execute(
                "insert into credential.role_grant (id, person_id, organization_id, role) values (?1, ?2, ?3, ?4)",
                UUID.randomUUID(),
                actor.personId(),
                school,
                role);
    }

    <T> T teams(Function<Teams, T> work) {
        return server.call(Teams.class, work);
    }

    SubmissionView begin(Actor who) {
        return server.call(Submissions.class, port -> port.start(who, entry.code()));
    }

    SubmissionView view(Actor who, UUID attempt) {
        return server.call(Submissions.class, port -> port.find(who, attempt));
    }

    SubmissionView addPlan(Actor who, UUID attempt, String content) {
        return server.call(
                Submissions.class,
                port ->
                        port.addEvidence(
                                who,
                                attempt,
                                text(RequirementKind.ARTIFACT, null),
                                new NewFile(
                                        content + ".txt",
                                        new ByteArrayInputStream(
                                                content.getBytes(StandardCharsets.UTF_8)))));
    }

    SubmissionView reflect(Actor who, UUID attempt) {
        return server.call(
                Submissions.class,
                port ->
                        port.addEvidence(
                                who,
                                attempt,
                                text(RequirementKind.REFLECTION, "My own thoughts, " + who.name()),
                                null));
    }

    /** Dana and Alex, with the plan in it; the attempts in this order. */
    List<UUID> teamOfTwo() {
        UUID danas = begin(dana).id();
        UUID team = teams(port -> port.form(dana, danas)).id();
        addPlan(dana, danas, "Our plan");
        teams(port -> port.invite(dana, team, "alex-k"));
        UUID alexs = teams(port -> port.accept(alex, team)).id();
        reflect(dana, danas);
        reflect(alex, alexs);
        return List.of(danas, alexs);
    }

    TeamView teamOf(Actor who, UUID attempt) {
        return teams(port -> port.ofAttempt(who, attempt)).orElseThrow();
    }

    SubmissionView handIn(Actor who, UUID attempt) {
        return server.call(
                Submissions.class,
                port -> {
                    port.describe(who, attempt, "Changed", true, true);
                    return port.submit(who, attempt);
                });
    }

    ReceivedWork receive(UUID attempt) {
        return server.call(
                SubmissionOutcomes.class,
                outcomes -> {
                    ReceivedWork received = outcomes.waitingForIntake(attempt).orElseThrow();
                    outcomes.openedForReview(SYSTEM, attempt);
                    return received;
                });
    }

    void record(UUID attempt, CriterionOutcome... read) {
        server.run(
                SubmissionOutcomes.class,
                outcomes ->
                        outcomes.record(
                                SYSTEM,
                                new Decision(attempt, List.of(read), null, clock.instant())));
    }

    static CriterionOutcome outcome(Criterion criterion, boolean met) {
        UUID level =
                criterion.levels().stream()
                        .filter(one -> one.isMet() == met)
                        .findFirst()
                        .orElseThrow()
                        .id();
        return new CriterionOutcome(criterion.id(), level, null, "About " + criterion.title());
    }

    List<EvidenceView> plans(SubmissionView attempt) {
        UUID plan = requirement(RequirementKind.ARTIFACT).id();
        return attempt.evidence().stream()
                .filter(piece -> piece.requirementId().equals(plan))
                .toList();
    }

    Feedback feedback(Actor who, UUID attempt, Criterion criterion) {
        return view(who, attempt).feedback().stream()
                .filter(one -> one.criterionId().equals(criterion.id()))
                .findFirst()
                .orElseThrow();
    }

    long count(String sql) {
        return server.database().count(sql);
    }

    Set<UUID> people(Actor... actors) {
        List<UUID> ids = new ArrayList<>();
        for (Actor actor : actors) {
            ids.add(actor.personId());
        }
        return Set.copyOf(ids);
    }
}
