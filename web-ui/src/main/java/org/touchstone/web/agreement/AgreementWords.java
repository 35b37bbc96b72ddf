package org.touchstone.web.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.ShiftTest;
import org.touchstone.reporting.agreement.Statistic.TooFew;
import org.touchstone.reporting.agreement.Statistic.Undefined;

/** Figures of agreement as pages say them. */
@Named("agreementWords")
@ApplicationScoped
public class AgreementWords {
    private static final ResourceBundle TEXT =
            ResourceBundle.getBundle("org.touchstone.web.agreement.messages", Locale.ENGLISH);

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXT.getString(key), Locale.US).format(arguments);
    }

    /** '85.8%', '0.80', 't 2.31', 'too few', 'undefined'. */
    public String value(Statistic statistic, boolean percent) {
        if (statistic instanceof Estimate estimate) {
            return percent ? percent(estimate.value()) + "%" : coefficient(estimate.value());
        }
        if (statistic instanceof ShiftTest shift) {
            return text("shift.levels", shift.mean());
        }
        return TEXT.getString(statistic instanceof TooFew ? "tooFew" : "undefined");
    }

    /** '81.2 to 89.5', 't 2.31, p 0.024', or why there is none; empty for too few. */
    public String about(Statistic statistic, boolean percent) {
        if (statistic instanceof Estimate estimate) {
            return text(
                    "interval",
                    percent ? percent(estimate.low()) : coefficient(estimate.low()),
                    percent ? percent(estimate.high()) : coefficient(estimate.high()));
        }
        if (statistic instanceof ShiftTest shift) {
            return text("shift.test", shift.t(), probability(shift.p()));
        }
        return statistic instanceof Undefined undefined
                ? TEXT.getString("undefined." + undefined.reason())
                : "";
    }

    /** 'second: Demonstrated'. */
    public String second(String level) {
        return text("table.second", level);
    }

    /** The kind of mark for what an agreement calls for. */
    public String mark(Agreement agreement) {
        if (agreement.isBelowExpected() || agreement.drift().fell()) {
            return "warning";
        }
        return agreement.exact().isKnown() ? "success" : "neutral";
    }

    public String state(Agreement agreement) {
        if (agreement.isBelowExpected()) {
            return TEXT.getString("state.below");
        }
        if (agreement.drift().fell()) {
            return TEXT.getString("state.fell");
        }
        return TEXT.getString(agreement.exact().isKnown() ? "state.good" : "tooFew");
    }

    /** 'lately 76.0%, before 92.0%'; empty while either is unknown. */
    public String drift(Agreement agreement) {
        Statistic now = agreement.drift().now();
        Statistic before = agreement.drift().before();
        return now.isKnown() && before.isKnown()
                ? text("drift", value(now, true), value(before, true))
                : "";
    }

    private static String percent(double share) {
        return String.format(Locale.US, "%.1f", share * 100);
    }

    private static String coefficient(double value) {
        return String.format(Locale.US, "%.2f", value);
    }

    private static String probability(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.US, "%.3f", p);
    }
}
