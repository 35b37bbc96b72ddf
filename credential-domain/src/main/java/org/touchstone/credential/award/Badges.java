package org.touchstone.credential.award;

import java.util.UUID;

/**
 * The badges, readable by anybody who has the address. A badge that was not signed yet is signed
 * when it is first asked for.
 *
 * <p>Every operation throws {@link org.touchstone.credential.kernel.NotFound} where there is no
 * such award or it was imported without a badge.
 */
public interface Badges {

    BadgeView view(UUID awardId);

    /** The Open Badges 3.0 credential as JSON with its Data Integrity proof. */
    String credential(UUID awardId);

    /** The same credential as a VC-JWT. */
    String token(UUID awardId);

    /** A picture of 600 by 600 pixels that carries the credential. */
    byte[] png(UUID awardId);

    /** The same picture as SVG, carrying the credential. */
    String svg(UUID awardId);
}
