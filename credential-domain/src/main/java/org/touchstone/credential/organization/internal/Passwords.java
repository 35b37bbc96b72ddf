package org.touchstone.credential.organization.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** PBKDF2 with the iterations that OWASP's password storage cheat sheet asks for with SHA-512. */
@ApplicationScoped
public class Passwords {
    @Inject Pbkdf2PasswordHash pbkdf2;

    private String ofNobody;

    @PostConstruct
    void configure() {
        pbkdf2.initialize(
                Map.of(
                        "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                        "Pbkdf2PasswordHash.Iterations", "210000",
                        "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
        ofNobody = hash("nobody has this password");
    }

    String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /**
     * @param hash null takes as long as any other, so that the time does not tell whether the
     *     account exists
     */
    boolean verify(String password, String hash) {
        boolean same = pbkdf2.verify(password.toCharArray(), hash == null ? ofNobody : hash);
        return same && hash != null;
    }
}
