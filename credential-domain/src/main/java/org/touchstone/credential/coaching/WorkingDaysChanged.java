package org.touchstone.credential.coaching;

/**
 * The agency works on other days than before: a holiday, a closure or a weekend came or went. Told
 * within the transaction that changes the calendar, so that both stand or neither.
 */
public record WorkingDaysChanged(WorkingDays before, WorkingDays after) {}
