package org.touchstone.credential.pathway.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.award.Achievements.Achievement;
import org.touchstone.credential.award.Achievements.Kind;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Group;

/** What the badges of a pathway and of its milestones say. */
final class PathwayBadges {
    /** The part that is the whole pathway; every other is the name of a milestone. */
    static final String WHOLE = "";

    private final RuleWords words;

    PathwayBadges(RuleWords words) {
        this.words = words;
    }

    Stream<Achievement> of(Pathway pathway, PathwayVersion version, Rule rule) {
        return Stream.concat(
                Stream.of(achievement(pathway, version, WHOLE, rule)),
                rule.all()
                        .filter(part -> part instanceof Group group && group.milestone() != null)
                        .map(
                                part ->
                                        achievement(
                                                pathway,
                                                version,
                                                ((Group) part).milestone(),
                                                part)));
    }

    private Achievement achievement(
            Pathway pathway, PathwayVersion version, String part, Rule rule) {
        boolean whole = part.equals(WHOLE);
        return new Achievement(
                id(version.id(), part),
                whole ? Kind.PATHWAY : Kind.MILESTONE,
                pathway.code(),
                version.number(),
                whole ? version.title() : part,
                whole ? version.purpose() : "A milestone of the pathway " + version.title() + ".",
                "The educator earned "
                        + words.sentence(rule)
                        + ". Each of these was judged by itself against its public rubric.",
                "/pathway?code="
                        + pathway.code()
                        + "&version="
                        + version.number()
                        + (whole
                                ? ""
                                : "&milestone=" + URLEncoder.encode(part, StandardCharsets.UTF_8)));
    }

    /** The same for a version and a part always, so that nobody has to look it up. */
    static UUID id(UUID versionId, String part) {
        return UUID.nameUUIDFromBytes((versionId + ":" + part).getBytes(StandardCharsets.UTF_8));
    }
}
