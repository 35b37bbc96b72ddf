package org.touchstone.credential.pathway.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An educator who follows a pathway by one of its versions. How far they are is worked out from
 * their awards and kept here for lists; the row is held while that is done.
 */
@Entity
@Table(schema = "credential", name = "pathway_enrolment")
public class PathwayEnrolment {
    @Id private UUID id;

    @Column(name = "pathway_id")
    private UUID pathwayId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "version_id")
    private UUID versionId;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "steps_done")
    private int done;

    @Column(name = "steps_needed")
    private int needed;

    @Column(name = "next_step")
    private String next;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    protected PathwayEnrolment() {}

    PathwayEnrolment(UUID personId, PathwayVersion version, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.pathwayId = version.pathwayId();
        this.versionId = version.id();
        this.joinedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID pathwayId() {
        return pathwayId;
    }

    UUID personId() {
        return personId;
    }

    UUID versionId() {
        return versionId;
    }

    boolean isLeft() {
        return leftAt != null;
    }

    /** Whoever comes back begins with the newest version. */
    void rejoin(PathwayVersion version, Instant now) {
        leftAt = null;
        joinedAt = now;
        versionId = version.id();
    }

    void moveTo(PathwayVersion version) {
        versionId = version.id();
    }

    void leave(Instant now) {
        leftAt = now;
    }

    int done() {
        return done;
    }

    int needed() {
        return needed;
    }

    /** In words; null when it is completed. */
    String next() {
        return next;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    /**
     * @param remaining steps that are still to earn
     */
    void stands(int stepsNeeded, int remaining, String nextStep, LocalDate completed) {
        needed = stepsNeeded;
        done = completed == null ? Math.max(0, stepsNeeded - remaining) : stepsNeeded;
        next = completed == null ? nextStep : null;
        completedOn = completed;
    }
}
