package org.touchstone.credential.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.SignedIn;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/** What a bearer token lets its person do. */
class TokensTest {
    private static final String TOKEN = "ts_of-the-test";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    private final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    private final UUID person = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private TestServer server;

    @BeforeEach
    void start() throws SQLException {
        server = new TestServer(clock, "credential").with(Passwords.class, new Passwords());
        sql(
                "insert into credential.person (id, username, given_name, family_name) values (?, 'dana', 'D', 'R')",
                person);
        sql(
                "insert into credential.organization (id, sourced_id, name, type) values (?, 'S', 'S', 'SCHOOL')",
                school);
        sql(
                """
                insert into credential.api_token (id, person_id, label, token_hash, scopes, created_at, expires_at)
                values (?, ?, 'test', ?, 'OWN_ACCOUNT SCORE', now(), cast('2026-11-04T00:00:00Z' as timestamptz))
                """,
                UUID.randomUUID(),
                person,
                ApiToken.hash(TOKEN));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTokenDoesWhatItsScopesAndTheRolesOfTodayBothAllow() throws SQLException {
        role("REVIEWER", null);
        role("EDUCATOR", TODAY);
        role("SUPERVISOR", TODAY.minusDays(1));

        SignedIn who = byToken().orElseThrow();

        assertThat(who.personId()).isEqualTo(person);
        assertThat(who.roles()).isEqualTo(Set.of(Role.REVIEWER, Role.EDUCATOR));
        assertThat(who.permissions()).isEqualTo(Set.of(Permission.OWN_ACCOUNT, Permission.SCORE));
    }

    @Test
    void withoutARoleATokenIsGoodForNothing() {
        assertThat(byToken().orElseThrow().permissions()).isEmpty();
    }

    @Test
    void whatIsRevokedOrExpiredOrOfSomebodyWhoLeftSignsNobodyIn() throws SQLException {
        role("REVIEWER", null);
        assertThat(byToken("ts_another", clock.instant())).isEmpty();
        assertThat(byToken(TOKEN, clock.instant().plus(Duration.ofDays(1)))).isEmpty();

        sql("update credential.person set active = false where id = ?", person);
        assertThat(byToken()).isEmpty();

        sql("update credential.person set active = true where id = ?", person);
        sql("update credential.api_token set revoked_at = now() where person_id = ?", person);
        assertThat(byToken()).isEmpty();
    }

    private Optional<SignedIn> byToken() {
        return byToken(TOKEN, clock.instant());
    }

    private Optional<SignedIn> byToken(String token, Instant now) {
        return server.call(People.class, people -> people.byToken(token, now));
    }

    private void role(String role, LocalDate endsOn) throws SQLException {
        sql(
                "insert into credential.role_grant (id, person_id, organization_id, role, ends_on) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                person,
                school,
                role,
                endsOn);
    }

    private void sql(String statement, Object... values) throws SQLException {
        try (Connection connection = server.database().dataSource().getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
