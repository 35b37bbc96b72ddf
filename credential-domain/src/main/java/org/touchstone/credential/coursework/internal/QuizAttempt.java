package org.touchstone.credential.coursework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coursework.Coursework.QuizAnswer;
import org.touchstone.credential.coursework.Coursework.QuizResult;

/** One try at a module's quiz: begun, and answered once. */
@Entity
@Table(schema = "credential", name = "quiz_attempt")
public class QuizAttempt {
    @Id private UUID id;

    @Column(name = "version_id")
    private UUID versionId;

    @Column(name = "person_id")
    private UUID personId;

    private int number;
    private long seed;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String answers;

    @Column(name = "right_answers")
    private Integer rightAnswers;

    protected QuizAttempt() {}

    QuizAttempt(UUID versionId, UUID personId, int number, long seed, Instant now) {
        this.id = UUID.randomUUID();
        this.versionId = versionId;
        this.personId = personId;
        this.number = number;
        this.seed = seed;
        this.begunAt = now;
    }

    /**
     * @param shown in the order shown
     * @return false: it was answered before, and that stays
     */
    boolean answer(ModuleVersion version, List<QuizAnswer> shown, Instant now) {
        if (isAnswered()) {
            return false;
        }
        QuizOrder order = order(version);
        List<QuizAnswer> unshuffled = order.unshuffled(shown);
        answers = ModuleJson.answers(unshuffled);
        rightAnswers = (int) order.right(unshuffled).stream().filter(right -> right).count();
        answeredAt = now;
        return true;
    }

    /** Null before it is answered. */
    QuizResult result(ModuleVersion version) {
        if (!isAnswered()) {
            return null;
        }
        int questions = version.questions().size();
        return new QuizResult(
                rightAnswers,
                questions,
                rightAnswers * 100 / questions,
                rightAnswers * 100 >= version.quiz().passMark() * questions,
                order(version).right(ModuleJson.readAnswers(answers)));
    }

    QuizOrder order(ModuleVersion version) {
        return new QuizOrder(version.questions(), seed);
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    UUID id() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    UUID personId() {
        return personId;
    }

    int number() {
        return number;
    }
}
