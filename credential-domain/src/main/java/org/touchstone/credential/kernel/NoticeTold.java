package org.touchstone.credential.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * A person was told something. Fired in the transaction that writes the notice, so that whoever
 * keeps a row of it keeps it if and only if the notice is there.
 */
public record NoticeTold(UUID noticeId, UUID personId, Instant at) {}
