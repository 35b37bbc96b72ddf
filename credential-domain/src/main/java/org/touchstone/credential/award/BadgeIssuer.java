package org.touchstone.credential.award;

import java.time.Instant;
import org.touchstone.credential.kernel.Actor;

/**
 * Who issues the badges, and what a verifier needs to check them: keys and revocations. All of it
 * is JSON and public.
 */
public interface BadgeIssuer {

    /** The issuer's Open Badges profile. */
    String profile(String slug);

    /** The {@code did:web} document with every key, retired ones too. */
    String didDocument(String slug);

    /**
     * One public key as one bare JWK.
     *
     * @throws org.touchstone.credential.kernel.NotFound for an unknown issuer or key
     */
    String key(String slug, String keyId);

    /**
     * The signed status list; it changes with every revocation.
     *
     * @throws org.touchstone.credential.kernel.NotFound for a number other than 1
     */
    String statusList(int number);

    /**
     * Retires the keys in use and makes new ones. What the old ones signed stays verifiable.
     *
     * @throws org.touchstone.credential.kernel.NotPermitted without {@code MANAGE_ISSUER}
     */
    void rotateKeys(Actor actor, Instant at);
}
