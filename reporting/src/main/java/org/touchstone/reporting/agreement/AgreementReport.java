package org.touchstone.reporting.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * How reliably works are judged.
 *
 * <p>How it is counted. A pair is the first and the second sealed reading of the same work in the
 * same round, for a criterion on which both gave a level; an adjudication changes neither. It
 * counts from the day on which the later of the two was sealed, in the agency's time zone, so that
 * a report as of a day can be made again. Works, not criteria, are counted against the floor and in
 * the intervals.
 *
 * <p>Apart from these pairs, a reading of a validity paper is compared with the experts' levels,
 * for each criterion on which the reader gave a level, and counts from the day on which it was
 * sealed.
 */
public interface AgreementReport {

    /**
     * Readers are named to those who may supervise scoring, and numbered to others.
     *
     * @throws org.touchstone.credential.kernel.NotPermitted also where one reader is asked for
     *     without the permission to supervise scoring
     * @throws org.touchstone.credential.kernel.NotFound for an unknown micro-credential,
     *     organization or reader
     */
    ScorerAgreement of(Actor actor, Question question);

    /** What a report can be narrowed to. */
    Choices choices(Actor actor);

    /** The trend of the one who asks, against the other readings of the same works. */
    OwnAgreement own(Actor reviewer);

    /**
     * For everybody: how reliably this version is judged. Counted at most once a day.
     *
     * @return too few works where the version is unknown
     */
    Reliability reliability(UUID versionId);

    /**
     * @param asOf the last day that counts; null: today
     * @param microCredential its code; null: all
     * @param reader of the first readings; null: all
     * @param organization roster id or id of the educators' school, district or state, with all
     *     below it; null: all
     */
    record Question(LocalDate asOf, String microCredential, UUID reader, String organization) {}

    /**
     * @param readers empty for those to whom readers are not named
     */
    record Choices(List<Choice> microCredentials, List<Choice> readers, List<Choice> places) {
        public Choices {
            microCredentials = List.copyOf(microCredentials);
            readers = List.copyOf(readers);
            places = List.copyOf(places);
        }
    }

    /**
     * @param key as {@link Question} takes it
     */
    record Choice(String key, String name) {}

    /**
     * @param works read twice
     * @param exact share of criteria on the same level
     * @param ac1 Gwet's coefficient
     */
    record Reliability(long works, Statistic exact, Statistic ac1) {}
}
