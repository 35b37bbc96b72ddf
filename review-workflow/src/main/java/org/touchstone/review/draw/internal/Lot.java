package org.touchstone.review.draw.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A number that a seed and a subject have in common: HMAC-SHA256 of RFC 2104 as a fraction. */
final class Lot {
    private static final String ALGORITHM = "HmacSHA256";
    private static final BigDecimal RANGE = BigDecimal.valueOf(2).pow(63);

    /** As many digits as the table of draws keeps. */
    private static final int DIGITS = 19;

    private final Mac mac;

    Lot(byte[] seed) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * @return from 0 up to but without 1: the first 63 bits, cut to 19 digits
     */
    BigDecimal of(String subject) {
        byte[] hash = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
        return BigDecimal.valueOf(ByteBuffer.wrap(hash).getLong() >>> 1)
                .divide(RANGE, DIGITS, RoundingMode.DOWN);
    }
}
