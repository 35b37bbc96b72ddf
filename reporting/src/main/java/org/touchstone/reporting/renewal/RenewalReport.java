package org.touchstone.reporting.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.touchstone.credential.kernel.Actor;

/** How much credit micro-credentials have brought in the cycles that run on a day. */
public interface RenewalReport {

    /**
     * Of the educators whom the actor answers for.
     *
     * @param asOf awards earned later are left out; null: today
     * @param organization roster id; its educators and those below it; null: all
     * @throws org.touchstone.credential.kernel.NotFound for an organization beyond the actor's
     */
    Figures of(Actor actor, LocalDate asOf, String organization);

    record Figures(LocalDate asOf, List<JurisdictionFigures> jurisdictions) {
        public Figures {
            jurisdictions = List.copyOf(jurisdictions);
        }
    }

    /**
     * @param educators with a cycle that runs on the day
     * @param withCredit of them, those for whom an award counts
     * @param met of them, those who have all they need
     * @param awards that count
     * @param credit in units, from micro-credentials
     * @param missing in units, of those who have not all they need
     */
    record JurisdictionFigures(
            String jurisdiction,
            String name,
            String unit,
            long educators,
            long withCredit,
            long met,
            long awards,
            BigDecimal credit,
            BigDecimal missing) {}
}
