package org.touchstone.review.queue;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** A supervisor cannot assign work past the rules of who may read what. */
public class ReaderIsExcluded extends Refusal {
    private static final long serialVersionUID = 1;

    public ReaderIsExcluded(List<ReadingRule> rules) {
        super(
                Kind.CONFLICT,
                "This person may not read this work. Choose another reader.",
                rules.stream()
                        .map(rule -> new Detail("reviewer", rule.name(), rule.sentence()))
                        .toList());
    }

    public ReaderIsExcluded(String why) {
        super(Kind.CONFLICT, why);
    }
}
