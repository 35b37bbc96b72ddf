package org.touchstone.credential.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.leadership.ApplicationState;
import org.touchstone.credential.leadership.LeaderRoles;
import org.touchstone.credential.leadership.LeaderRoles.RoleText;
import org.touchstone.credential.leadership.LeaderRoles.RoleView;
import org.touchstone.credential.leadership.NotEligibleYet;
import org.touchstone.credential.leadership.OwnRoles;
import org.touchstone.credential.leadership.OwnRoles.OwnRole;

/** A leader role that asks for a pathway; it is the morning of March 3, 2026. */
class PathwayOpensALeaderRoleTest extends PathwayFixture {

    @BeforeEach
    void cohort() {
        execute(
                """
                insert into credential.program (id, code, title, organization_id, starts_on, ends_on, participation,
                    incentive, coaching_cadence)
                select ?1, 'PIPE', 'Pipeline', id, date '2025-09-01', date '2026-06-30', 'VOLUNTARY', 'NONE', 'NONE'
                from credential.organization where sourced_id = 'north'
                """,
                UUID.randomUUID());
        published("LEAD", all(step("A"), step("B")));
    }

    @Test
    void whoCompletesThePathwayIsEligibleAndWhoIsOnTheWaySeesWhatIsMissing() {
        RoleView role = keep(1, List.of(), "LEAD");
        assertThat(role.text().pathways()).containsExactly("LEAD");
        join(dana, "LEAD");
        earn(dana, "A");

        assertThat(find()).isZero();
        assertThat(ownRole().missing()).containsExactly("Pathway LEAD");
        assertThatThrownBy(this::apply).isInstanceOf(NotEligibleYet.class);

        earn(dana, "B");
        assertThat(find()).isEqualTo(1);
        assertThat(ownRole().missing()).isEmpty();
        apply();
        assertThat(ownRole().state()).isEqualTo(ApplicationState.APPLIED);
    }

    @Test
    void microCredentialsAloneDoNotOpenARoleThatAsksForThePathwayOnly() {
        keep(1, List.of(), "LEAD");
        earn(dana, "A");
        earn(dana, "B");

        assertThat(find()).as("nobody has joined the pathway").isZero();
    }

    @Test
    void completedPathwayCountsAsOneBesideMicroCredentials() {
        keep(2, List.of("C", "D"), "LEAD");
        join(dana, "LEAD");
        earn(dana, "A");
        earn(dana, "B");
        assertThat(find()).isZero();
        assertThat(ownRole().have()).isEqualTo(1);

        earn(dana, "C");
        assertThat(find()).isEqualTo(1);
        assertThat(ownRole().missing()).containsExactly("Credential D");
    }

    @Test
    void oneOfSeveralPathwaysIsEnoughWhereOneIsAskedFor() {
        published("OTHER", all(step("C")));
        keep(1, List.of(), "LEAD", "OTHER");
        join(dana, "OTHER");
        earn(dana, "C");

        assertThat(find()).isEqualTo(1);
    }

    @Test
    void revokedAwardTakesTheCompletionAway() {
        keep(1, List.of(), "LEAD");
        join(dana, "LEAD");
        UUID first = earn(dana, "A");
        earn(dana, "B");
        revoke(first);

        assertThat(find()).isZero();
        assertThat(ownRole().mayApply()).isFalse();
    }

    @Test
    void draftsAndUnknownPathwaysCannotBeAskedFor() {
        draft("DRAFT", all(step("C")));

        for (String code : List.of("DRAFT", "NOWHERE")) {
            assertThatThrownBy(() -> keep(1, List.of(), code))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("no published pathway")
                    .hasMessageContaining(code);
        }
        assertThatThrownBy(() -> keep(3, List.of("A"), "LEAD"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("names 2");
    }

    private RoleView keep(int needed, List<String> microCredentials, String... pathways) {
        return server.call(
                LeaderRoles.class,
                port ->
                        port.keep(
                                northManager,
                                new RoleText(
                                        "LEAD-TEACHER",
                                        "Lead teacher",
                                        "PIPE",
                                        null,
                                        null,
                                        null,
                                        2,
                                        needed,
                                        microCredentials,
                                        List.of(pathways),
                                        LocalDate.parse("2026-03-01"),
                                        LocalDate.parse("2026-04-30"))));
    }

    private int find() {
        return server.call(
                LeaderRoles.class, port -> port.findEligible(Actor.system("leader-role sweep")));
    }

    private OwnRole ownRole() {
        return server.call(OwnRoles.class, port -> port.list(dana)).get(0);
    }

    private void apply() {
        UUID role = ownRole().id();
        server.run(OwnRoles.class, port -> port.apply(dana, role, null));
    }
}
