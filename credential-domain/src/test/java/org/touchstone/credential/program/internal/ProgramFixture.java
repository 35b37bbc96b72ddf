package org.touchstone.credential.program.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.award.internal.IssuerSettings;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.Participants.Participant;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.Participations.Answer;
import org.touchstone.credential.program.Participations.Own;
import org.touchstone.credential.program.ProgramHistory.Participation;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramText;
import org.touchstone.credential.program.Programs.ProgramView;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.internal.FileEvidenceStore;
import org.touchstone.credential.testing.AgencyFixture;
import org.touchstone.credential.testing.Publications;
import org.touchstone.credential.testing.TestServer;

/**
 * The state of {@link AgencyFixture} with three micro-credentials. It is the morning of November 3,
 * 2026.
 */
abstract class ProgramFixture extends AgencyFixture {
    static final LocalDate TODAY = LocalDate.parse("2026-11-03");

    CatalogEntry one;
    CatalogEntry two;
    CatalogEntry three;

    ProgramFixture() {
        super("2026-11-03T14:00:00Z");
    }

    @Override
    protected TestServer furnish(TestServer bare) {
        return bare.with(IssuerSettings.class, issuer())
                .with(EvidenceStore.class, new FileEvidenceStore(home.toString()));
    }

    @BeforeEach
    void start() {
        one = publish(Publications.ofOneReflection("MC-1", "Credential MC-1"));
        two = publish(Publications.ofOneReflection("MC-2", "Credential MC-2"));
        three = publish(Publications.ofOneReflection("MC-3", "Credential MC-3"));
    }

    ProgramView program(String code, String... microCredentials) {
        return server.call(
                Programs.class,
                port ->
                        port.create(
                                northManager,
                                new ProgramText(
                                        code,
                                        "Teacher leaders",
                                        "north",
                                        null,
                                        "Lead teacher",
                                        List.of(microCredentials))));
    }

    /** Of the school year, with a target of two, voluntary, with as many seats as like. */
    static CohortText year(String code) {
        return new CohortText(
                code,
                "Teacher leaders " + code,
                LocalDate.parse("2026-09-01"),
                LocalDate.parse("2027-06-30"),
                Participation.VOLUNTARY,
                2,
                null,
                "SALARY_INCREASE",
                new BigDecimal("500.00"),
                "YEARLY",
                null,
                null,
                "MONTHLY",
                null,
                null);
    }

    static CohortText with(CohortText text, Integer target, Integer capacity) {
        return new CohortText(
                text.code(),
                text.title(),
                text.firstDay(),
                text.lastDay(),
                text.participation(),
                target,
                capacity,
                text.incentive(),
                text.incentiveAmount(),
                text.recurrence(),
                text.incentiveNote(),
                text.recognition(),
                text.cadence(),
                text.inductionOn(),
                text.induction());
    }

    static CohortText required(CohortText text) {
        return new CohortText(
                text.code(),
                text.title(),
                text.firstDay(),
                text.lastDay(),
                Participation.REQUIRED,
                text.target(),
                text.capacity(),
                text.incentive(),
                text.incentiveAmount(),
                text.recurrence(),
                text.incentiveNote(),
                text.recognition(),
                text.cadence(),
                text.inductionOn(),
                text.induction());
    }

    CohortView cohort(ProgramView program, CohortText text) {
        return server.call(Cohorts.class, port -> port.create(northManager, program.id(), text));
    }

    Invitations.Report invite(CohortView cohort, String... identifiers) {
        return server.call(
                Invitations.class,
                port -> port.invite(northManager, cohort.id(), List.of(identifiers)));
    }

    Own own(Actor educator) {
        return server.call(Participations.class, port -> port.mine(educator)).get(0);
    }

    void accept(Actor educator) {
        UUID id = own(educator).id();
        server.run(Participations.class, port -> port.accept(educator, id));
    }

    void decline(Actor educator) {
        UUID id = own(educator).id();
        server.run(Participations.class, port -> port.decline(educator, id));
    }

    void leave(Actor educator, String comment, String... reasons) {
        UUID id = own(educator).id();
        server.run(
                Participations.class,
                port -> port.leave(educator, id, new Answer(List.of(reasons), comment)));
    }

    void answer(Actor educator, String comment, String... reasons) {
        UUID id = own(educator).id();
        server.run(
                Participations.class,
                port -> port.answer(educator, id, new Answer(List.of(reasons), comment)));
    }

    /** What a manager does with the participation of an educator. */
    void manage(Actor manager, Actor educator, Step step) {
        UUID id = own(educator).id();
        server.run(Participants.class, port -> step.take(port, manager, id));
    }

    interface Step {
        void take(Participants port, Actor manager, UUID participation);
    }

    /** An educator who is enrolled in the cohort. */
    Actor enrolled(CohortView cohort, String username) {
        Actor educator = person(username, Role.EDUCATOR, "n1");
        invite(cohort, username);
        accept(educator);
        return educator;
    }

    ParticipationState state(Actor educator) {
        return own(educator).state();
    }

    List<Participant> participants(CohortView cohort) {
        return server.call(
                        Participants.class,
                        port ->
                                port.list(
                                        northManager,
                                        cohort.id(),
                                        null,
                                        null,
                                        new Paged.Part(0, 50)))
                .rows();
    }

    Participant participant(CohortView cohort, String username) {
        return participants(cohort).stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    static Answer silence() {
        return new Answer(List.of(), null);
    }

    List<String> notices(Actor who) {
        return server.call(Notices.class, port -> port.unread(who)).stream()
                .map(Notice::kind)
                .toList();
    }

    String recorded() {
        return server.database()
                .text(
                        "select string_agg(action, ' ' order by id) from credential.audit_record"
                                + " where action like 'participation.%'");
    }
}
