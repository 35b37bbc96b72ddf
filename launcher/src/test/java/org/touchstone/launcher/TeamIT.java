package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** A team of three from its invitations to three badges; what they share is scored once. */
class TeamIT {
    private RunningSystem system;
    private WorkToRead work;
    private TeamOfThree team;

    @BeforeEach
    void start() throws Exception {
        system = RunningSystem.shared();
        work = new WorkToRead(system);
        work.readOnce();
        for (int open = 0; open < 10; open++) {
            work.sealWhatIsInHand();
        }
        team = new TeamOfThree(work);
    }

    @AfterEach
    void leaveNothingBehind() {
        for (int open = 0; open < 3; open++) {
            work.sealWhatIsInHand();
        }
    }

    @Test
    void threeMembersEarnWithOneReadingOfWhatTheyShare() {
        List<Author> members = team.members();
        List<String> attempts = new ArrayList<>(List.of(team.form()));
        assertThat(members.get(1).client().get("/api/v1/notices").body()).contains("team-invited");
        assertThat(work.author().client().get(team.path()).status()).isEqualTo(404);
        assertThat(team.invite("nobody-" + team.team()).body()).contains("INVITED");
        attempts.add(team.accept(members.get(1)));
        attempts.add(team.accept(members.get(2)));
        TeamOfThree.supplyShared(members.get(1), attempts.get(1));
        for (int n = 0; n < 3; n++) {
            TeamOfThree.supplyOwn(members.get(n), attempts.get(n));
            assertThat(shared(members.get(n), attempts.get(n))).hasSize(2);
        }

        TeamOfThree.submit(members.get(0), attempts.get(0));
        JsonObject plan = TeamOfThree.requirements(members.get(2), attempts.get(2)).get(3);
        Answer late = TeamOfThree.upload(members.get(2), attempts.get(2), plan);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("shared-work-is-frozen");
        await(0, attempts, "IN_REVIEW");
        TeamOfThree.submit(members.get(1), attempts.get(1));
        TeamOfThree.submit(members.get(2), attempts.get(2));
        await(1, attempts, "IN_REVIEW");
        await(2, attempts, "IN_REVIEW");

        List<Integer> asked = new ArrayList<>();
        for (int reading = 0; reading < 3; reading++) {
            asked.add(TeamOfThree.claimedRubric(work.reviewer()).size());
            work.sealWhatIsInHand();
        }

        assertThat(asked).containsExactlyInAnyOrder(5, 1, 1);
        for (int n = 0; n < 3; n++) {
            await(n, attempts, "EARNED");
            assertThat(sharedFeedback(members.get(n), attempts.get(n))).hasSize(n == 0 ? 0 : 4);
        }
        JsonObject after = members.get(2).client().get(team.path()).object();
        assertThat(after.getJsonObject("work").getString("progress")).isEqualTo("MET");
        assertThat(after.getBoolean("isClosed")).isTrue();
    }

    @Test
    void whoIsReadFirstWaitsForTheReadingOfWhatIsShared() {
        RestClient other =
                new FirstBadgeWalk(
                                system.baseUrl(),
                                RunningSystem.ADMIN_TOKEN,
                                "educator",
                                "reviewer2")
                        .reviewer();
        List<String> attempts = new ArrayList<>(List.of(team.form()));
        attempts.add(team.accept(team.members().get(1)));
        TeamOfThree.supplyShared(team.first(), attempts.get(0));
        for (int n = 0; n < 2; n++) {
            TeamOfThree.supplyOwn(team.members().get(n), attempts.get(n));
            TeamOfThree.submit(team.members().get(n), attempts.get(n));
            await(n, attempts, "IN_REVIEW");
        }
        assertThat(TeamOfThree.claimedRubric(work.reviewer())).hasSize(5);

        assertThat(TeamOfThree.claimedRubric(other)).hasSize(1);
        work.sealWhatIsInHand(other);
        FirstBadgeWalk.await(() -> stage(attempts.get(1)).equals("SHARED_RESULT"), "the wait");
        work.sealWhatIsInHand();

        await(0, attempts, "EARNED");
        await(1, attempts, "EARNED");
    }

    private String stage(String submission) {
        return text("select stage from review.work where submission_id = '" + submission + "'");
    }

    @Test
    void aReaderWithAMembersWorkInHandFindsNoMemberAndNoTeam() throws Exception {
        List<String> attempts = new ArrayList<>(List.of(team.form()));
        attempts.add(team.accept(team.members().get(1)));
        TeamOfThree.supplyShared(team.first(), attempts.get(0));
        for (int n = 0; n < 2; n++) {
            TeamOfThree.supplyOwn(team.members().get(n), attempts.get(n));
            TeamOfThree.submit(team.members().get(n), attempts.get(n));
            await(n, attempts, "IN_REVIEW");
        }
        List<String> words = new ArrayList<>(attempts);
        words.addAll(List.of(team.team(), WorkToRead.GIVEN, WorkToRead.FAMILY, WorkToRead.SCHOOL));
        words.add(artifact());
        team.members().forEach(one -> words.addAll(List.of(one.id(), one.username())));

        for (int reading = 0; reading < 2; reading++) {
            Visitor visitor = new Visitor(system.baseUrl(), words);
            Answer claimed = work.reviewer().post("/api/v1/review/claims");
            assertThat(claimed.status()).isEqualTo(201);
            visitor.look("POST /api/v1/review/claims", claimed.response());
            visitor.signIn("reviewer", RunningSystem.DEMO_PASSWORD);
            String claim = claimed.object().getString("id");
            visitor.crawl("/", "/reviewer/desk", "/reviewer/scoring?claim=" + claim);
            visitor.visitRoute("/api/v1/review/claims/{id}");

            assertThat(visitor.visited()).contains("/api/v1/review/claims/" + claim);
            assertThat(visitor.found()).isEmpty();
            work.sealWhatIsInHand();
        }
    }

    private String artifact() {
        return text(
                "select id::text from credential.shared_artifact where team_id = '"
                        + team.team()
                        + "'");
    }

    private String text(String sql) {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(int member, List<String> attempts, String state) {
        FirstBadgeWalk.await(
                () -> work.state(team.members().get(member), attempts.get(member)).equals(state),
                "member " + member + " to be " + state);
    }

    private static List<JsonObject> shared(Author member, String attempt) {
        return marked(member, attempt, "evidence");
    }

    private static List<JsonObject> sharedFeedback(Author member, String attempt) {
        return marked(member, attempt, "feedback");
    }

    private static List<JsonObject> marked(Author member, String attempt, String list) {
        return TeamOfThree.attempt(member, attempt)
                .getJsonArray(list)
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getBoolean("isShared"))
                .toList();
    }
}
