package org.touchstone.credential.program.internal;

import static org.touchstone.credential.program.internal.References.microCredential;
import static org.touchstone.credential.program.internal.References.person;
import static org.touchstone.credential.program.internal.References.program;
import static org.touchstone.credential.program.internal.References.somebodyInProgram;

import org.touchstone.credential.kernel.BulkPart;
import org.touchstone.credential.program.ProgramHistory.AwardRow;
import org.touchstone.credential.program.ProgramHistory.CoachingSessionRow;
import org.touchstone.credential.program.ProgramHistory.ExitSurveyRow;
import org.touchstone.credential.program.ProgramHistory.RoleApplicationRow;

/** What happened in a program. */
final class EventParts {

    static final BulkPart<AwardRow> AWARDS =
            microCredential(
                            person(
                                    program(
                                            BulkPart.<AwardRow>in("staged_award")
                                                    .column("program", "text", AwardRow::program)
                                                    .column("person", "text", AwardRow::person)
                                                    .column(
                                                            "micro_credential",
                                                            "text",
                                                            AwardRow::microCredential)
                                                    .column(
                                                            "awarded_on",
                                                            "date",
                                                            AwardRow::awardedOn))))
                    .unique("microCredential", "person || ', ' || micro_credential")
                    .check(
                            """
                            select s.line, 'microCredential', 'earned-here',
                                format('%s has earned %s in this system on %s; a history file cannot change that.',
                                    s.person, s.micro_credential, a.awarded_on)
                            from staged_award s
                            join credential.person p on p.sourced_id = s.person
                            join credential.micro_credential m on m.code = s.micro_credential
                            join credential.award a on a.educator_id = p.id and a.micro_credential_id = m.id
                            where s.sound and a.submission_id is not null and a.awarded_on <> s.awarded_on
                            """)
                    .told(
                            somebodyInProgram(
                                    "educator_id",
                                    " || ', ' || (select m.code from credential.micro_credential m where m.id = t.micro_credential_id)"))
                    .merge(
                            """
                            insert into credential.award as t
                                (id, educator_id, micro_credential_id, awarded_on, program_id)
                            select gen_random_uuid(), p.id, m.id, s.awarded_on, g.id
                            from staged_award s
                            join credential.person p on p.sourced_id = s.person
                            join credential.micro_credential m on m.code = s.micro_credential
                            left join credential.program g on g.code = s.program
                            on conflict (educator_id, micro_credential_id) do update
                                set awarded_on = excluded.awarded_on, program_id = excluded.program_id
                            where t.submission_id is null and (t.awarded_on, t.program_id)
                                is distinct from (excluded.awarded_on, excluded.program_id)
                            returning (xmax = 0) as created
                            """);

    static final BulkPart<CoachingSessionRow> COACHING_SESSIONS =
            person(
                            program(
                                    BulkPart.<CoachingSessionRow>in("staged_coaching_session")
                                            .column("program", "text", CoachingSessionRow::program)
                                            .column("person", "text", CoachingSessionRow::person)
                                            .column("held_on", "date", CoachingSessionRow::heldOn)
                                            .column(
                                                    "minutes",
                                                    "integer",
                                                    CoachingSessionRow::minutes)))
                    .unique("heldOn", "program || ', ' || person || ' on ' || held_on")
                    .told(somebodyInProgram("person_id", " || ', ' || t.held_on"))
                    .merge(
                            """
                            insert into credential.coaching_session as t
                                (id, program_id, person_id, held_on, minutes)
                            select gen_random_uuid(), g.id, p.id, s.held_on, s.minutes
                            from staged_coaching_session s
                            join credential.program g on g.code = s.program
                            join credential.person p on p.sourced_id = s.person
                            on conflict (program_id, person_id, held_on) do update set minutes = excluded.minutes
                            where t.minutes is distinct from excluded.minutes
                            returning (xmax = 0) as created
                            """);

    static final BulkPart<ExitSurveyRow> EXIT_SURVEYS =
            person(
                            program(
                                    BulkPart.<ExitSurveyRow>in("staged_exit_survey")
                                            .column("program", "text", ExitSurveyRow::program)
                                            .column("person", "text", ExitSurveyRow::person)
                                            .column(
                                                    "answered_on",
                                                    "date",
                                                    ExitSurveyRow::answeredOn)
                                            .column("reason", "text", ExitSurveyRow::reason)))
                    .unique("reason", "program || ', ' || person || ', ' || reason")
                    .told(somebodyInProgram("person_id", " || ', ' || t.reason"))
                    .merge(
                            """
                            insert into credential.exit_survey_answer as t
                                (id, program_id, person_id, answered_on, reason)
                            select gen_random_uuid(), g.id, p.id, s.answered_on, s.reason
                            from staged_exit_survey s
                            join credential.program g on g.code = s.program
                            join credential.person p on p.sourced_id = s.person
                            on conflict (program_id, person_id, reason) do update
                                set answered_on = excluded.answered_on
                            where t.answered_on is distinct from excluded.answered_on
                            returning (xmax = 0) as created
                            """);

    static final BulkPart<RoleApplicationRow> ROLE_APPLICATIONS =
            person(
                            program(
                                    BulkPart.<RoleApplicationRow>in("staged_role_application")
                                            .column("program", "text", RoleApplicationRow::program)
                                            .column("person", "text", RoleApplicationRow::person)
                                            .column(
                                                    "applied_on",
                                                    "date",
                                                    RoleApplicationRow::appliedOn)
                                            .column(
                                                    "outcome",
                                                    "text",
                                                    RoleApplicationRow::outcome)))
                    .unique("user", "program || ', ' || person")
                    .told(
                            somebodyInProgram(
                                    "person_id", " || ', ' || coalesce(t.outcome, 'not decided')"))
                    .merge(
                            """
                            insert into credential.role_application as t
                                (id, program_id, person_id, applied_on, outcome)
                            select gen_random_uuid(), g.id, p.id, s.applied_on, s.outcome
                            from staged_role_application s
                            join credential.program g on g.code = s.program
                            join credential.person p on p.sourced_id = s.person
                            on conflict (program_id, person_id) do update set applied_on = excluded.applied_on,
                                outcome = excluded.outcome
                            where (t.applied_on, t.outcome) is distinct from (excluded.applied_on, excluded.outcome)
                            returning (xmax = 0) as created
                            """);

    private EventParts() {}
}
