package org.touchstone.web.incentive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.Brings;
import org.touchstone.reporting.incentive.IncentiveRule.Recurrence;
import org.touchstone.reporting.outcomes.Share;

/** Rules, states and money as people say them. */
@Named("incentiveWords")
@ApplicationScoped
public class IncentiveWords {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.incentive.messages", Locale.ENGLISH);

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(arguments);
    }

    /** Says it on the next page, which a redirect opens. */
    static String done(String page, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(get(key, arguments)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** A word of a fixed list, {@code state.APPROVED}. */
    public String word(String list, Object word) {
        return word == null ? "" : BUNDLE.getString(list + "." + word);
    }

    /** '$1,234.50'; empty for null. */
    public String money(Long cents) {
        return cents == null ? "" : format(cents);
    }

    private static String format(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setMinimumFractionDigits(cents % 100 == 0 ? 0 : 2);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** '3 of 4 (75.0%)'. */
    public String share(Share share) {
        return share.percent() == null
                ? get("share.none")
                : get(
                        "share",
                        share.numerator(),
                        share.denominator(),
                        share.percent().toPlainString());
    }

    /** The rule in sentences, in the order in which somebody asks. */
    public List<String> rule(IncentiveRule rule) {
        List<String> sentences = new ArrayList<>();
        sentences.add(amounts(rule.brings()) + " " + recurrence(rule.brings()));
        sentences.add(earning(rule));
        if (!rule.participants().cohorts().isEmpty()) {
            sentences.add(get("rule.cohorts", String.join(", ", rule.participants().cohorts())));
        }
        if (!rule.participants().organizations().isEmpty()) {
            sentences.add(
                    get(
                            "rule.organizations",
                            String.join(", ", rule.participants().organizations())));
        }
        if (!rule.participants().roles().isEmpty()) {
            sentences.add(
                    get(
                            "rule.roles",
                            rule.participants().roles().stream()
                                    .map(role -> word("role", role))
                                    .collect(Collectors.joining(", "))));
        }
        if (rule.limits().yearCents() != null) {
            sentences.add(get("rule.yearLimit", format(rule.limits().yearCents())));
        }
        if (rule.limits().totalCents() != null) {
            sentences.add(get("rule.totalLimit", format(rule.limits().totalCents())));
        }
        if (rule.limits().fund() != null) {
            sentences.add(get("rule.fund", rule.limits().fund()));
        }
        if (rule.clawBack().back() != Back.NONE) {
            sentences.add(get("rule.back." + rule.clawBack().back(), rule.clawBack().months()));
        }
        return sentences;
    }

    private static String amounts(Brings brings) {
        List<String> parts = new ArrayList<>();
        if (brings.cents() != null || brings.percent() != null) {
            parts.add(amount(brings.cents(), brings.percent()));
        }
        brings.tiers().stream()
                .map(tier -> get("rule.tier", amount(tier.cents(), tier.percent()), tier.tier()))
                .forEach(parts::add);
        return String.join("; ", parts);
    }

    private static String amount(Long cents, BigDecimal percent) {
        return cents != null
                ? format(cents)
                : get("rule.percent", percent.stripTrailingZeros().toPlainString());
    }

    private static String recurrence(Brings brings) {
        String often =
                brings.recurrence() == Recurrence.YEARS
                        ? get("rule.YEARS", brings.years())
                        : get("rule." + brings.recurrence());
        return brings.payDay() == null ? often + "." : often + get("rule.payDay", brings.payDay());
    }

    private static String earning(IncentiveRule rule) {
        var earned = rule.earned();
        String codes =
                earned.microCredentials().isEmpty()
                        ? get("rule.anyMicroCredential")
                        : get("rule.of", String.join(", ", earned.microCredentials()));
        return switch (earned.by()) {
            case AWARD -> get(earned.eachTime() ? "rule.eachAward" : "rule.anAward", codes);
            case AWARDS ->
                    earned.withinMonths() == null
                            ? get("rule.awards", earned.needed(), codes)
                            : get(
                                    "rule.awardsWithin",
                                    earned.needed(),
                                    codes,
                                    earned.withinMonths());
            case COHORT_TARGET -> get(earned.eachTime() ? "rule.eachCohort" : "rule.aCohort");
            case PATHWAY ->
                    get(
                            "rule.pathway",
                            earned.pathways().isEmpty()
                                    ? get("rule.anyPathway")
                                    : String.join(", ", earned.pathways()));
        };
    }

    /**
     * Dollars as typed, {@code 1,234.50}, in cents.
     *
     * @return null for nothing
     */
    static Long cents(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip().replace("$", "").replace(",", ""))
                    .movePointRight(2)
                    .longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw InvalidRequest.field(field, "not-an-amount", get("not.amount", text.strip()));
        }
    }

    static Integer number(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw InvalidRequest.field(field, "not-a-number", get("not.number", text.strip()));
        }
    }

    static BigDecimal decimal(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip().replace("%", ""));
        } catch (NumberFormatException e) {
            throw InvalidRequest.field(field, "not-a-number", get("not.number", text.strip()));
        }
    }

    static LocalDate day(String field, String text) {
        return org.touchstone.web.api.Body.date(text == null ? null : text.strip(), field);
    }

    static String shown(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Cents as one types them. */
    static String typed(Long cents) {
        return cents == null ? "" : BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
