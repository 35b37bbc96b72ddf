package org.touchstone.credential.coursework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coursework.AttemptsAreLeft;
import org.touchstone.credential.coursework.CompletedOtherwise;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.CourseModules.ModuleView;
import org.touchstone.credential.coursework.CourseModules.Stuck;
import org.touchstone.credential.coursework.CourseWasNotOpened;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.Coursework.OwnModule;
import org.touchstone.credential.coursework.Coursework.QuizAnswer;
import org.touchstone.credential.coursework.Coursework.QuizResult;
import org.touchstone.credential.coursework.Coursework.QuizSheet;
import org.touchstone.credential.coursework.Coursework.ShownQuestion;
import org.touchstone.credential.coursework.ModuleIsCompleted;
import org.touchstone.credential.coursework.NoAttemptsLeft;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.testing.AtOnce;

/** Educators complete modules; each is completed once. */
class CourseworkTest extends WorkFixture {

    @Test
    void educatorIsAskedForTheModulesOfTheOwnSchoolDistrictAndState() {
        add(agency, reading("state", "For all"));
        add(northManager, reading("north", "For the North"));
        add(northManager, reading("n1", "For one school"));
        add(southManager, reading("south", "For the South"));

        assertThat(mine(educator))
                .extracting(OwnModule::title)
                .containsExactly("For all", "For the North", "For one school");
        assertThat(mine(southerner))
                .extracting(OwnModule::title)
                .containsExactly("For all", "For the South");
    }

    @Test
    void moduleOfAnotherDistrictIsNotFound() {
        UUID theirs = add(southManager, reading("south", "For the South")).id();

        assertThatThrownBy(() -> markDone(theirs)).isInstanceOf(NotFound.class);
    }

    @Test
    void moduleIsDoneOnTheDayItWasMarkedWithTheMinutesItTook() {
        UUID module = add(northManager, reading("north", "Reading")).id();

        server.call(Coursework.class, port -> port.markDone(educator, module, 30));

        OwnModule done = mine(educator).get(0);
        assertThat(done.done().on()).isEqualTo(TODAY);
        assertThat(done.done().minutes()).isEqualTo(30);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Coursework.class,
                                        port -> port.markDone(southerner, module, 30)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void markingInManyTabsAtOnceCompletesOnceAndIsRecordedOnce() throws Exception {
        UUID module = add(northManager, reading("north", "Reading")).id();

        List<Object> results = AtOnce.orRefused(8, () -> markDone(module));

        assertThat(results).hasOnlyElementsOfType(OwnModule.class);
        assertThat(count("module_completion")).isEqualTo(1);
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'coursework.completed'"))
                .isEqualTo(1);
    }

    @Test
    void quizIsNotCompletedByMarkingItDone() {
        UUID module = add(northManager, quiz("north", 2)).id();

        assertThatThrownBy(() -> markDone(module))
                .isInstanceOf(CompletedOtherwise.class)
                .hasMessageContaining("passing its quiz");
    }

    @Test
    void whatIsShownBeforeAnsweringTellsNoRightAnswer() {
        UUID module = add(northManager, quiz("north", 2)).id();

        QuizSheet sheet = beginQuiz(module);

        assertThat(sheet.toString()).doesNotContain("isRight", "true, ", "0.5", "number=4");
        assertThat(sheet.result()).isNull();
        assertThat(sheet.questions())
                .filteredOn(ShownQuestion::isSeveral)
                .extracting(ShownQuestion::text)
                .containsExactly("Who takes part?");
    }

    @Test
    void anAttemptLooksTheSameWheneverItIsOpened() {
        UUID module = add(northManager, quiz("north", 2)).id();
        QuizSheet begun = beginQuiz(module);

        assertThat(beginQuiz(module)).isEqualTo(begun);
        assertThat(
                        server.call(Coursework.class, port -> port.sheet(educator, begun.id()))
                                .questions())
                .isEqualTo(begun.questions());
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Coursework.class,
                                        port -> port.sheet(southerner, begun.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void passingTheQuizCompletesTheModuleWithItsScore() {
        UUID module = add(northManager, quiz("north", 2)).id();

        QuizResult result = answer(beginQuiz(module), "Describing", "A colleague,Oneself", "5");

        assertThat(result.rightAnswers()).as("the number is off by one").isEqualTo(2);
        assertThat(result.percent()).isEqualTo(66);
        assertThat(result.isPassed()).isTrue();
        OwnModule done = mine(educator).get(0);
        assertThat(done.done().rightAnswers()).isEqualTo(2);
        assertThat(done.done().questions()).isEqualTo(3);
        assertThatThrownBy(() -> beginQuiz(module)).isInstanceOf(ModuleIsCompleted.class);
    }

    @Test
    void numberMayBeOffByWhatTheAuthorAllows() {
        UUID module = add(northManager, quiz("north", null)).id();

        assertThat(answer(beginQuiz(module), "Judging", "Nobody", "4.5").rightAnswers())
                .isEqualTo(1);
        assertThat(answer(beginQuiz(module), "Judging", "Nobody", "4.51").rightAnswers()).isZero();
    }

    @Test
    void halfOfSeveralRightChoicesIsNotRight() {
        UUID module = add(northManager, quiz("north", null)).id();

        assertThat(answer(beginQuiz(module), "Judging", "Oneself", "0").rightAnswers()).isZero();
    }

    @Test
    void answeringTwiceKeepsTheFirstAnswer() {
        UUID module = add(northManager, quiz("north", 2)).id();
        QuizSheet sheet = beginQuiz(module);

        QuizResult first = answer(sheet, "Judging", "Nobody", "0");
        QuizResult again = answer(sheet, "Describing", "A colleague,Oneself", "4");

        assertThat(again).isEqualTo(first);
        assertThat(mine(educator).get(0).isDone()).isFalse();
    }

    @Test
    void answeringAtOnceIsOneAnswer() throws Exception {
        UUID module = add(northManager, quiz("north", 2)).id();
        QuizSheet sheet = beginQuiz(module);

        List<Object> results =
                AtOnce.orRefused(6, () -> answer(sheet, "Describing", "A colleague,Oneself", "4"));

        assertThat(results).hasOnlyElementsOfType(QuizResult.class);
        assertThat(count("module_completion")).isEqualTo(1);
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'coursework.quiz-answered'"))
                .isEqualTo(1);
    }

    @Test
    void anAnswerToSomeQuestionsIsRefusedAndTheAttemptGoesOn() {
        UUID module = add(northManager, quiz("north", 1)).id();
        QuizSheet sheet = beginQuiz(module);

        assertThatThrownBy(
                        () ->
                                server.call(
                                        Coursework.class,
                                        port ->
                                                port.answer(
                                                        educator,
                                                        sheet.id(),
                                                        List.of(new QuizAnswer(List.of(0), null)),
                                                        null)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("each of the 3 questions");
        assertThat(answer(sheet, "Describing", "A colleague,Oneself", "4").isPassed()).isTrue();
    }

    @Test
    void attemptsAreCountedAlsoWhenTheyAreBegunAtOnce() throws Exception {
        UUID module = add(northManager, quiz("north", 2)).id();
        answer(beginQuiz(module), "Judging", "Nobody", "0");

        List<Object> begun = AtOnce.orRefused(8, () -> beginQuiz(module));

        assertThat(begun).hasOnlyElementsOfType(QuizSheet.class);
        assertThat(begun.stream().map(sheet -> ((QuizSheet) sheet).id()).distinct()).hasSize(1);
        answer((QuizSheet) begun.get(0), "Judging", "Nobody", "0");
        assertThat(AtOnce.orRefused(4, () -> beginQuiz(module)))
                .hasOnlyElementsOfType(NoAttemptsLeft.class);
        assertThat(count("quiz_attempt")).isEqualTo(2);
    }

    @Test
    void managerGivesOneMoreAttemptToWhoHasUsedAll() {
        UUID module = add(agency, quiz("state", 1)).id();
        QuizSheet only = beginQuiz(module);
        assertThatThrownBy(() -> allowAnother(northManager, module))
                .as("the attempt is not answered")
                .isInstanceOf(AttemptsAreLeft.class);
        answer(only, "Judging", "Nobody", "4");

        assertThat(stuck(southManager, module)).isEmpty();
        assertThat(stuck(northManager, module))
                .singleElement()
                .isEqualTo(new Stuck(educator.personId(), "Dana dana", 1, 1, 3));
        assertThatThrownBy(() -> allowAnother(southManager, module))
                .as("of another district")
                .isInstanceOf(AttemptsAreLeft.class);
        allowAnother(northManager, module);

        assertThat(mine(educator).get(0).attemptsLeft()).isEqualTo(1);
        assertThat(answer(beginQuiz(module), "Describing", "A colleague,Oneself", "4").isPassed())
                .isTrue();
        assertThat(stuck(northManager, module)).isEmpty();
    }

    @Test
    void outsideCourseIsConfirmedByWhoHasOpenedIt() {
        UUID module = add(northManager, outside("north")).id();

        assertThatThrownBy(
                        () ->
                                server.call(
                                        Coursework.class,
                                        port -> port.confirm(educator, module, null)))
                .isInstanceOf(CourseWasNotOpened.class);
        java.net.URI course = server.call(Coursework.class, port -> port.open(educator, module));
        assertThat(course).hasToString("https://courses.example.org/17");
        server.call(Coursework.class, port -> port.confirm(educator, module, 150));

        assertThat(mine(educator).get(0).done().minutes()).isEqualTo(150);
    }

    @Test
    void completionStaysWithTheVersionThatWasCompletedWhenTheModuleChanges() {
        ModuleView module = add(northManager, quiz("north", 2));
        answer(beginQuiz(module.id()), "Describing", "A colleague,Oneself", "4");

        ModuleView changed =
                server.call(
                        CourseModules.class,
                        port -> port.change(northManager, module.id(), quiz("north", 5)));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(mine(educator).get(0).isDone()).isTrue();
        assertThat(count("course_module_version")).isEqualTo(2);
        assertThatThrownBy(
                        () ->
                                execute(
                                        "update credential.course_module_version set title = 'x' where number = 1"))
                .rootCause()
                .hasMessageContaining("is fixed");
    }

    private List<OwnModule> mine(Actor who) {
        return server.call(Coursework.class, port -> port.of(who, entry.code()));
    }

    private OwnModule markDone(UUID module) {
        return server.call(Coursework.class, port -> port.markDone(educator, module, null));
    }

    private QuizSheet beginQuiz(UUID module) {
        return server.call(Coursework.class, port -> port.beginQuiz(educator, module));
    }

    /** Answers by the words of the choices, wherever they are shown. */
    private QuizResult answer(QuizSheet sheet, String first, String several, String number) {
        List<QuizAnswer> answers = new ArrayList<>();
        for (ShownQuestion question : sheet.questions()) {
            if (question.choices().isEmpty()) {
                answers.add(new QuizAnswer(List.of(), new BigDecimal(number)));
            } else {
                String chosen = question.isSeveral() ? several : first;
                answers.add(
                        new QuizAnswer(
                                List.of(chosen.split(",")).stream()
                                        .map(question.choices()::indexOf)
                                        .toList(),
                                null));
            }
        }
        return server.call(
                Coursework.class, port -> port.answer(educator, sheet.id(), answers, null));
    }

    private List<Stuck> stuck(Actor manager, UUID module) {
        return server.call(
                        CourseModules.class,
                        port -> port.stuck(manager, module, new Paged.Part(0, 50)))
                .rows();
    }

    private void allowAnother(Actor manager, UUID module) {
        server.run(
                CourseModules.class,
                port -> port.allowAnother(manager, module, educator.personId()));
    }

    private long count(String table) {
        return server.database().count("select count(*) from credential." + table);
    }
}
