package org.touchstone.credential.catalog;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** Whoever follows from successor to successor must arrive somewhere. */
public class SupersededByItself extends Refusal {
    public SupersededByItself(String code, String successor) {
        super(
                Kind.CONFLICT,
                "'"
                        + successor
                        + "' is itself superseded, in the end by '"
                        + code
                        + "'. Choose another successor.",
                List.of(new Detail("successor", "circle", "It leads back here.")));
    }
}
