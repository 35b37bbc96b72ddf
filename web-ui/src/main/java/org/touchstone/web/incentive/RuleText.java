package org.touchstone.web.incentive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Role;
import org.touchstone.reporting.incentive.IncentiveRule.TierAmount;
import org.touchstone.web.api.Body;

/** The lists of a rule as one types them, a line for each. */
final class RuleText {
    private RuleText() {}

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static List<String> codes(String text) {
        return orNull(text) == null
                ? List.of()
                : Arrays.stream(text.strip().split("[\\s,;]+", -1))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }

    static List<Role> roles(String text) {
        return codes(text).stream()
                .map(role -> Body.oneOf(Role.class, role, "participants.roles"))
                .toList();
    }

    static String lines(List<?> values) {
        return String.join("\n", values.stream().map(Object::toString).toList());
    }

    /** {@code HIGH = 3,000.00} or {@code HIGH = 8%}. */
    static List<TierAmount> tiers(String text) {
        List<TierAmount> tiers = new ArrayList<>();
        if (orNull(text) == null) {
            return tiers;
        }
        for (String line : text.strip().split("\\R", -1)) {
            int equals = line.lastIndexOf('=');
            if (equals < 1) {
                throw InvalidRequest.field(
                        "brings.tiers", "not-a-tier", IncentiveWords.get("not.tier", line.strip()));
            }
            String amount = line.substring(equals + 1).strip();
            tiers.add(
                    amount.endsWith("%")
                            ? new TierAmount(
                                    line.substring(0, equals).strip(),
                                    null,
                                    IncentiveWords.decimal("brings.tiers", amount))
                            : new TierAmount(
                                    line.substring(0, equals).strip(),
                                    IncentiveWords.cents("brings.tiers", amount),
                                    null));
        }
        return tiers;
    }

    static String tiers(List<TierAmount> tiers) {
        return lines(
                tiers.stream()
                        .map(
                                tier ->
                                        tier.tier()
                                                + " = "
                                                + (tier.cents() == null
                                                        ? tier.percent()
                                                                        .stripTrailingZeros()
                                                                        .toPlainString()
                                                                + "%"
                                                        : IncentiveWords.typed(tier.cents())))
                        .toList());
    }
}
