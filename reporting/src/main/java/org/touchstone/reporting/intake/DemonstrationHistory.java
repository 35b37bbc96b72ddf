package org.touchstone.reporting.intake;

import org.touchstone.credential.kernel.Actor;

/** The program history that a demonstration system starts with: the published case studies. */
public interface DemonstrationHistory {

    /**
     * Imports it through {@link Imports}, as any other upload, and waits for the end. A system that
     * knows any program already is left alone. Call it outside any transaction that has written,
     * because the import runs in its own.
     *
     * @return whether it was imported now
     * @throws IllegalStateException when the import was not accepted
     */
    boolean load(Actor actor);
}
