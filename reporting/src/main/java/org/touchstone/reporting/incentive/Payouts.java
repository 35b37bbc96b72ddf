package org.touchstone.reporting.incentive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * What payroll is told to pay. A run collects whatever is approved, due, and in no other run; so a
 * run that is started again, or twice at once, finds nothing new.
 */
public interface Payouts {

    /** The latest first. */
    Paged<Run> list(Actor actor, Paged.Part part);

    Run find(Actor actor, UUID id);

    /**
     * Collects what is due until the period's last day, with what earlier periods left, and the
     * corrections that were approved.
     *
     * @param organization roster id; its incentives and those of the organizations below
     * @return empty: nothing new
     */
    Optional<Run> prepare(Actor actor, String organization, LocalDate firstDay, LocalDate lastDay);

    Paged<Line> lines(Actor actor, UUID run, Paged.Part part);

    /**
     * Writes the file; once written it is kept as it is, and writing again changes nothing.
     *
     * @throws TotalsDoNotAgree when the lines are not those that were prepared
     */
    Run export(Actor actor, UUID run);

    /**
     * The file as it was first handed out.
     *
     * @throws PayoutIsNotExported before that
     */
    File file(Actor actor, UUID run);

    /**
     * Payroll has taken it.
     *
     * @throws PayoutIsNotExported before that
     */
    Run confirm(Actor actor, UUID run);

    enum State {
        PREPARED,
        EXPORTED,
        CONFIRMED
    }

    /**
     * @param linesSha256 over the lines as they were prepared
     * @param sha256 of the file; null before it was exported
     */
    record Run(
            UUID id,
            long number,
            String organization,
            LocalDate firstDay,
            LocalDate lastDay,
            State state,
            int lines,
            int persons,
            long cents,
            String linesSha256,
            Instant preparedAt,
            String preparedBy,
            String sha256,
            Instant exportedAt,
            String exportedBy,
            Instant confirmedAt,
            String confirmedBy) {}

    /**
     * @param payeeId how payroll knows the person: the state id
     * @param correctsRun number of the run whose line this corrects; null: a payment
     */
    record Line(
            UUID id,
            int position,
            UUID eligibilityId,
            String payeeId,
            String name,
            String school,
            String incentive,
            LocalDate dueOn,
            long cents,
            Long correctsRun,
            Integer correctsLine) {}

    /** A file of payroll, UTF-8. */
    record File(String name, String sha256, byte[] content) {
        public File {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }
}
