package org.touchstone.credential.program.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.program.Cohorts.Cadence;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.Cohorts.Incentive;
import org.touchstone.credential.program.Cohorts.Recurrence;
import org.touchstone.credential.program.Programs.ProgramText;

/** What a program and a cohort must say, all that is wrong at once. */
final class ProgramRules {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 5000;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{1,59}";

    private final List<Detail> wrong = new ArrayList<>();

    static ProgramText program(ProgramText text, boolean isNew) {
        ProgramRules rules = new ProgramRules();
        ProgramText clean =
                new ProgramText(
                        rules.required("code", text.code()),
                        rules.required("title", text.title()),
                        rules.required("organization", text.organization()),
                        rules.optional("summary", text.summary()),
                        rules.optional("recognition", text.recognition()),
                        text.microCredentials().stream()
                                .map(String::strip)
                                .filter(code -> !code.isEmpty())
                                .distinct()
                                .toList());
        if (isNew) {
            rules.code(clean.code());
        }
        rules.refuse();
        return clean;
    }

    /**
     * @param before what is kept as it is although it is not on a list, because history had it
     */
    static CohortText cohort(CohortText text, CohortText before) {
        ProgramRules rules = new ProgramRules();
        CohortText clean =
                new CohortText(
                        rules.required("code", text.code()),
                        rules.required("title", text.title()),
                        rules.day("firstDay", text.firstDay()),
                        rules.day("lastDay", text.lastDay()),
                        rules.given("participation", text.participation()),
                        rules.positive("target", text.target()),
                        rules.positive("capacity", text.capacity()),
                        rules.word(
                                "incentive",
                                rules.required("incentive", text.incentive()),
                                before == null ? null : before.incentive(),
                                Incentive.values()),
                        text.incentiveAmount(),
                        rules.word(
                                "recurrence",
                                rules.optional("recurrence", text.recurrence()),
                                before == null ? null : before.recurrence(),
                                Recurrence.values()),
                        rules.optional("incentiveNote", text.incentiveNote()),
                        rules.optional("recognition", text.recognition()),
                        rules.word(
                                "cadence",
                                rules.required("cadence", text.cadence()),
                                before == null ? null : before.cadence(),
                                Cadence.values()),
                        text.inductionOn(),
                        rules.optional("induction", text.induction()));
        if (before == null || !before.code().equals(clean.code())) {
            rules.code(clean.code());
        }
        rules.days(clean);
        rules.money(clean);
        rules.refuse();
        return clean;
    }

    private void days(CohortText text) {
        if (text.firstDay() == null || text.lastDay() == null) {
            return;
        }
        if (text.lastDay().isBefore(text.firstDay())) {
            say("lastDay", "ends-before-it-begins", "The last day is before the first.");
        } else if (text.inductionOn() != null && text.inductionOn().isAfter(text.lastDay())) {
            say("inductionOn", "too-late", "The induction would be after the last day.");
        }
    }

    private void money(CohortText text) {
        if (text.incentiveAmount() == null) {
            return;
        }
        if (text.incentiveAmount().signum() <= 0
                || text.incentiveAmount().stripTrailingZeros().scale() > 2
                || text.incentiveAmount().precision() - text.incentiveAmount().scale() > 9) {
            say(
                    "incentiveAmount",
                    "not-an-amount",
                    "Give an amount of dollars like 500.00, or leave it out.");
        } else if (Incentive.NONE.name().equals(text.incentive())) {
            say(
                    "incentiveAmount",
                    "no-incentive",
                    "An amount needs an incentive. Choose one, or leave the amount out.");
        }
    }

    private void code(String code) {
        if (code != null && !code.matches(CODE)) {
            say(
                    "code",
                    "not-a-code",
                    "A code has 2 to 60 letters, digits and hyphens, and no spaces.");
        }
    }

    private String required(String field, String text) {
        if (text == null || text.isBlank()) {
            say(field, "required", "'" + field + "' is required.");
            return null;
        }
        return line(field, text.strip());
    }

    private String line(String field, String text) {
        if (text.length() > LONGEST_LINE) {
            say(field, "too-long", "At most " + LONGEST_LINE + " characters.");
        }
        return text;
    }

    private String optional(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            say(field, "too-long", "At most " + LONGEST_TEXT + " characters.");
        }
        return text.strip();
    }

    private LocalDate day(String field, LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) {
            say(field, "out-of-range", "Give a year between 1900 and 2200.");
        }
        return given(field, day);
    }

    private <T> T given(String field, T value) {
        if (value == null) {
            say(field, "required", "'" + field + "' is required.");
        }
        return value;
    }

    private Integer positive(String field, Integer number) {
        if (number != null && (number < 1 || number > 1_000_000)) {
            say(field, "out-of-range", "Give a number from 1 on, or leave it out for none.");
        }
        return number;
    }

    private String word(String field, String word, String before, Enum<?>... known) {
        if (word != null
                && !word.equals(before)
                && Arrays.stream(known).noneMatch(one -> one.name().equals(word))) {
            say(
                    field,
                    "not-a-choice",
                    "'"
                            + word
                            + "' is none of "
                            + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "))
                            + ".");
        }
        return word;
    }

    private void say(String field, String code, String message) {
        wrong.add(new Detail(field, code, message));
    }

    private void refuse() {
        if (!wrong.isEmpty()) {
            throw new InvalidRequest("Nothing was saved. Mend what is named here.", wrong);
        }
    }
}
