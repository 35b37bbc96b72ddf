package org.touchstone.review.mail;

import org.touchstone.credential.kernel.Actor;

/** Whether a person wants notices by mail. Notices stand on the pages whatever is chosen. */
public interface MailChoices {

    /** One's own. */
    Choice of(Actor actor);

    /** What waits unsent is left out when mail is no longer wanted. */
    void choose(Actor actor, boolean wanted);

    /**
     * @param wanted true until a person says otherwise
     * @param address where mail goes; null where none is known
     */
    record Choice(boolean wanted, String address) {}
}
