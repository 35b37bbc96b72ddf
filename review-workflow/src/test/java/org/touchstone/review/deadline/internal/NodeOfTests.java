package org.touchstone.review.deadline.internal;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.touchstone.credential.kernel.internal.DeadlinesBean.DeadlineFiring;
import org.touchstone.review.deadline.ClockKind;

/** What the sweeps of a node do with one deadline, in one transaction. */
public class NodeOfTests {
    static final List<String> KINDS =
            Stream.concat(
                            Stream.of(ClockKind.values()).map(ClockKind::deadline),
                            Stream.of(Reminders.DEADLINE))
                    .toList();

    @Inject DeadlineFiring firing;
    @Inject ClockEnds ends;
    @Inject ReminderFiring reminders;

    List<UUID> due(String kind, Instant now) {
        return firing.due(kind, now);
    }

    boolean fire(String kind, UUID deadline, Instant now) {
        return firing.fire(deadline, now, effect(kind));
    }

    private Consumer<UUID> effect(String kind) {
        if (kind.equals(Reminders.DEADLINE)) {
            return reminders::fire;
        }
        ClockKind clock =
                Stream.of(ClockKind.values())
                        .filter(one -> one.deadline().equals(kind))
                        .findFirst()
                        .orElseThrow();
        return submission -> ends.ranOut(clock, submission);
    }

    void tell(UUID reminder) {
        reminders.tell(reminder);
    }
}
