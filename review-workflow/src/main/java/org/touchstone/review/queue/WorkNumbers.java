package org.touchstone.review.queue;

import java.security.SecureRandom;

/** What a reader sees instead of a name: random, so that it says nothing, not even an order. */
public final class WorkNumbers {
    /** Without I, L, O and U, which are misread or make words. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** For example {@code W-7K3M-9Q2F}; 40 random bits. */
    public static String next() {
        StringBuilder number = new StringBuilder("W");
        for (int i = 0; i < 8; i++) {
            if (i % 4 == 0) {
                number.append('-');
            }
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }

    private WorkNumbers() {}
}
