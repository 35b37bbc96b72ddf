package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.launcher.CoachedCohort.Person;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.WorkToRead.NamedFile;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** Coaching as integrators use it, and what a coach never learns. */
class CoachingIT {
    private static final Path WAR = Path.of("target", "system", "touchstone.war");
    private static final String API = "/api/v1";
    private static final String CODE = "NYC-PIPELINE-MC04";

    @TempDir Path folder;

    private RunningSystem system;
    private WorkToRead work;
    private CoachedCohort cohort;
    private Author author;

    @BeforeEach
    void enrol() throws Exception {
        system = RunningSystem.shared();
        work = new WorkToRead(system);
        cohort = new CoachedCohort(system);
        author = work.author();
        cohort.enrol(author);
    }

    @Test
    void sessionIsLoggedCorrectedSeenByTheEducatorAndCountedInTheReport() {
        Person coach = cohort.person("Coachwell", "COACH");
        assertThat(ok(cohort.assign(coach.id(), author)).getInt("assigned")).isEqualTo(1);
        assertThat(ok(cohort.assign(coach.id(), author)).getInt("unchanged")).isEqualTo(1);
        assertThat(
                        cohort.manager()
                                .get(API + "/cohorts/" + cohort.id() + "/coaching/coaches")
                                .body())
                .contains("Casey Coachwell");

        JsonObject row =
                ok(coach.client().get(API + "/coaching/educators?cohort=" + cohort.id()))
                        .getJsonArray("rows")
                        .getJsonObject(0);
        assertThat(row.getString("educatorId")).isEqualTo(author.id());
        assertThat(row.getString("reason")).isEqualTo("FINE");
        assertThat(row.getString("nextDue")).isNotBlank();

        Answer logged = coach.client().post(API + "/coaching-sessions", cohort.session(30, author));
        assertThat(logged.status()).as(logged.body()).isEqualTo(201);
        String session = logged.object().getString("id");
        Answer corrected =
                coach.client()
                        .send(
                                "PUT",
                                API + "/coaching-sessions/" + session,
                                cohort.session(45, author),
                                Map.of());
        assertThat(ok(corrected).getInt("minutes")).isEqualTo(45);

        Answer seen = author.client().get(API + "/coaching-sessions/attended");
        assertThat(seen.body()).contains("Begin with fractions").doesNotContain("Friday");
        assertThat(report().getInt("coached")).isEqualTo(1);

        Answer withdrawn =
                coach.client()
                        .post(
                                API + "/coaching-sessions/" + session + "/withdrawal",
                                Json.createObjectBuilder().add("reason", "Another day").build());
        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(report().getInt("coached")).isZero();
    }

    private JsonObject report() {
        return ok(cohort.manager().get(API + "/reports/program-outcomes"))
                .getJsonObject("programs")
                .getJsonObject(cohort.code());
    }

    @Test
    void educatorAndCoachTalkAndTheEducatorSharesTheDraft() {
        Person coach = cohort.person("Coachwell", "COACH");
        cohort.assign(coach.id(), author);
        JsonObject attempt =
                author.client()
                        .post(
                                API + "/submissions",
                                Json.createObjectBuilder().add("microCredential", CODE).build())
                        .object();
        String talk = API + "/submissions/" + attempt.getString("id") + "/conversation";
        String criterion =
                attempt.getJsonObject("entry")
                        .getJsonArray("rubric")
                        .getJsonObject(0)
                        .getString("id");

        Answer said =
                author.client()
                        .post(
                                talk + "/messages",
                                Json.createObjectBuilder()
                                        .add("criterion", criterion)
                                        .add("body", "Is the lesson right?")
                                        .build());
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        assertThat(ok(coach.client().get(talk)).getInt("unread")).isEqualTo(1);
        JsonObject message =
                coach.client()
                        .get(talk + "/messages?criterion=" + criterion)
                        .array()
                        .getJsonObject(0);
        assertThat(message.getString("body")).isEqualTo("Is the lesson right?");
        coach.client()
                .send(
                        "PUT",
                        talk + "/read",
                        Json.createObjectBuilder()
                                .add("until", message.getString("sentAt"))
                                .build(),
                        Map.of());
        assertThat(ok(coach.client().get(talk)).getInt("unread")).isZero();

        assertThat(coach.client().get(talk + "/evidence").status()).isEqualTo(403);
        author.client()
                .send(
                        "PUT",
                        talk + "/sharing",
                        Json.createObjectBuilder().add("evidence", true).build(),
                        Map.of());
        assertThat(coach.client().get(talk + "/evidence").status()).isEqualTo(200);
        assertThat(coach.client().get(talk + "/feedback").status()).isEqualTo(403);

        Person stranger = cohort.person("Stranger", "COACH", "REVIEWER", "SUPERVISOR");
        assertThat(stranger.client().get(talk).status()).isEqualTo(404);
        assertThat(stranger.client().get(talk + "/messages").status()).isEqualTo(404);
        assertThat(stranger.client().get(talk + "/evidence").status()).isEqualTo(404);
        assertThat(work.reviewer().get(talk).status()).isEqualTo(403);
    }

    @Test
    void educatorAsksForAWordAndTheCoachAnswers() {
        Person coach = cohort.person("Coachwell", "COACH");
        cohort.assign(coach.id(), author);

        Answer asked =
                author.client()
                        .send(
                                "PUT",
                                API + "/coaching/mine/" + cohort.id() + "/request",
                                Json.createObjectBuilder().add("message", "A minute?").build(),
                                Map.of());
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        JsonObject educator = ok(coach.client().get(API + "/coaching/educators/" + author.id()));
        JsonObject request = educator.getJsonArray("requests").getJsonObject(0);
        assertThat(request.getString("message")).isEqualTo("A minute?");

        coach.client()
                .post(
                        API + "/coaching/requests/" + request.getString("id") + "/answer",
                        Json.createObjectBuilder().add("message", "At three").build());
        assertThat(author.client().get(API + "/coaching/mine").body())
                .contains("At three")
                .contains("Casey Coachwell");
    }

    @Test
    void holidayMovesThePlannedSessionAndItComesBack() {
        Person coach = cohort.person("Coachwell", "COACH");
        cohort.assign(coach.id(), author);
        Person agency = cohort.person("Keeper", "AGENCY_ADMINISTRATOR");
        JsonObject planned = planned(coach);
        String due = planned.getString("dueOn");
        String holidays = API + "/calendar/holidays";
        JsonObject holiday =
                Json.createObjectBuilder().add("day", due).add("name", "A day off").build();

        Answer added = agency.client().post(holidays, holiday);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(planned(coach).getString("dueOn")).isLessThan(due);
        assertThat(agency.client().send("DELETE", holidays + "/" + due, null, Map.of()).status())
                .isEqualTo(200);
        assertThat(planned(coach).getString("dueOn")).isEqualTo(due);

        String address = API + "/coaching/planned/" + planned.getString("id");
        JsonObject day = Json.createObjectBuilder().add("day", "2001-01-01").build();
        assertThat(coach.client().send("PUT", address, day, Map.of()).status()).isEqualTo(422);
        assertThat(author.client().send("PUT", address, day, Map.of()).status()).isEqualTo(403);
    }

    private JsonObject planned(Person coach) {
        return ok(coach.client().get(API + "/coaching/educators/" + author.id()))
                .getJsonArray("planned")
                .getJsonObject(0);
    }

    @Test
    void agencyKeepsTheListOfWaysOfMeeting() {
        Person coach = cohort.person("Coachwell", "COACH");
        Person agency = cohort.person("Keeper", "AGENCY_ADMINISTRATOR");
        JsonObject lunch =
                Json.createObjectBuilder().add("label", "Over lunch").add("position", 9).build();
        String address = API + "/coaching-modes/LUNCH";

        assertThat(coach.client().send("PUT", address, lunch, Map.of()).status()).isEqualTo(403);
        assertThat(agency.client().send("PUT", address, lunch, Map.of()).status()).isEqualTo(200);
        assertThat(coach.client().get(API + "/coaching-modes").body()).contains("Over lunch");
        JsonObject retired = Json.createObjectBuilder(lunch).add("retired", true).build();
        assertThat(agency.client().send("PUT", address, retired, Map.of()).status()).isEqualTo(200);
        assertThat(coach.client().get(API + "/coaching-modes").body()).doesNotContain("Over lunch");
        assertThat(
                        agency.client()
                                .send("PUT", API + "/coaching-modes/lunch%20", lunch, Map.of())
                                .status())
                .isEqualTo(422);
    }

    @Test
    void nobodyReachesTheOthersSide() {
        Person coach = cohort.person("Coachwell", "COACH");
        RestClient client = coach.client();
        assertThat(client.get(API + "/cohorts/" + cohort.id() + "/coaching").status())
                .isEqualTo(403);
        assertThat(client.get(API + "/coaching/educators/" + author.id()).status()).isEqualTo(404);
        assertThat(client.post(API + "/coaching-sessions", cohort.session(30, author)).status())
                .isEqualTo(404);
        for (String address :
                List.of("/coaching/educators", "/coaching-sessions", "/coaching-modes")) {
            assertThat(author.client().get(API + address).status()).as(address).isEqualTo(403);
            assertThat(work.reviewer().get(API + address).status()).as(address).isEqualTo(403);
        }
        assertThat(work.reviewer().get(API + "/coaching/mine").status()).isEqualTo(403);
    }

    /** The coach is a reviewer and a supervisor too, and goes everywhere. */
    @Test
    void coachInEveryRoleFindsNothingOfTheScoringOfTheirEducator() throws Exception {
        work.readOnce();
        work.sealWhatIsInHand();
        Person coach = cohort.person("Allroles", "COACH", "REVIEWER", "SUPERVISOR");
        cohort.assign(coach.id(), author);
        String submission =
                work.handIn(
                        author,
                        CODE,
                        List.of(
                                new NamedFile(
                                        "plan.txt", "A plan".getBytes(StandardCharsets.UTF_8))));
        String number =
                text(
                        "select work_number from review.review_task where submission_id = '"
                                + submission
                                + "'");
        Answer claimed = coach.client().post(API + "/review/claims");
        if (claimed.status() == 201) {
            assertThat(claimed.body()).as("work of somebody else").doesNotContain(number);
            release(coach, claimed.object());
        }
        work.sealWhatIsInHand();
        FirstBadgeWalk.await(() -> work.state(author, submission).equals("EARNED"), "the decision");

        Visitor other = new Visitor(system.baseUrl(), List.of(number));
        other.signIn("supervisor", RunningSystem.DEMO_PASSWORD);
        visitEverything(other, Set.of("SUPERVISE_SCORING"));
        assertThat(other.found()).as("another supervisor may pick it").isNotEmpty();

        Visitor visitor = new Visitor(system.baseUrl(), List.of(number));
        visitor.signIn(coach.username(), RunningSystem.DEMO_PASSWORD);
        visitor.know(submission);
        visitEverything(visitor, Set.of("SUPERVISE_SCORING", "SCORE", "COACH_EDUCATORS"));
        assertThat(visitor.visited()).contains("/coach/desk", "/supervisor/desk", "/reviewer/desk");
        assertThat(visitor.found()).isEmpty();

        String task =
                text(
                        "select id::text from review.review_task where submission_id = '"
                                + submission
                                + "' and kind = 'FIRST_READ'");
        Answer picked =
                coach.client()
                        .post(
                                API + "/review/backreads",
                                Json.createObjectBuilder().add("reading", task).build());
        assertThat(picked.status()).as(picked.body()).isIn(404, 422);
        Answer opened =
                coach.client()
                        .post(
                                API + "/review/integrity-cases",
                                Json.createObjectBuilder()
                                        .add("workNumber", number)
                                        .add("concern", "Word for word")
                                        .build());
        assertThat(opened.status()).as(opened.body()).isEqualTo(404);
    }

    private static void release(Person reader, JsonObject claim) {
        reader.client()
                .send(
                        "POST",
                        API + "/review/claims/" + claim.getString("id") + "/release",
                        Json.createObjectBuilder().add("reason", "OTHER").build(),
                        Map.of("Claim-Token", claim.getString("token")));
    }

    /** Every page and address that these permissions open, and where readings are picked. */
    private void visitEverything(Visitor visitor, Set<String> permissions) throws Exception {
        for (Addresses one :
                Addresses.open(WAR, folder.resolve(permissions.toString()), permissions)) {
            if (one.kind().equals("PAGE")) {
                visitor.visitRoute(one.name());
            } else if (one.name().startsWith("GET /api/")) {
                visitor.visitRoute(one.name().substring("GET ".length()));
            }
        }
        visitor.visitRoute(
                "/supervisor/backread-pick?reader="
                        + text(
                                "select id::text from credential.person where username = 'reviewer'"));
    }

    private String text(String sql) throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static JsonObject ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }
}
