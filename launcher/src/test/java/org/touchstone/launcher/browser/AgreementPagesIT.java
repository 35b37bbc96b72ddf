package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** How far readers agree, as data and as the pages that the header does not offer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementPagesIT {
    private static final String ROUTE = "/api/v1/reports/scorer-agreement";

    private RunningSystem system;
    private FirstBadgeWalk walk;
    private RestClient administrator;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.shared();
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        walk = new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
    }

    @Test
    void theReportIsDataForThoseWhoMayReadIt() {
        RestClient supervisor = administrator.as(walk.tokenOf("supervisor"));
        RestClient manager = administrator.as(walk.tokenOf("manager"));

        Answer answer = supervisor.get(ROUTE + "?asOf=2026-01-31&organization=NYCDOE");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonObject report = answer.object();
        assertThat(report.getString("asOf")).isEqualTo("2026-01-31");
        assertThat(report.getJsonObject("overall").getJsonObject("exact")).containsKey("tooFew");

        assertThat(manager.get(ROUTE).status()).isEqualTo(200);
        assertThat(walk.reviewer().get(ROUTE).status()).isEqualTo(403);
        assertThat(supervisor.get(ROUTE + "?asOf=yesterday").status()).isEqualTo(422);
        assertThat(supervisor.get(ROUTE + "?microCredential=none").status()).isEqualTo(404);
    }

    @Test
    void whatIsInFlightIsDataForThoseWhoSupervise() {
        String route = "/api/v1/micro-credentials/NYC-PIPELINE-MC01/in-flight";
        RestClient supervisor = administrator.as(walk.tokenOf("supervisor"));

        Answer answer = supervisor.get(route);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.object().getJsonArray("versions").getJsonObject(0).getInt("version"))
                .isEqualTo(1);
        assertThat(supervisor.get(route.replace("MC01", "NONE")).status()).isEqualTo(404);
        assertThat(walk.reviewer().get(route).status()).isEqualTo(403);
        assertThat(administrator.as(null).get(route).status()).isEqualTo(401);
    }

    @Test
    void pagesThatTheHeaderDoesNotOfferHaveNoViolation() throws Exception {
        check("reviewer", "/reviewer/statistics");
        check(
                "supervisor",
                "/supervisor/in-flight",
                "/supervisor/in-flight?microCredential=NYC-PIPELINE-MC01");
    }

    private void check(String username, String... pages) {
        for (Size size : Browser.sizes()) {
            try (Browser browser = Browser.open(size, system)) {
                browser.signIn(username);
                for (String page : pages) {
                    browser.checkInBothThemes(page, page.substring(1).replaceAll("\\W+", "-"));
                }
            }
        }
    }
}
