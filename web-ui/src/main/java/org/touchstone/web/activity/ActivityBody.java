package org.touchstone.web.activity;

import java.util.List;
import org.touchstone.credential.activity.Activities.ActivityText;
import org.touchstone.web.api.Body;

/** A classroom activity as programs send it. */
public class ActivityBody {
    public String taughtOn;
    public String classLabel;
    public Integer minutes;
    public List<String> standards;
    public String done;

    ActivityText text() {
        return new ActivityText(
                Body.date(taughtOn, "taughtOn"),
                classLabel,
                minutes,
                standards == null
                        ? List.of()
                        : standards.stream().map(code -> Body.required(code, "standards")).toList(),
                done);
    }
}
