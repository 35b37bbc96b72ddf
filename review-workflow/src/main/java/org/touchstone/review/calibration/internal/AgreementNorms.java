package org.touchstone.review.calibration.internal;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;

/**
 * Percent of exact agreement by the number of levels, as NAEP's scoring of constructed responses
 * asks for. A rubric whose criteria differ in this gets the mean of its criteria, rounded.
 */
final class AgreementNorms {

    private AgreementNorms() {}

    /** What qualifies a reader. */
    static int toQualify(List<Criterion> rubric) {
        return mean(rubric, AgreementNorms::toQualify);
    }

    /** Under this a reader who is at work has left the experts. */
    static int inOperation(List<Criterion> rubric) {
        return mean(rubric, AgreementNorms::inOperation);
    }

    static int toQualify(int levels) {
        return switch (levels) {
            case 1, 2 -> 90;
            case 3 -> 80;
            default -> 70;
        };
    }

    static int inOperation(int levels) {
        return switch (levels) {
            case 1, 2 -> 85;
            case 3 -> 80;
            case 4, 5 -> 75;
            default -> 60;
        };
    }

    private static int mean(List<Criterion> rubric, IntUnaryOperator norm) {
        return (int)
                Math.round(
                        rubric.stream()
                                .mapToInt(one -> norm.applyAsInt(one.levels().size()))
                                .average()
                                .orElseThrow());
    }
}
