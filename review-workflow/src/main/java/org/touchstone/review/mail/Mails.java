package org.touchstone.review.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Notices.Notice;

/**
 * Notices on their way to people's mail boxes. Each person gets at most one mail on each of the
 * agency's days, with all that waits by then; a notice that was read on a page before is in none.
 *
 * <p>A mail is a row before anything is sent, and every try is written down before it begins. A
 * node that dies while it sends leaves a row that is tried again, with the same message id: a mail
 * server that took the first one can tell. More than that SMTP does not offer.
 *
 * <p>For the sender only; no operation of a person.
 */
public interface Mails {

    /**
     * Makes mails out of the notices that have waited long enough; none in the agency's quiet
     * hours.
     *
     * @return how many mails
     */
    int gather();

    /**
     * What is to be sent now, the oldest first.
     *
     * @param limit at most so many
     */
    List<UUID> due(int limit);

    /**
     * Begins a try; until the next one is due, nobody else can begin one.
     *
     * @return empty when it was sent, was given up or is being tried by another node
     */
    Optional<Outgoing> take(UUID mailId);

    /** The mail server has taken it. Twice changes nothing. */
    void sent(UUID mailId);

    /**
     * The try failed. It is tried again with growing pauses, and given up after the last try.
     *
     * @param error the kind of failure, without an address or a name
     */
    void failed(UUID mailId, String error);

    /** The mail server will never take it for this address: it is given up at once. */
    void refused(UUID mailId, String error);

    Backlog backlog();

    /**
     * @param address of the person
     * @param name by which a letter begins
     * @param notices the oldest first, at least one
     */
    record Outgoing(UUID mailId, String address, String name, List<Notice> notices) {
        public Outgoing {
            notices = List.copyOf(notices);
        }
    }

    /**
     * @param waiting notices that no mail carries yet
     * @param sending mails that were not sent yet
     * @param givenUp mails, ever
     * @param oldestSeconds since the oldest of what waits or is sent was told; 0 when there is none
     */
    record Backlog(long waiting, long sending, long givenUp, long oldestSeconds) {}
}
