package org.touchstone.credential.coursework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.ModuleText;
import org.touchstone.credential.coursework.ModuleText.Link;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.coursework.ModuleText.Quiz;

/** What a module says, and what completes it. */
@Entity
@Table(schema = "credential", name = "course_module_version")
public class ModuleVersion {
    @Id private UUID id;

    @Column(name = "module_id")
    private UUID moduleId;

    private int number;
    private String title;
    private String body;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private CompletionKind completion;

    private String address;

    @Column(name = "pass_mark")
    private Integer passMark;

    @Column(name = "attempts_allowed")
    private Integer attemptsAllowed;

    private String links;
    private String questions;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ModuleVersion() {}

    /**
     * @param text that passed {@link ModuleRules}
     */
    ModuleVersion(UUID moduleId, int number, ModuleText text, Instant now) {
        this.id = UUID.randomUUID();
        this.moduleId = moduleId;
        this.number = number;
        this.createdAt = now;
        describe(text);
    }

    /** Only while nobody has worked with it, which the database holds too. */
    final void describe(ModuleText text) {
        title = text.title();
        body = text.body();
        minutes = text.minutes();
        completion = text.completion();
        address = text.address();
        passMark = text.quiz() == null ? null : text.quiz().passMark();
        attemptsAllowed = text.quiz() == null ? null : text.quiz().attempts();
        links = ModuleJson.links(text.links());
        questions = ModuleJson.questions(text.quiz() == null ? List.of() : text.quiz().questions());
    }

    ModuleText text(String organization) {
        return new ModuleText(
                organization, title, body, links(), minutes, completion, address, quiz());
    }

    UUID id() {
        return id;
    }

    UUID moduleId() {
        return moduleId;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    int minutes() {
        return minutes;
    }

    CompletionKind completion() {
        return completion;
    }

    String address() {
        return address;
    }

    List<Link> links() {
        return ModuleJson.readLinks(links);
    }

    List<Question> questions() {
        return ModuleJson.readQuestions(questions);
    }

    /** Null: another kind. */
    Quiz quiz() {
        return completion == CompletionKind.QUIZ
                ? new Quiz(passMark, attemptsAllowed, questions())
                : null;
    }
}
