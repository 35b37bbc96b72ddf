package org.touchstone.credential.submission;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.credential.submission.Submissions.Gap;

/** Refused at the door, with a list to mend, before anyone waits for a reading. */
public class NotComplete extends Refusal {
    public NotComplete(List<Gap> gaps) {
        super(
                Kind.INVALID,
                "Something is missing. Nothing was submitted; mend what is listed and submit again.",
                gaps.stream()
                        .map(
                                gap ->
                                        new Detail(
                                                gap.requirementId() == null
                                                        ? null
                                                        : gap.requirementId().toString(),
                                                gap.code(),
                                                gap.message()))
                        .toList());
    }
}
