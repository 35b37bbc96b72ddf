package org.touchstone.reporting.intake.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.credential.kernel.RowRefusal;
import org.touchstone.reporting.intake.ImportView.RefusedRow;

/**
 * Every refusal is counted; the first are listed, so that a hostile file cannot fill the memory.
 */
final class RefusalLog {
    static final int LISTED = 1000;

    private final List<RefusedRow> listed = new ArrayList<>();
    private final Map<String, Long> byFile = new LinkedHashMap<>();

    void add(String file, long line, String column, String code, String message) {
        byFile.merge(file, 1L, Long::sum);
        if (listed.size() < LISTED) {
            listed.add(new RefusedRow(file, line, column, code, message));
        }
    }

    void add(String file, RowRefusal.Found found) {
        for (RowRefusal one : found.first()) {
            add(file, one.line(), one.column(), one.code(), one.message());
        }
        byFile.merge(file, found.total() - found.first().size(), Long::sum);
    }

    int room() {
        return LISTED - listed.size();
    }

    long of(String file) {
        return byFile.getOrDefault(file, 0L);
    }

    long total() {
        return byFile.values().stream().mapToLong(Long::longValue).sum();
    }

    List<RefusedRow> listed() {
        return List.copyOf(listed);
    }
}
