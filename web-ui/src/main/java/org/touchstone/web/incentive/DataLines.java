package org.touchstone.web.incentive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.reporting.incentive.IncentiveData.BaseText;
import org.touchstone.reporting.incentive.IncentiveData.TierText;

/** Lines of commas, as copied from a spreadsheet. */
final class DataLines {
    private DataLines() {}

    /** {@code scheme, school, tier, first day, last day}; the last may be missing. */
    static List<TierText> tiers(String text) {
        List<TierText> lines = new ArrayList<>();
        for (String[] cells : cells(text, 4, 5)) {
            lines.add(
                    new TierText(
                            cells[0],
                            cells[1],
                            cells[2],
                            IncentiveWords.day("firstDay", cells[3]),
                            cells.length < 5 ? null : IncentiveWords.day("lastDay", cells[4])));
        }
        return lines;
    }

    /** {@code person, year, dollars}. */
    static List<BaseText> bases(String text) {
        List<BaseText> lines = new ArrayList<>();
        for (String[] cells : cells(text, 3, 3)) {
            lines.add(
                    new BaseText(
                            cells[0],
                            Objects.requireNonNullElse(IncentiveWords.number("year", cells[1]), 0),
                            Objects.requireNonNullElse(
                                    IncentiveWords.cents("amount", cells[2]), 0L)));
        }
        return lines;
    }

    private static List<String[]> cells(String text, int least, int most) {
        List<String[]> lines = new ArrayList<>();
        for (String line : Objects.toString(text, "").split("\\R", -1)) {
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.strip().split("\\s*[,;\\t]\\s*", -1);
            if (cells.length < least || cells.length > most) {
                throw InvalidRequest.field(
                        "lines", "not-a-line", IncentiveWords.get("not.line", line.strip()));
            }
            lines.add(cells);
        }
        return lines;
    }
}
