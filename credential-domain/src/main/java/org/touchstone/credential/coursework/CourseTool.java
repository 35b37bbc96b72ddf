package org.touchstone.credential.coursework;

import java.net.URI;
import java.util.UUID;

/**
 * An outside course tool that a module of kind {@link CompletionKind#LINK} sends educators to. A
 * tool that reports results itself (LTI 1.3 Advantage, for one) would sign its launch here and
 * complete the module when the score comes; until then the tool is a link, and whoever has been
 * there says when it is done.
 */
public interface CourseTool {

    /**
     * Where the browser goes.
     *
     * @param address as the author wrote it
     */
    URI launch(UUID moduleId, String address);

    /** Whether the educator's own word completes the module. */
    boolean takesTheEducatorsWord();
}
