package org.touchstone.credential.organization;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** Two people cannot have one user name; case does not tell them apart. */
public class UsernameIsTaken extends Refusal {
    public UsernameIsTaken(String username) {
        super(
                Kind.CONFLICT,
                "The user name '"
                        + username
                        + "' is taken. Choose another, or find the person who has it.",
                List.of(new Detail("username", "taken", "The user name is taken.")));
    }
}
