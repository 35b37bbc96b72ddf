package org.touchstone.credential.submission.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions.SubmissionSummary;

/** Reads rows of native queries. */
final class Rows {
    private Rows() {}

    static SubmissionSummary summary(Object[] row) {
        return new SubmissionSummary(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                SubmissionState.valueOf((String) row[4]),
                InstantColumn.read(row[5]),
                InstantColumn.read(row[6]),
                InstantColumn.read(row[7]));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
