package org.touchstone.credential.catalog;

import java.util.List;
import org.touchstone.credential.kernel.Actor;

/**
 * The agency's own standards of quality: what a version has to evidence before it is published. The
 * list is data; with no required component on it, nothing is asked.
 */
public interface QualityStandards {

    /** For whoever writes or manages the catalog. */
    QualityList list(Actor author);

    /**
     * Puts another list in the place of this one. What was published keeps what was said of it.
     *
     * @param revision of the list as it was read
     * @param components in their order; none: nothing is asked
     * @throws StandardsWereChanged when somebody else did meanwhile
     * @throws org.touchstone.credential.kernel.InvalidRequest with everything to mend
     */
    QualityList replace(Actor agency, int revision, List<Component> components);

    record QualityList(int revision, List<Component> components) {
        public QualityList {
            components = List.copyOf(components);
        }
    }

    /**
     * @param code of the component, {@code 4.b}; unique on the list
     * @param standard code of the standard that it is a part of
     * @param required whether nothing is published without it
     */
    record Component(
            String code,
            String standard,
            String standardTitle,
            String statement,
            boolean required) {}
}
