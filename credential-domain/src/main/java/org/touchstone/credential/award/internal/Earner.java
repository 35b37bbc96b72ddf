package org.touchstone.credential.award.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * Whose badge it is.
 *
 * @param email null where none is known
 */
public record Earner(UUID personId, String name, String email) {

    /**
     * The e-mail address as an Open Badges identity hash: whoever knows the address can confirm it,
     * nobody can read it. Addresses are compared in lower case.
     */
    String emailHash(String salt) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (email.strip().toLowerCase(Locale.ROOT) + salt)
                                            .getBytes(StandardCharsets.UTF_8));
            return "sha256$" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
