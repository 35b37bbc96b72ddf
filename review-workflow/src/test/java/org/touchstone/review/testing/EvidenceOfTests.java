package org.touchstone.review.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.touchstone.credential.submission.EvidenceStore;

/** Every file holds its own name. */
final class EvidenceOfTests implements EvidenceStore {

    @Override
    public Stored keep(InputStream bytes, long limit) {
        throw new UnsupportedOperationException("The review never stores evidence");
    }

    @Override
    public InputStream open(String sha256) {
        return new ByteArrayInputStream(sha256.getBytes(StandardCharsets.UTF_8));
    }
}
