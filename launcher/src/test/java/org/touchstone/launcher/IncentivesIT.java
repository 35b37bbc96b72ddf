package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/**
 * From a rule to a file for payroll, as integrators use it, on the history of the demonstration.
 */
class IncentivesIT {
    private static final String API = "/api/v1";

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    private RestClient administrator;
    private RestClient manager;
    private WorkToRead work;
    private String code;

    @BeforeEach
    void signIn() throws Exception {
        RunningSystem system = RunningSystem.shared();
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        manager =
                administrator.as(
                        new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN)
                                .tokenOf("manager"));
        work = new WorkToRead(system);
        code = "I-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatIsEarnedIsProposedApprovedAndPaidOnce() throws Exception {
        String incentive = incentive();
        JsonObject refused =
                expect(422, put("/incentives/" + incentive + "/draft", rule("-5"))).object();
        assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("brings.cents");
        expect(200, put("/incentives/" + incentive + "/draft", rule("50000")));
        JsonObject preview = ok(manager.get(API + "/incentives/" + incentive + "/preview"));
        assertThat(preview.getInt("people")).isPositive();
        assertThat(preview.getJsonArray("costs")).hasSize(10);
        ok(manager.post(API + "/incentives/" + incentive + "/publication"));
        JsonObject eligible =
                ok(manager.get(API + "/incentives/" + incentive + "/eligibilities?state=ELIGIBLE"));
        assertThat(eligible.getInt("total")).isEqualTo(preview.getInt("people"));
        String one = eligible.getJsonArray("rows").getJsonObject(0).getString("id");
        assertThat(ok(manager.get(API + "/eligibilities/" + one)).getJsonArray("facts"))
                .hasSizeGreaterThan(2);

        String window = window();
        assertThat(
                        ok(manager.post(API + "/approval-windows/" + window + "/proposal"))
                                .getInt("proposed"))
                .isGreaterThanOrEqualTo(eligible.getInt("total"));
        JsonObject chosen = chosen(window);
        expect(403, manager.post(API + "/approval-windows/" + window + "/approval", chosen));
        int approved =
                ok(administrator.post(API + "/approval-windows/" + window + "/approval", chosen))
                        .getInt("approved");
        expect(409, administrator.post(API + "/approval-windows/" + window + "/approval", chosen));

        JsonObject run = expect(201, pay()).object();
        assertThat(run.getInt("lines")).isGreaterThanOrEqualTo(approved);
        assertThat(expect(200, pay()).object().getString("outcome")).isEqualTo("NOTHING_NEW");
        String payout = API + "/payouts/" + run.getString("id");
        expect(409, manager.get(payout + "/file"));
        JsonObject exported = ok(manager.post(payout + "/export"));
        byte[] file = expect(200, manager.get(payout + "/file")).response().body();
        assertThat(manager.get(payout + "/file").response().body()).isEqualTo(file);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(exported.getString("sha256"));
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSize(run.getInt("lines") + 1);
        assertThat(ok(manager.post(payout + "/confirmation")).getString("state"))
                .isEqualTo("CONFIRMED");

        JsonObject report = ok(manager.get(API + "/reports/incentives"));
        assertThat(report.getJsonObject("total").getJsonNumber("paidCents").longValue())
                .isGreaterThanOrEqualTo(run.getJsonNumber("cents").longValue());
        Answer csv =
                manager.send(
                        "GET", API + "/reports/incentives", null, Map.of("Accept", "text/csv"));
        assertThat(csv.body()).startsWith("by,code,title,earned").contains(code + " v1");
        assertThat(administrator.get(API + "/reports/incentives?organization=MINEOLA").status())
                .isEqualTo(200);
        assertThat(manager.get(API + "/reports/incentives?organization=MINEOLA").status())
                .isEqualTo(404);
    }

    @Test
    void educatorsSeeTheirOwnAndReviewersNothing() throws Exception {
        for (RestClient other : List.of(work.author().client(), work.reviewer())) {
            for (String path :
                    List.of(
                            "/incentives",
                            "/approval-windows",
                            "/incentive-funds",
                            "/payouts",
                            "/salary-bases",
                            "/reports/incentives")) {
                assertThat(other.get(API + path).status()).as(path).isEqualTo(403);
            }
        }
        assertThat(work.reviewer().get(API + "/own-incentives").status()).isEqualTo(403);
        assertThat(work.author().client().get(API + "/own-incentives").array()).isEmpty();
        assertThat(manager.get(API + "/incentives/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void fundIsKeptWithItsBudgetAndAnotherDistrictsOrganizationIsRefused() {
        JsonObject fund =
                expect(
                                201,
                                manager.post(
                                        API + "/incentive-funds",
                                        Json.createObjectBuilder()
                                                .add("code", code)
                                                .add("title", "Fund")
                                                .add("organization", "NYCDOE")
                                                .build()))
                        .object();
        JsonObject budget =
                ok(manager.post(
                                API + "/incentive-funds/" + fund.getString("id") + "/budgets",
                                Json.createObjectBuilder()
                                        .add("firstDay", "2026-07-01")
                                        .add("lastDay", "2027-06-30")
                                        .add("cents", 1_000_000)
                                        .build()))
                        .getJsonArray("budgets")
                        .getJsonObject(0);
        assertThat(budget.getJsonNumber("cents").longValue()).isEqualTo(1_000_000);
        expect(
                422,
                manager.post(
                        API + "/incentives",
                        Json.createObjectBuilder()
                                .add("code", code)
                                .add("title", "Theirs")
                                .add("organization", "MINEOLA")
                                .build()));
    }

    private String incentive() {
        return expect(
                        201,
                        manager.post(
                                API + "/incentives",
                                Json.createObjectBuilder()
                                        .add("code", code)
                                        .add("title", "Five hundred dollars")
                                        .add("organization", "NYCDOE")
                                        .build()))
                .object()
                .getString("id");
    }

    private static JsonObject rule(String cents) {
        return Json.createObjectBuilder()
                .add("effectiveFrom", "2010-01-01")
                .add("earned", Json.createObjectBuilder().add("by", "AWARD"))
                .add(
                        "brings",
                        Json.createObjectBuilder()
                                .add("recurrence", "ONE_TIME")
                                .add("cents", Long.parseLong(cents)))
                .build();
    }

    private String window() {
        return expect(
                        201,
                        manager.post(
                                API + "/approval-windows",
                                Json.createObjectBuilder()
                                        .add("title", "All of history")
                                        .add("organization", "NYCDOE")
                                        .add("earnedFrom", "2010-01-01")
                                        .add("earnedTo", "2030-12-31")
                                        .add("opensOn", today.toString())
                                        .add("closesOn", today.plusDays(30).toString())
                                        .build()))
                .object()
                .getString("id");
    }

    private JsonObject chosen(String window) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        ok(manager.get(API + "/approval-windows/" + window + "/proposed?size=200"))
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class)
                .forEach(row -> ids.add(row.getString("id")));
        return Json.createObjectBuilder().add("eligibilities", ids).build();
    }

    private Answer pay() {
        JsonObjectBuilder period =
                Json.createObjectBuilder()
                        .add("organization", "NYCDOE")
                        .add("firstDay", "2010-01-01")
                        .add("lastDay", today.toString());
        return manager.post(API + "/payouts", period.build());
    }

    private Answer put(String path, JsonObject body) {
        return manager.send("PUT", API + path, body, Map.of());
    }

    private static JsonObject ok(Answer answer) {
        return expect(200, answer).object();
    }

    private static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
