package org.touchstone.review.calibration;

import java.util.UUID;

/** A level for a criterion of the rubric. */
public record LevelChoice(UUID criterionId, UUID levelId) {}
