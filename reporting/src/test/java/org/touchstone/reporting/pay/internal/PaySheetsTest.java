package org.touchstone.reporting.pay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.testing.AtOnce;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;
import org.touchstone.reporting.pay.AnotherPersonApproves;
import org.touchstone.reporting.pay.NothingToPay;
import org.touchstone.reporting.pay.PayRateIsMissing;
import org.touchstone.reporting.pay.PayRatesOverlap;
import org.touchstone.reporting.pay.PaySheets;
import org.touchstone.reporting.pay.PaySheets.LineView;
import org.touchstone.reporting.pay.PaySheets.OwnLine;
import org.touchstone.reporting.pay.PaySheets.SheetState;
import org.touchstone.reporting.pay.PaySheets.SheetView;
import org.touchstone.reporting.pay.PeriodIsNotOver;
import org.touchstone.reporting.pay.SheetIsElsewhere;

/** Readings of October 2026 are paid in November. */
class PaySheetsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");
    private static final LocalDate LAST = LocalDate.parse("2026-10-31");

    private final TestServer server =
            new TestServer(
                    new TestClock("2026-11-25T14:00:00Z"), "credential", "review", "reporting");
    private final Sql sql = new Sql(server.database().dataSource());
    private final Actor ines = manager("ines");
    private final Actor kim = manager("kim");
    private final UUID sam = UUID.randomUUID();
    private final UUID data = UUID.randomUUID();
    private UUID organization;

    @BeforeEach
    void aReviewer() {
        organization = UUID.randomUUID();
        sql.update(
                "insert into credential.organization (id, sourced_id, name, type) values (?, 'd', 'District', 'DISTRICT')",
                organization);
        sql.update(
                "insert into credential.micro_credential values (?, 'DATA', 'Using data')", data);
        person(sam, "sam");
        role(sam, "2026-10-05", null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyKindOfReadingIsPaidAlikeAndOnce() {
        rate(null, "25.00", "2026-01-01");
        for (String kind :
                List.of("FIRST_READ", "SECOND_READ", "ADJUDICATION", "VALIDITY", "APPEAL")) {
            reading(sam, kind, "2026-10-12T15:00:00Z");
        }
        SheetView sheet = prepare();
        assertThat(sheet.readings()).isEqualTo(5);
        assertThat(sheet.total()).isEqualByComparingTo("125.00");
        assertThat(lines(sheet)).hasSize(1);
        assertThatThrownBy(this::prepare).isInstanceOf(NothingToPay.class);
    }

    @Test
    void rateOfTheDayCountsAndTheMicroCredentialsGoesBeforeTheGeneral() {
        rate(null, "20", "2026-01-01");
        rate("DATA", "25.50", "2026-10-10");
        rate("DATA", "30", "2026-10-20");
        reading(sam, "FIRST_READ", "2026-10-10T03:59:59Z");
        reading(sam, "FIRST_READ", "2026-10-10T04:00:00Z");
        reading(sam, "FIRST_READ", "2026-10-25T04:00:00Z");
        assertThat(lines(prepare()))
                .extracting(line -> line.each().toPlainString())
                .containsExactlyInAnyOrder("20.00", "25.50", "30.00");
        assertThatThrownBy(() -> rate("DATA", "31", "2026-10-20"))
                .isInstanceOf(PayRatesOverlap.class);
    }

    @Test
    void onlyReadingsOfTheDaysAndOfPeopleWithTheRoleArePaid() {
        rate(null, "20", "2026-01-01");
        reading(sam, "FIRST_READ", "2026-10-05T03:59:59Z");
        reading(sam, "FIRST_READ", "2026-10-05T04:00:00Z");
        reading(sam, "FIRST_READ", "2026-11-01T03:59:59Z");
        reading(sam, "FIRST_READ", "2026-11-01T04:00:00Z");
        reading(ines.personId(), "ADJUDICATION", "2026-10-12T15:00:00Z");
        assertThat(prepare().readings()).isEqualTo(2);
    }

    @Test
    void withoutARateNothingIsPreparedAndTheDayIsNamed() {
        rate(null, "20", "2026-10-20");
        reading(sam, "FIRST_READ", "2026-10-12T15:00:00Z");
        assertThatThrownBy(this::prepare)
                .isInstanceOf(PayRateIsMissing.class)
                .hasMessageContaining("Using data")
                .hasMessageContaining("2026-10-12");
        assertThat(server.database().count("select count(*) from reporting.pay_sheet")).isZero();
        assertThatThrownBy(() -> prepare(FIRST, LocalDate.parse("2026-11-25")))
                .isInstanceOf(PeriodIsNotOver.class);
    }

    @Test
    void twoWhoPrepareAtTheSameMomentPayNothingTwice() throws Exception {
        rate(null, "20", "2026-01-01");
        for (int i = 0; i < 20; i++) {
            reading(sam, "FIRST_READ", "2026-10-12T15:00:00Z");
        }
        List<Object> outcomes = AtOnce.orRefused(6, this::prepare);
        assertThat(outcomes).filteredOn(SheetView.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(NothingToPay.class::isInstance).hasSize(5);
        assertThat(server.database().count("select sum(readings) from reporting.pay_line"))
                .isEqualTo(20);
    }

    @Test
    void anotherPersonApprovesAndTheSheetIsExportedOnceWithControlTotals() {
        rate(null, "25.50", "2026-01-01");
        reading(sam, "FIRST_READ", "2026-10-12T15:00:00Z");
        reading(sam, "VALIDITY", "2026-10-12T15:00:00Z");
        SheetView sheet = prepare();
        assertThat(sheet.mayApprove()).isFalse();
        assertThatThrownBy(() -> approve(ines, sheet)).isInstanceOf(AnotherPersonApproves.class);
        assertThatThrownBy(() -> export(sheet)).isInstanceOf(SheetIsElsewhere.class);
        assertThat(own(sam)).as("not before it is approved").isEmpty();
        approve(kim, sheet);
        assertThatThrownBy(() -> csv(sheet)).isInstanceOf(SheetIsElsewhere.class);
        export(sheet);
        assertThatThrownBy(() -> export(sheet)).isInstanceOf(SheetIsElsewhere.class);
        assertThatThrownBy(() -> server.run(PaySheets.class, port -> port.discard(kim, sheet.id())))
                .isInstanceOf(SheetIsElsewhere.class);
        assertThat(csv(sheet).lines().toList())
                .containsExactly(
                        "sheet,line,reviewer,username,microCredential,readings,each,amount,corrects,reason,firstDay,lastDay",
                        "1,1,sam Family,sam,DATA,2,25.50,51.00,,,2026-10-01,2026-10-31",
                        "CONTROL TOTAL,1,,,,2,,51.00,,,2026-10-01,2026-10-31");
        assertThat(own(sam)).extracting(OwnLine::amount).containsExactly(new BigDecimal("51.00"));
        assertThatThrownBy(() -> sql.update("update reporting.pay_line set readings = 3"))
                .hasMessageContaining("never changes");
    }

    @Test
    void mistakeIsMendedByALineOfALaterSheet() {
        rate(null, "25", "2026-01-01");
        reading(sam, "FIRST_READ", "2026-09-12T15:00:00Z");
        role(sam, "2026-09-01", "2026-09-30");
        SheetView september = prepare(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-09-30"));
        UUID line = lines(september).get(0).id();
        reading(sam, "FIRST_READ", "2026-10-12T15:00:00Z");
        reading(sam, "FIRST_READ", "2026-10-12T15:00:00Z");
        SheetView october = prepare();
        assertThatThrownBy(() -> correct(october, line, -1)).isInstanceOf(SheetIsElsewhere.class);
        approve(kim, september);
        export(september);
        assertThatThrownBy(() -> correct(october, line, -2)).isInstanceOf(InvalidRequest.class);
        correct(october, line, -1);
        LineView correction = lines(october).get(1);
        assertThat(correction.amount()).isEqualByComparingTo("-25.00");
        assertThat(correction.correctsSheet()).isEqualTo(september.number());
        assertThatThrownBy(() -> correct(october, line, -1)).isInstanceOf(InvalidRequest.class);
        assertThat(find(october).total()).isEqualByComparingTo("25.00");
    }

    @Test
    void discardedReadingsWaitForAnotherSheet() {
        rate(null, "25", "2026-01-01");
        reading(sam, "FIRST_READ", "2026-10-12T15:00:00Z");
        SheetView sheet = prepare();
        server.run(PaySheets.class, port -> port.discard(ines, sheet.id()));
        assertThat(prepare().readings()).isEqualTo(1);
    }

    @Test
    void reviewerSeesTheOwnLinesOnlyAndNoWordOfAKind() {
        Actor reviewer = new Actor(sam, "sam", Set.of(Permission.SCORE), "127.0.0.1");
        assertThatThrownBy(
                        () ->
                                server.call(
                                        PaySheets.class,
                                        port -> port.list(reviewer, new Paged.Part(0, 10))))
                .isInstanceOf(NotPermitted.class);
        assertThat(OwnLine.class.getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactly(
                        "sheet",
                        "firstDay",
                        "lastDay",
                        "title",
                        "readings",
                        "each",
                        "amount",
                        "correction");
        assertThat(state(SheetState.DRAFT)).isZero();
    }

    private long state(SheetState state) {
        return server.database()
                .count("select count(*) from reporting.pay_sheet where state = '" + state + "'");
    }

    private Actor manager(String name) {
        UUID id = UUID.randomUUID();
        person(id, name);
        return new Actor(id, name, Set.of(Permission.MANAGE_PAY), "127.0.0.1");
    }

    private void person(UUID id, String name) {
        sql.update(
                "insert into credential.person (id, username, given_name, family_name) values (?, ?, ?, 'Family')",
                id,
                name,
                name);
    }

    private void role(UUID person, String from, String to) {
        sql.update(
                """
                insert into credential.role_grant (id, person_id, organization_id, role, begins_on, ends_on)
                values (gen_random_uuid(), ?, ?, 'REVIEWER', ?, ?)
                """,
                person,
                organization,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private void reading(UUID reader, String kind, String at) {
        UUID task = UUID.randomUUID();
        UUID card = UUID.randomUUID();
        sql.update(
                """
                insert into review.review_task (id, submission_id, version_id, micro_credential_id, author_id,
                    work_number, kind, state, estimated_minutes, opened_at, due_at, order_at, sealed_at)
                values (?, gen_random_uuid(), gen_random_uuid(), ?, gen_random_uuid(), ?, ?, 'SEALED', 45, now(), now(),
                    now(), cast(? as timestamptz))
                """,
                task,
                data,
                "W-" + task,
                kind,
                at);
        sql.update(
                """
                insert into review.scorecard (id, task_id, reviewer_id, saved_at, sealed_at)
                values (?, ?, ?, now(), cast(? as timestamptz))
                """,
                card,
                task,
                reader,
                at);
    }

    private void rate(String code, String amount, String from) {
        server.run(
                PaySheets.class,
                port -> port.addRate(ines, code, new BigDecimal(amount), LocalDate.parse(from)));
    }

    private SheetView prepare() {
        return prepare(FIRST, LAST);
    }

    private SheetView prepare(LocalDate first, LocalDate last) {
        return server.call(PaySheets.class, port -> port.prepare(ines, first, last));
    }

    private void approve(Actor actor, SheetView sheet) {
        server.run(PaySheets.class, port -> port.approve(actor, sheet.id()));
    }

    private void export(SheetView sheet) {
        server.run(PaySheets.class, port -> port.export(kim, sheet.id()));
    }

    private String csv(SheetView sheet) {
        return server.call(PaySheets.class, port -> port.csv(kim, sheet.id()));
    }

    private SheetView find(SheetView sheet) {
        return server.call(PaySheets.class, port -> port.find(kim, sheet.id()));
    }

    private void correct(SheetView sheet, UUID line, int readings) {
        server.run(
                PaySheets.class,
                port -> port.correct(ines, sheet.id(), line, readings, "Paid twice by mistake"));
    }

    private List<LineView> lines(SheetView sheet) {
        return server.call(PaySheets.class, port -> port.lines(ines, sheet.id()));
    }

    private List<OwnLine> own(UUID person) {
        Actor reviewer = new Actor(person, "sam", Set.of(Permission.SCORE), "127.0.0.1");
        return server.call(PaySheets.class, port -> port.own(reviewer, new Paged.Part(0, 10)))
                .rows();
    }
}
