package org.touchstone.credential.catalog;

/** What sort of evidence a requirement asks for. */
public enum RequirementKind {
    COURSEWORK,
    CLASSROOM_ACTIVITY,
    ARTIFACT,
    REFLECTION
}
