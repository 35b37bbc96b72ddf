package org.touchstone.reporting.renewal.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.reporting.renewal.Credit;
import org.touchstone.reporting.renewal.ExchangeRates.JurisdictionView;
import org.touchstone.reporting.renewal.ExchangeRates.NewRate;
import org.touchstone.reporting.renewal.ExchangeRates.Scope;
import org.touchstone.reporting.renewal.RatesOverlap;

/** What a rate and a jurisdiction must be like. */
@Dependent
public class RateRules {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1000);

    @PersistenceContext(unitName = "reporting")
    EntityManager em;

    static JurisdictionView sound(JurisdictionView wanted) {
        String code = said("code", wanted.code(), 40).toUpperCase(java.util.Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw InvalidRequest.field(
                    "code",
                    "not-a-code",
                    "A code has up to 40 capital letters, digits and hyphens: CT, IL-PEL.");
        }
        return new JurisdictionView(
                code,
                said("name", wanted.name(), 200),
                said("unit", wanted.unit(), 60),
                wanted.shares());
    }

    private static String said(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw InvalidRequest.field(field, "required", "'" + field + "' is required.");
        }
        if (text.strip().length() > longest) {
            throw InvalidRequest.field(
                    field, "too-long", "'" + field + "' has at most " + longest + " characters.");
        }
        return text.strip();
    }

    /** A rate with a new id; nothing is said yet about others. */
    Rate sound(NewRate wanted) {
        if (wanted.scope() == null) {
            throw InvalidRequest.field("scope", "required", "'scope' is required.");
        }
        if (wanted.firstDay() == null) {
            throw InvalidRequest.field("firstDay", "required", "'firstDay' is required.");
        }
        if (wanted.lastDay() != null && wanted.lastDay().isBefore(wanted.firstDay())) {
            throw InvalidRequest.field(
                    "lastDay", "before-first-day", "The last day is before the first.");
        }
        return new Rate(
                UUID.randomUUID(),
                wanted.scope(),
                wanted.scope() == Scope.MICRO_CREDENTIAL
                        ? microCredential(wanted.microCredential())
                        : null,
                Credit.quarters("amount", wanted.amount()),
                wanted.scope() == Scope.ESTIMATED_HOURS ? minutes(wanted.perHours()) : null,
                wanted.firstDay(),
                wanted.lastDay());
    }

    private UUID microCredential(String code) {
        List<?> found =
                Ask.column(
                        em,
                        "select id from credential.published_micro_credential where code = ?1",
                        code == null ? "" : code.strip());
        if (found.isEmpty()) {
            throw InvalidRequest.field(
                    "microCredential",
                    "unknown-micro-credential",
                    "There is no micro-credential with the code '"
                            + (code == null ? "" : code.strip())
                            + "'. Take one from the catalog.");
        }
        return Ask.id(found.get(0));
    }

    private static int minutes(BigDecimal hours) {
        if (hours == null || hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0) {
            throw InvalidRequest.field(
                    "perHours",
                    "out-of-range",
                    "Say for how many hours of work the amount is given, up to 1000.");
        }
        BigDecimal minutes = hours.multiply(BigDecimal.valueOf(60)).stripTrailingZeros();
        if (minutes.scale() > 0) {
            throw InvalidRequest.field(
                    "perHours", "not-minutes", "Give 'perHours' in whole minutes, like 0.5.");
        }
        return minutes.intValueExact();
    }

    /**
     * The others once a rate is added: one without an end that began before it ends on the day
     * before.
     *
     * @throws RatesOverlap when another is in the way
     */
    static List<Rate> before(Rate added, List<Rate> others) {
        List<Rate> all = new ArrayList<>();
        for (Rate other : others) {
            if (!other.overlaps(added)) {
                all.add(other);
            } else if (other.lastDay() == null && other.firstDay().isBefore(added.firstDay())) {
                all.add(other.endingOn(added.firstDay().minusDays(1)));
            } else {
                throw new RatesOverlap(other.firstDay(), other.lastDay());
            }
        }
        return all;
    }

    static LocalDate lastDay(Rate rate, LocalDate lastDay) {
        if (lastDay == null || lastDay.isBefore(rate.firstDay())) {
            throw InvalidRequest.field(
                    "lastDay",
                    "before-first-day",
                    "The rate begins on "
                            + rate.firstDay()
                            + "; its last day is that one or later.");
        }
        return lastDay;
    }

    /** Code and title of every micro-credential. */
    Map<UUID, String[]> names() {
        Map<UUID, String[]> names = new HashMap<>();
        for (Object[] row :
                Ask.rows(em, "select id, code, title from credential.published_micro_credential")) {
            names.put(Ask.id(row[0]), new String[] {(String) row[1], (String) row[2]});
        }
        return names;
    }
}
