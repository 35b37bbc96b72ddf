package org.touchstone.credential.pathway;

import org.touchstone.credential.pathway.Rule.Credit;

/**
 * One line of a rule that explains itself.
 *
 * @param place of the part in the rule: '1.2' is the second member of the first; '' the whole
 * @param depth 0 for the whole
 * @param text what a step is called; what a group is called, or else what it asks for
 * @param asks what a group asks for: 'Any 2 of these'; what else counts for a step: 'or …'; or ''
 * @param standing how far it is: '2 more, any of these'; '' where nobody's progress is shown
 * @param state null where nobody's progress is shown
 * @param milestone the badge that it brings; null: none
 * @param credit what a step asks for; null: it is a group
 */
public record PathwayLine(
        String place,
        int depth,
        String text,
        String asks,
        String standing,
        Progress.State state,
        String milestone,
        Credit credit) {

    public boolean isStep() {
        return credit != null;
    }
}
