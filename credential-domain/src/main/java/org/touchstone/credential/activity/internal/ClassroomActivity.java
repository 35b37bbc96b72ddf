package org.touchstone.credential.activity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.activity.Activities.ActivityText;

/** What was done in class on a day. */
@Entity
@Table(schema = "credential", name = "classroom_activity")
public class ClassroomActivity {
    @Id private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "taught_on")
    private LocalDate taughtOn;

    @Column(name = "class_label")
    private String classLabel;

    private int minutes;
    private String standards;
    private String done;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ClassroomActivity() {}

    ClassroomActivity(UUID id, UUID personId, ActivityText text, Instant now) {
        this.id = id;
        this.personId = personId;
        this.createdAt = now;
        describe(text);
    }

    final void describe(ActivityText text) {
        taughtOn = text.taughtOn();
        classLabel = text.classLabel();
        minutes = text.minutes();
        standards = String.join(",", text.standards());
        done = text.done();
    }

    ActivityText text() {
        return new ActivityText(
                taughtOn,
                classLabel,
                minutes,
                standards.isEmpty() ? List.of() : List.of(standards.split(",")),
                done);
    }

    /** What a reader of the evidence is told. */
    String narrative() {
        return standards.isEmpty() ? done : done + "\n\nStandards: " + standards.replace(",", ", ");
    }

    boolean belongsTo(UUID person) {
        return personId.equals(person);
    }

    UUID id() {
        return id;
    }
}
