package org.touchstone.credential.pathway.internal;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.pathway.Pathways.PathwayText;
import org.touchstone.credential.pathway.RuleJson;

/** What a draft must say at least; whether its rule makes sense is asked when it is published. */
final class PathwayTexts {
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_TEXT = 2000;

    private PathwayTexts() {}

    static void check(PathwayText text, boolean isNew) {
        List<Detail> wrong = new ArrayList<>();
        if (isNew
                && (text.code() == null
                        || !text.code().strip().matches("[A-Za-z0-9][A-Za-z0-9-]{0,59}"))) {
            wrong.add(
                    new Detail(
                            "code",
                            "not-a-code",
                            "A code has at most 60 letters, digits and hyphens, and no spaces."));
        }
        filled(wrong, "title", text.title(), LONGEST_LINE);
        filled(wrong, "purpose", text.purpose(), LONGEST_TEXT);
        if (text.rule() == null) {
            wrong.add(new Detail("rule", "required", "'rule' is required."));
        } else if (text.rule() instanceof org.touchstone.credential.pathway.Rule.Step) {
            wrong.add(new Detail("rule", "not-a-group", "The whole rule is a group."));
        } else if (text.rule().all().count() > RuleJson.MOST) {
            wrong.add(
                    new Detail(
                            "rule",
                            "too-large",
                            "A rule has at most " + RuleJson.MOST + " parts."));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest("Nothing was saved. Mend what is named here.", wrong);
        }
    }

    private static void filled(List<Detail> wrong, String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            wrong.add(new Detail(field, "required", "'" + field + "' is required."));
        } else if (text.length() > longest) {
            wrong.add(new Detail(field, "too-long", "At most " + longest + " characters."));
        }
    }
}
