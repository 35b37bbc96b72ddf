package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** A cohort that is coached every month, made by REST as its manager would. */
public final class CoachedCohort {
    private static final String API = "/api/v1";

    private final RestClient administrator;
    private final RestClient manager;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private final String code = "C-" + UUID.randomUUID().toString().substring(0, 8);
    private final String id;

    public CoachedCohort(RunningSystem system) {
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        manager =
                administrator.as(
                        new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN)
                                .tokenOf("manager"));
        String program =
                created(
                        manager.post(
                                API + "/programs",
                                Json.createObjectBuilder()
                                        .add("code", code)
                                        .add("title", "Leaders " + code)
                                        .add("organization", "NYCDOE")
                                        .build()));
        id =
                created(
                        manager.post(
                                API + "/programs/" + program + "/cohorts",
                                Json.createObjectBuilder()
                                        .add("code", code + "-1")
                                        .add("title", "Leaders " + code)
                                        .add("firstDay", today.minusDays(1).toString())
                                        .add("lastDay", today.plusDays(200).toString())
                                        .add("participation", "VOLUNTARY")
                                        .add("target", 2)
                                        .add("cadence", "MONTHLY")
                                        .build()));
    }

    /** A person with a token for everything the roles allow. */
    public record Person(String id, String username, RestClient client) {}

    public String id() {
        return id;
    }

    public String code() {
        return code + "-1";
    }

    public LocalDate today() {
        return today;
    }

    public RestClient manager() {
        return manager;
    }

    /** Somebody with these roles; the password is that of the demonstration. */
    public Person person(String family, String... roles) {
        String username = "p-" + UUID.randomUUID();
        String person =
                created(
                        administrator.post(
                                API + "/people",
                                Json.createObjectBuilder()
                                        .add("username", username)
                                        .add("givenName", "Casey")
                                        .add("familyName", family)
                                        .add("password", RunningSystem.DEMO_PASSWORD)
                                        .build()));
        for (String role : roles) {
            Answer granted =
                    administrator.post(
                            API + "/people/" + person + "/roles",
                            Json.createObjectBuilder()
                                    .add("role", role)
                                    .add("organization", "NYCDOE")
                                    .build());
            assertThat(granted.status()).as(granted.body()).isEqualTo(204);
        }
        String token =
                administrator
                        .post(
                                API + "/tokens",
                                Json.createObjectBuilder()
                                        .add("person", person)
                                        .add("label", "coaching")
                                        .add(
                                                "expiresAt",
                                                Instant.now().plus(1, ChronoUnit.DAYS).toString())
                                        .build())
                        .object()
                        .getString("token");
        return new Person(person, username, administrator.as(token));
    }

    /** Invites educators, who enrol. */
    public void enrol(Author... educators) {
        JsonArrayBuilder identifiers = Json.createArrayBuilder();
        for (Author one : educators) {
            identifiers.add(one.email());
        }
        Answer invited =
                manager.post(
                        API + "/cohorts/" + id + "/invitations",
                        Json.createObjectBuilder().add("identifiers", identifiers).build());
        assertThat(invited.status()).as(invited.body()).isEqualTo(200);
        for (Author one : educators) {
            String own =
                    one.client()
                            .get(API + "/participations")
                            .array()
                            .getJsonObject(0)
                            .getString("id");
            one.client().post(API + "/participations/" + own + "/acceptance");
        }
    }

    public Answer assign(String coach, Author... educators) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        List.of(educators).forEach(one -> ids.add(one.id()));
        return manager.post(
                API + "/cohorts/" + id + "/coaching",
                Json.createObjectBuilder().add("coach", coach).add("educators", ids).build());
    }

    /** A session of today. */
    public JsonObject session(int minutes, Author... educators) {
        JsonArrayBuilder with = Json.createArrayBuilder();
        List.of(educators)
                .forEach(one -> with.add(Json.createObjectBuilder().add("educator", one.id())));
        return Json.createObjectBuilder()
                .add("educators", with)
                .add("heldOn", today.toString())
                .add("minutes", minutes)
                .add("mode", "VIDEO")
                .add("agenda", "The first lesson")
                .add("sharedNote", "Begin with fractions")
                .add("privateNote", "Call again on Friday")
                .build();
    }

    private static String created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.object().getString("id");
    }
}
