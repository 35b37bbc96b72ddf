package org.touchstone.credential.coaching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coaching.CoachingRecord;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.About;
import org.touchstone.credential.coaching.CoachingSessions.NewSession;
import org.touchstone.credential.coaching.CoachingSessions.Session;
import org.touchstone.credential.coaching.SessionWasWithdrawn;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;

/** The coaching log. */
class CoachingSessionsTest extends CoachingFixture {

    @Test
    void minutesOfAGroupCountForEachWhoWasThere() {
        Actor ada = enrolled("ada");
        Actor ben = enrolled("ben");
        assign(cora, ada, ben);

        Session session = log(cora, "2026-11-03", 45, ada, ben);

        assertThat(session.educators()).extracting("name").containsExactly("Dana ada", "Dana ben");
        assertThat(published()).isEqualTo("Dana ada 2026-11-03 45, Dana ben 2026-11-03 45");
        assertThat(notices(ada)).contains("coaching-session");
        assertThat(recorded()).endsWith("coaching.recorded");
    }

    @Test
    void privateNoteStaysWithTheCoachAndOthersOfAGroupAreNotNamed() {
        Actor ada = enrolled("ada");
        Actor ben = enrolled("ben");
        assign(cora, ada, ben);
        log(cora, "2026-11-03", 45, ada, ben);

        Session seen =
                server.call(CoachingSessions.class, port -> port.attended(ada, part()))
                        .rows()
                        .get(0);

        assertThat(seen.sharedNote()).isEqualTo("We looked at the plan");
        assertThat(seen.privateNote()).isNull();
        assertThat(seen.educators()).extracting("name").containsExactly("Dana ada");
        assertThat(
                        server.call(
                                        CoachingSessions.class,
                                        port -> port.logged(cora, ada.personId(), part()))
                                .rows()
                                .get(0)
                                .privateNote())
                .isEqualTo("Seems tired");
        assertThat(
                        server.database()
                                .text("select string_agg(after, ' ') from credential.audit_record"))
                .doesNotContain("tired");
    }

    @Test
    void correctionKeepsWhatItWasOnRecord() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        Session session = log(cora, "2026-11-03", 45, ada);

        Session corrected = change(session.id(), session("2026-11-03", 60, ada));

        assertThat(corrected.minutes()).isEqualTo(60);
        assertThat(corrected.changedAt()).isEqualTo(clock.instant());
        assertThat(published()).isEqualTo("Dana ada 2026-11-03 60");
        assertThat(recorded()).endsWith("coaching.recorded coaching.corrected");
    }

    @Test
    void withdrawnSessionCountsNowhere() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        Session session = log(cora, "2026-11-03", 45, ada);

        server.run(
                CoachingSessions.class, port -> port.withdraw(cora, session.id(), "Another day"));

        assertThat(published()).isEmpty();
        assertThat(server.call(CoachingSessions.class, port -> port.attended(ada, part())).rows())
                .isEmpty();
        assertThatThrownBy(() -> change(session.id(), session("2026-11-03", 45, ada)))
                .isInstanceOf(SessionWasWithdrawn.class);
    }

    @Test
    void dayThatAHistoryFileTellsOfTooIsOneSession() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        log(cora, "2026-11-03", 45, ada);
        for (String day : List.of("2026-10-05", "2026-11-03")) {
            execute(
                    "insert into credential.coaching_session values (?1, ?2, ?3, cast(?4 as date), 30)",
                    UUID.randomUUID(),
                    cohort,
                    ada.personId(),
                    day);
        }

        assertThat(published()).isEqualTo("Dana ada 2026-10-05 30, Dana ada 2026-11-03 45");
    }

    @Test
    void sessionAboutAnAttemptIsASessionAboutItsMicroCredential() {
        Actor ada = enrolled("ada");
        Actor ben = enrolled("ben");
        assign(cora, ada, ben);
        UUID attempt = attempt(ada, 1, "NOT_YET", "2026-11-01T12:00:00Z");

        Session session = log(new About(ada.personId(), null, attempt));

        assertThat(session.educators().get(0).code()).isEqualTo("MC-1");
        assertThat(session.educators().get(0).attempt()).isEqualTo(1);
        boolean coached =
                server.call(
                        CoachingRecord.class,
                        port ->
                                port.wasCoachedSince(
                                        ada.personId(),
                                        entry.microCredentialId(),
                                        clock.instant()));
        assertThat(coached).isTrue();
        assertThatThrownBy(() -> log(new About(ben.personId(), null, attempt)))
                .as("somebody else's attempt")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log(new About(ada.personId(), "NONE", null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyWhoCoachedOnThatDayLogsIt() {
        Actor ada = enrolled("ada");
        assign(cora, ada);

        assertThatThrownBy(() -> log(cole, "2026-11-03", 45, ada)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log(cora, "2026-11-02", 45, ada)).isInstanceOf(NotFound.class);
        Session session = log(cora, "2026-11-03", 45, ada);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        CoachingSessions.class,
                                        port -> port.withdraw(cole, session.id(), "Mine")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatCannotBeIsRefusedFieldByFieldAndNothingIsLogged() {
        Actor ada = enrolled("ada");
        assign(cora, ada);

        assertThatThrownBy(
                        () ->
                                server.call(
                                        CoachingSessions.class,
                                        port ->
                                                port.log(
                                                        cora,
                                                        new NewSession(
                                                                List.of(),
                                                                LocalDate.parse("2026-11-04"),
                                                                601,
                                                                "PIGEON",
                                                                "a".repeat(5001),
                                                                "\0",
                                                                null))))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting("field")
                                        .containsExactly(
                                                "heldOn",
                                                "minutes",
                                                "mode",
                                                "agenda",
                                                "sharedNote",
                                                "educators"));
        assertThat(count("coaching_meeting")).isZero();
    }

    private Session log(About about) {
        return server.call(
                CoachingSessions.class,
                port ->
                        port.log(
                                cora,
                                new NewSession(
                                        List.of(about), TODAY, 20, "PHONE", null, null, null)));
    }

    private Session change(UUID id, NewSession session) {
        return server.call(CoachingSessions.class, port -> port.change(cora, id, session));
    }

    private static Paged.Part part() {
        return new Paged.Part(0, 50);
    }

    private String published() {
        return server.database()
                .text(
                        """
                        select coalesce(string_agg(p.given_name || ' ' || p.family_name || ' ' || s.held_on || ' '
                            || s.minutes, ', ' order by p.family_name, s.held_on), '')
                        from credential.published_coaching_session s join credential.person p on p.id = s.person_id
                        """);
    }
}
