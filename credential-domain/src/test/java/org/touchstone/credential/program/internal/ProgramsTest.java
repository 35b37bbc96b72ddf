package org.touchstone.credential.program.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.program.CohortIsFull;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.ProgramCodeIsTaken;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.Counted;
import org.touchstone.credential.program.Programs.ProgramRow;
import org.touchstone.credential.program.Programs.ProgramText;
import org.touchstone.credential.program.Programs.ProgramView;

/** What managers offer, and to whom they can offer it. */
class ProgramsTest extends ProgramFixture {
    private static final Paged.Part ALL = new Paged.Part(0, 50);

    @Test
    void managerFindsAProgramAgainAsItWasMade() {
        ProgramView made = program("TL", "MC-2", "MC-1");

        ProgramView found = server.call(Programs.class, port -> port.find(northManager, made.id()));

        assertThat(found).isEqualTo(made);
        assertThat(found.organizationName()).isEqualTo("north");
        assertThat(found.microCredentials())
                .extracting(Counted::code)
                .as("in the order that was given")
                .containsExactly("MC-2", "MC-1");
        assertThat(list(northManager, "leaders"))
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("TL"));
        assertThat(list(northManager, "no such words")).isEmpty();
    }

    @Test
    void managerSeesProgramsOfTheOwnOrganizationsOnlyAndTheAgencySeesAll() {
        ProgramView made = program("TL");
        CohortView cohort = cohort(made, year("TL-1"));

        assertThat(list(southManager, null)).isEmpty();
        assertThat(list(agency, null)).hasSize(1);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Programs.class, port -> port.find(southManager, made.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Cohorts.class,
                                        port -> port.change(southManager, cohort.id(), year("X"))))
                .isInstanceOf(NotFound.class);
        List<CohortView> ofTheAgency =
                server.call(Cohorts.class, port -> port.of(agency, made.id()));
        assertThat(ofTheAgency).hasSize(1);
    }

    @Test
    void managerOfASchoolThatClosedForHerSeesNothingFromTheNextDayOn() {
        program("TL");
        execute(
                "update credential.role_grant set ends_on = date '2026-11-02' where person_id = ?1",
                northManager.personId());

        assertThat(list(northManager, null)).isEmpty();
    }

    @Test
    void nobodyOffersAProgramForAnOrganizationOfOthers() {
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Programs.class,
                                        port ->
                                                port.create(
                                                        southManager,
                                                        new ProgramText(
                                                                "TL", "Leaders", "north", null,
                                                                null, List.of()))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("north");
        List<Programs.Place> places =
                server.call(Programs.class, port -> port.places(southManager));
        assertThat(places).extracting(Programs.Place::organization).containsExactly("south");
    }

    @Test
    void educatorIsNoManager() {
        Actor educator = person("dana", Role.EDUCATOR, "n1");

        assertThatThrownBy(() -> list(educator, null)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void everythingThatIsWrongWithACohortIsSaidAtOnce() {
        ProgramView made = program("TL");
        CohortText wrong =
                new CohortText(
                        "T L",
                        " ",
                        LocalDate.parse("2027-06-30"),
                        LocalDate.parse("2026-09-01"),
                        null,
                        0,
                        -1,
                        "GOLD",
                        null,
                        null,
                        null,
                        null,
                        "HOURLY",
                        null,
                        null);

        assertThatThrownBy(() -> cohort(made, wrong))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting(detail -> detail.field())
                                        .containsExactlyInAnyOrder(
                                                "code",
                                                "title",
                                                "participation",
                                                "target",
                                                "capacity",
                                                "incentive",
                                                "cadence",
                                                "lastDay"));
        assertThat(server.database().count("select count(*) from credential.program")).isZero();
    }

    @Test
    void aCodeNamesOneProgramOrCohort() {
        ProgramView first = program("TL");
        cohort(first, year("TL-1"));

        assertThatThrownBy(() -> program("TL")).isInstanceOf(ProgramCodeIsTaken.class);
        assertThatThrownBy(() -> program("TL-1")).isInstanceOf(ProgramCodeIsTaken.class);
        assertThatThrownBy(() -> cohort(first, year("TL-1")))
                .isInstanceOf(ProgramCodeIsTaken.class);
        ProgramView second = program("OTHER");
        assertThatThrownBy(() -> cohort(second, year("TL"))).isInstanceOf(ProgramCodeIsTaken.class);
    }

    @Test
    void microCredentialThatTheCatalogDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> program("TL", "MC-1", "MC-77"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("MC-77");
        assertThat(list(northManager, null)).isEmpty();
    }

    @Test
    void organizationOfAProgramStaysOnceItHasACohort() {
        ProgramView made = program("TL");
        cohort(made, year("TL-1"));

        assertThatThrownBy(
                        () ->
                                server.call(
                                        Programs.class,
                                        port ->
                                                port.change(
                                                        agency,
                                                        made.id(),
                                                        new ProgramText(
                                                                null, "Leaders", "south", null,
                                                                null, List.of()))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("stays there");
    }

    @Test
    void nextCohortIsTheLastOneAYearLater() {
        CohortView last = cohort(program("TL"), year("TL-1"));

        CohortText next =
                server.call(Cohorts.class, port -> port.following(northManager, last.id()));

        assertThat(next.firstDay()).isEqualTo("2027-09-01");
        assertThat(next.lastDay()).isEqualTo("2028-06-30");
        assertThat(next.code()).isEqualTo("TL-2027-28");
        assertThat(next.title()).isEqualTo("Teacher leaders 2027–28");
        assertThat(next.target()).isEqualTo(2);
        assertThat(next.incentiveAmount()).isEqualByComparingTo("500.00");
        CohortView made =
                cohort(server.call(Programs.class, p -> p.find(agency, last.programId())), next);
        assertThat(made.text()).isEqualTo(next);
    }

    @Test
    void seatsCannotBeFewerThanThoseWhoHaveOne() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        enrolled(cohort, "ada");
        enrolled(cohort, "ben");

        assertThatThrownBy(
                        () ->
                                server.call(
                                        Cohorts.class,
                                        port ->
                                                port.change(
                                                        northManager,
                                                        cohort.id(),
                                                        with(year("TL-1"), 2, 1))))
                .isInstanceOf(CohortIsFull.class)
                .hasMessageContaining("1 seats and 2 are taken");
    }

    @Test
    void everyChangeOfAProgramAndACohortIsOnRecordWithBeforeAndAfter() {
        ProgramView made = program("TL");
        CohortView cohort = cohort(made, year("TL-1"));
        server.call(
                Cohorts.class,
                port -> port.change(northManager, cohort.id(), with(year("TL-1"), 3, 20)));

        assertThat(
                        server.database()
                                .text(
                                        "select string_agg(action, ' ' order by id) from credential.audit_record"
                                                + " where action like 'program%' or action like 'cohort%'"))
                .isEqualTo("program.created cohort.created cohort.changed");
        assertThat(
                        server.database()
                                .text(
                                        "select before || after from credential.audit_record where action = 'cohort.changed'"))
                .contains("\"target\":\"2\"", "\"target\":\"3\"", "\"capacity\":\"20\"");
    }

    private List<ProgramRow> list(Actor actor, String words) {
        return server.call(Programs.class, port -> port.list(actor, words, ALL)).rows();
    }
}
