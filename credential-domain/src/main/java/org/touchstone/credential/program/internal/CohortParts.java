package org.touchstone.credential.program.internal;

import static org.touchstone.credential.program.internal.References.organization;
import static org.touchstone.credential.program.internal.References.person;
import static org.touchstone.credential.program.internal.References.program;
import static org.touchstone.credential.program.internal.References.somebodyInProgram;

import org.touchstone.credential.kernel.BulkPart;
import org.touchstone.credential.program.ProgramHistory.MicroCredentialRow;
import org.touchstone.credential.program.ProgramHistory.ParticipantRow;
import org.touchstone.credential.program.ProgramHistory.ProgramRow;

/** What was offered, and to whom. */
final class CohortParts {

    static final BulkPart<MicroCredentialRow> MICRO_CREDENTIALS =
            BulkPart.<MicroCredentialRow>in("staged_micro_credential")
                    .column("code", "text", MicroCredentialRow::code)
                    .column("title", "text", MicroCredentialRow::title)
                    .unique("code", "code")
                    .told("t.title || ' (' || t.code || ')'")
                    .merge(
                            // The catalog's own title wins over that of a history file.
                            """
                            insert into credential.micro_credential as t (id, code, title)
                            select gen_random_uuid(), code, title from staged_micro_credential
                            on conflict (code) do update set title = excluded.title
                            where t.title is distinct from excluded.title and not exists (
                                select from credential.micro_credential_version v where v.micro_credential_id = t.id)
                            returning (xmax = 0) as created
                            """);

    static final BulkPart<ProgramRow> PROGRAMS =
            organization(
                            BulkPart.<ProgramRow>in("staged_program")
                                    .column("code", "text", ProgramRow::code)
                                    .column("title", "text", ProgramRow::title)
                                    .column("organization", "text", ProgramRow::organization)
                                    .column("starts_on", "date", ProgramRow::startsOn)
                                    .column("ends_on", "date", ProgramRow::endsOn)
                                    .column("participation", "text", ProgramRow::participation)
                                    .column(
                                            "required_credentials",
                                            "integer",
                                            ProgramRow::requiredCredentials)
                                    .column("incentive", "text", ProgramRow::incentive)
                                    .column(
                                            "incentive_amount",
                                            "numeric(12, 2)",
                                            ProgramRow::incentiveAmount)
                                    .column(
                                            "incentive_recurrence",
                                            "text",
                                            ProgramRow::incentiveRecurrence)
                                    .column("coaching_cadence", "text", ProgramRow::coachingCadence)
                                    .unique("code", "code"),
                            "organization",
                            "organization")
                    .told("t.title || ' (' || t.code || ')'")
                    .merge(
                            """
                            insert into credential.program as t
                                (id, code, title, organization_id, starts_on, ends_on, participation,
                                required_credentials, incentive, incentive_amount, incentive_recurrence,
                                coaching_cadence)
                            select gen_random_uuid(), s.code, s.title, o.id, s.starts_on, s.ends_on,
                                s.participation, s.required_credentials, s.incentive, s.incentive_amount,
                                s.incentive_recurrence, s.coaching_cadence
                            from staged_program s
                            join credential.organization o on o.sourced_id = s.organization
                            on conflict (code) do update set title = excluded.title,
                                organization_id = excluded.organization_id, starts_on = excluded.starts_on,
                                ends_on = excluded.ends_on, participation = excluded.participation,
                                required_credentials = excluded.required_credentials,
                                incentive = excluded.incentive, incentive_amount = excluded.incentive_amount,
                                incentive_recurrence = excluded.incentive_recurrence,
                                coaching_cadence = excluded.coaching_cadence
                            where (t.title, t.organization_id, t.starts_on, t.ends_on, t.participation,
                                    t.required_credentials, t.incentive, t.incentive_amount,
                                    t.incentive_recurrence, t.coaching_cadence)
                                is distinct from (excluded.title, excluded.organization_id, excluded.starts_on,
                                    excluded.ends_on, excluded.participation, excluded.required_credentials,
                                    excluded.incentive, excluded.incentive_amount,
                                    excluded.incentive_recurrence, excluded.coaching_cadence)
                            returning (xmax = 0) as created
                            """);

    static final BulkPart<ParticipantRow> PARTICIPANTS =
            organization(
                            person(
                                    program(
                                            BulkPart.<ParticipantRow>in("staged_participation")
                                                    .column(
                                                            "program",
                                                            "text",
                                                            ParticipantRow::program)
                                                    .column(
                                                            "person",
                                                            "text",
                                                            ParticipantRow::person)
                                                    .column(
                                                            "school",
                                                            "text",
                                                            ParticipantRow::school)
                                                    .column(
                                                            "invited_on",
                                                            "date",
                                                            ParticipantRow::invitedOn)
                                                    .column(
                                                            "enrolled_on",
                                                            "date",
                                                            ParticipantRow::enrolledOn)
                                                    .unique("user", "program || ', ' || person"))),
                            "school",
                            "school")
                    .told(somebodyInProgram("person_id", ""))
                    .merge(
                            """
                            insert into credential.participation as t
                                (id, program_id, person_id, school_id, invited_on, enrolled_on)
                            select gen_random_uuid(), g.id, p.id, o.id, s.invited_on, s.enrolled_on
                            from staged_participation s
                            join credential.program g on g.code = s.program
                            join credential.person p on p.sourced_id = s.person
                            join credential.organization o on o.sourced_id = s.school
                            on conflict (program_id, person_id) do update set school_id = excluded.school_id,
                                invited_on = excluded.invited_on,
                                -- Empty is 'not known', and who enrolled here stays enrolled.
                                enrolled_on = coalesce(excluded.enrolled_on, t.enrolled_on)
                            where (t.school_id, t.invited_on, t.enrolled_on)
                                is distinct from (excluded.school_id, excluded.invited_on,
                                    coalesce(excluded.enrolled_on, t.enrolled_on))
                            returning (xmax = 0) as created
                            """);

    private CohortParts() {}
}
