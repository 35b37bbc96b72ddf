package org.touchstone.credential.program;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * What an organization offers again and again: each time as a cohort, see {@link Cohorts}. A
 * manager sees the programs of the own organizations and below, the agency all.
 */
public interface Programs {

    /**
     * By title.
     *
     * @param words searched in title and code; null or blank: all
     */
    Paged<ProgramRow> list(Actor actor, String words, Paged.Part part);

    /**
     * @throws org.touchstone.credential.kernel.NotFound for one that is not the actor's
     */
    ProgramView find(Actor actor, UUID programId);

    /**
     * @throws ProgramCodeIsTaken when another program or cohort has the code
     */
    ProgramView create(Actor actor, ProgramText text);

    /** The code stays; the organization may change while there is no cohort. */
    ProgramView change(Actor actor, UUID programId, ProgramText text);

    /** Where the actor may offer a program: states and districts, by name. */
    List<Place> places(Actor actor);

    /**
     * What a program is.
     *
     * @param organization roster id
     * @param summary null: none
     * @param recognition what those who finish are given or called; null: nothing
     * @param microCredentials codes of those that count, in their order; none: every one counts
     */
    record ProgramText(
            String code,
            String title,
            String organization,
            String summary,
            String recognition,
            List<String> microCredentials) {
        public ProgramText {
            microCredentials = microCredentials == null ? List.of() : List.copyOf(microCredentials);
        }
    }

    /**
     * @param lastDay of the latest cohort; null: there is none
     */
    record ProgramRow(
            UUID id,
            String code,
            String title,
            String organization,
            int cohorts,
            int participants,
            LocalDate lastDay) {}

    /**
     * @param organizationName beside the roster id in {@code organization}
     */
    record ProgramView(
            UUID id,
            String code,
            String title,
            String organization,
            String organizationName,
            String summary,
            String recognition,
            List<Counted> microCredentials) {
        public ProgramView {
            microCredentials = List.copyOf(microCredentials);
        }
    }

    /** A micro-credential that counts. */
    record Counted(String code, String title) {}

    /**
     * @param organization roster id
     */
    record Place(String organization, String name) {}
}
