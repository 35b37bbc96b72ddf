package org.touchstone.credential.program.internal;

import org.touchstone.credential.kernel.BulkPart;

/** What rows of a program history refer to. */
final class References {

    static <R> BulkPart.Builder<R> program(BulkPart.Builder<R> part) {
        return part.refers(
                "program", "program", "program", "staged_program.code", "credential.program.code");
    }

    static <R> BulkPart.Builder<R> person(BulkPart.Builder<R> part) {
        return part.refers(
                "user",
                "person",
                "user",
                "staged_person.sourced_id",
                "credential.person.sourced_id");
    }

    static <R> BulkPart.Builder<R> organization(
            BulkPart.Builder<R> part, String column, String name) {
        return part.refers(
                column,
                name,
                "organization",
                "staged_organization.sourced_id",
                "credential.organization.sourced_id");
    }

    static <R> BulkPart.Builder<R> microCredential(BulkPart.Builder<R> part) {
        return part.refers(
                "microCredential",
                "micro_credential",
                "micro-credential",
                "staged_micro_credential.code",
                "credential.micro_credential.code");
    }

    /** How a person is told of a row about somebody in a program. */
    static String somebodyInProgram(String personColumn, String more) {
        return """
                coalesce((select g.code from credential.program g where g.id = t.program_id), 'no program')
                    || ', ' || (select p.given_name || ' ' || p.family_name || ' (' || p.sourced_id || ')'
                        from credential.person p where p.id = t.%s)%s
                """
                .formatted(personColumn, more);
    }

    private References() {}
}
