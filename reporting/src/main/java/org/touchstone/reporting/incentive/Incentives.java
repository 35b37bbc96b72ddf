package org.touchstone.reporting.incentive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * What organizations give to those who earn micro-credentials. A rule is written as a draft, tried
 * on what is on record, and published; from then on it stays as it is, and a change is the next
 * version.
 */
public interface Incentives {

    /**
     * By title.
     *
     * @param words searched in title and code; null or blank: all
     */
    Paged<Row> list(Actor actor, String words, Paged.Part part);

    /**
     * @throws org.touchstone.credential.kernel.NotFound when there is none that the actor manages
     */
    View find(Actor actor, UUID id);

    /**
     * @throws IncentiveCodeIsTaken when another has this code
     * @throws org.touchstone.credential.kernel.InvalidRequest field by field
     */
    View create(Actor actor, Text text);

    /** Says what it is in other words; its code and organization stay. */
    View describe(Actor actor, UUID id, String title, String summary);

    /**
     * Whether a rule could be kept, before anything else is.
     *
     * @throws org.touchstone.credential.kernel.InvalidRequest field by field
     */
    void check(Actor actor, IncentiveRule rule);

    /**
     * Writes the draft: the one there is, or a new one.
     *
     * @throws org.touchstone.credential.kernel.InvalidRequest field by field
     */
    View saveDraft(Actor actor, UUID id, IncentiveRule rule);

    /** Throws the draft away; without one it does nothing. */
    View dropDraft(Actor actor, UUID id);

    /**
     * Whom the draft would make eligible among what is on record today, and what that would cost.
     * It changes nothing.
     *
     * @throws org.touchstone.credential.kernel.NotFound when there is no draft
     */
    Preview preview(Actor actor, UUID id);

    /**
     * Puts the draft in force and looks at once for who is eligible. The version before, when it
     * has no last day and begins earlier, ends on the day before.
     *
     * @throws RulePeriodsOverlap when another version holds on one of its days
     * @throws TierHasNoAmount when schools are in a tier for which it has no amount
     */
    View publish(Actor actor, UUID id);

    /**
     * Looks for who is eligible now, as the sweep does.
     *
     * @return how many were found, changed or withdrawn
     */
    int assess(Actor actor, UUID id);

    /** Where the actor may offer an incentive, by name. */
    List<Place> places(Actor actor);

    record Place(String organization, String name) {}

    /**
     * @param organization roster id
     */
    record Text(String code, String title, String organization, String summary) {}

    /**
     * @param eligible in any state but refused, withdrawn and revoked
     */
    record Row(
            UUID id,
            String code,
            String title,
            String organization,
            boolean published,
            boolean drafted,
            long eligible) {}

    /**
     * @param versions the latest first
     */
    record View(
            UUID id,
            String code,
            String title,
            String organization,
            String organizationName,
            String summary,
            Instant assessedAt,
            List<Version> versions) {
        public View {
            versions = List.copyOf(versions);
        }

        /** The one that is not published yet, or null. */
        public Version draft() {
            return versions.stream().filter(each -> !each.published()).findFirst().orElse(null);
        }
    }

    /**
     * @param publishedAt null for the draft
     */
    record Version(
            UUID id, int number, IncentiveRule rule, Instant publishedAt, String publishedBy) {
        public boolean published() {
            return publishedAt != null;
        }
    }

    /**
     * @param people who would be eligible
     * @param already of these, under a version that is in force
     * @param unknown how many first amounts cannot be worked out yet
     * @param sample at most fifty, the earliest first
     * @param costs by program year, for ten years
     */
    record Preview(
            long people, long already, long unknown, List<Would> sample, List<YearCost> costs) {
        public Preview {
            sample = List.copyOf(sample);
            costs = List.copyOf(costs);
        }
    }

    /**
     * @param cents of the first instalment; null: cannot be worked out yet
     */
    record Would(UUID personId, String name, String school, LocalDate earnedOn, Long cents) {}

    /**
     * @param year the calendar year in which it begins
     * @param instalments how many are due in it
     */
    record YearCost(int year, long instalments, long cents) {}
}
