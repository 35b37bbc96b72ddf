package org.touchstone.review.queue;

/** A rule that keeps a reader from a work. */
public enum ReadingRule {
    RESERVED("It is reserved for somebody else."),
    AUTHOR("It is this person's own work."),
    SCHOOL("The author is of the same school."),
    COACH("This person coaches the author."),
    READ_BEFORE("This person has read it."),
    CONFLICT("This person declared a conflict of interest with the author."),
    SUSPENDED("This person is suspended from scoring."),
    INTEGRITY_CASE("It waits for the outcome of an integrity case."),
    NOT_QUALIFIED("This person is not qualified for this micro-credential.");

    private final String sentence;

    ReadingRule(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
