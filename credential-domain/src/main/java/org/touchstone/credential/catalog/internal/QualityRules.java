package org.touchstone.credential.catalog.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.touchstone.credential.catalog.QualityStandards.Component;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;

/** What a list of standards must be, all that is wrong at once. */
final class QualityRules {
    static final int MOST = 300;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_STATEMENT = 1000;

    private final List<Detail> wrong = new ArrayList<>();

    /**
     * @return the same without blanks around
     */
    static List<Component> clean(List<Component> components) {
        QualityRules rules = new QualityRules();
        List<Component> clean = rules.all(components == null ? List.of() : components);
        if (!rules.wrong.isEmpty()) {
            throw new InvalidRequest("The list cannot be kept. Mend what is listed.", rules.wrong);
        }
        return clean;
    }

    private List<Component> all(List<Component> components) {
        if (components.size() > MOST) {
            add("components", "too-many", "A list has at most " + MOST + " components.");
            return List.of();
        }
        Set<String> codes = new HashSet<>();
        Map<String, String> titles = new HashMap<>();
        List<Component> clean = new ArrayList<>();
        for (Component each : components) {
            String at = "components[" + clean.size() + "].";
            Component one =
                    new Component(
                            text(at + "code", each.code(), LONGEST_CODE),
                            text(at + "standard", each.standard(), LONGEST_CODE),
                            text(at + "standardTitle", each.standardTitle(), LONGEST_TITLE),
                            text(at + "statement", each.statement(), LONGEST_STATEMENT),
                            each.required());
            if (!codes.add(one.code().toLowerCase(Locale.ROOT)) && !one.code().isEmpty()) {
                add(at + "code", "not-unique", "The code " + one.code() + " is there twice.");
            }
            String title = titles.putIfAbsent(one.standard(), one.standardTitle());
            if (title != null && !title.equals(one.standardTitle())) {
                add(
                        at + "standardTitle",
                        "two-titles",
                        "Standard " + one.standard() + " has two titles.");
            }
            clean.add(one);
        }
        return clean;
    }

    private String text(String at, String text, int longest) {
        String clean = text == null ? "" : text.strip();
        if (clean.isEmpty()) {
            add(at, "required", "'" + at + "' is required.");
        } else if (clean.length() > longest || clean.indexOf('\0') >= 0) {
            add(at, "too-long", "'" + at + "' has room for " + longest + " characters of text.");
        }
        return clean;
    }

    private void add(String at, String code, String message) {
        wrong.add(new Detail(at, code, message));
    }
}
