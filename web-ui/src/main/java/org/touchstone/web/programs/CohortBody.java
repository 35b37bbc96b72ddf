package org.touchstone.web.programs;

import java.math.BigDecimal;
import java.util.Objects;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.ProgramHistory.Participation;
import org.touchstone.web.api.Body;

/**
 * A cohort as programs send it: days by ISO 8601, money in US dollars, what is left out is none.
 */
public class CohortBody {
    public String code;
    public String title;
    public String firstDay;
    public String lastDay;
    public String participation;
    public Integer target;
    public Integer capacity;
    public String incentive;
    public BigDecimal incentiveAmount;
    public String recurrence;
    public String incentiveNote;
    public String recognition;
    public String cadence;
    public String inductionOn;
    public String induction;

    CohortText text() {
        return new CohortText(
                code,
                title,
                Body.date(firstDay, "firstDay"),
                Body.date(lastDay, "lastDay"),
                participation == null
                        ? null
                        : Body.oneOf(Participation.class, participation, "participation"),
                target,
                capacity,
                Objects.requireNonNullElse(incentive, "NONE"),
                incentiveAmount,
                recurrence,
                incentiveNote,
                recognition,
                Objects.requireNonNullElse(cadence, "NONE"),
                Body.date(inductionOn, "inductionOn"),
                induction);
    }
}
