package org.touchstone.credential.coursework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.CourseModules.ModuleView;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.ModuleText;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Link;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.coursework.ModuleText.Quiz;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.testing.AtOnce;

/** What authors write, and for whom. */
class CourseModulesTest extends WorkFixture {

    @Test
    void authorFindsAModuleAgainAsItWasWritten() {
        ModuleView made = add(northManager, quiz("north", 3));

        assertThat(made.text()).isEqualTo(quiz("north", 3));
        ModuleView found =
                server.call(CourseModules.class, port -> port.find(northManager, made.id()));
        assertThat(found).isEqualTo(made);
    }

    @Test
    void authorSeesTheModulesAboveButChangesOnlyTheOwn() {
        UUID states = add(agency, reading("state", "For all")).id();
        add(northManager, reading("north", "For the North"));

        assertThat(of(northManager)).extracting(ModuleView::mayChange).containsExactly(false, true);
        assertThat(of(southManager)).extracting(ModuleView::id).containsExactly(states);
        assertThat(of(agency)).hasSize(2).allMatch(ModuleView::mayChange);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        CourseModules.class,
                                        port ->
                                                port.change(
                                                        northManager,
                                                        states,
                                                        reading("state", "Mine"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(northManager, reading("south", "For others")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("that you manage");
        assertThatThrownBy(() -> of(educator)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void versionStaysUntilSomebodyHasWorkedWithIt() {
        ModuleView made = add(northManager, reading("north", "First"));

        assertThat(change(made, reading("north", "Second")).version()).isEqualTo(1);
        server.call(Coursework.class, port -> port.markDone(educator, made.id(), null));
        assertThat(change(made, reading("north", "Second")).version())
                .as("nothing has changed")
                .isEqualTo(1);
        ModuleView third = change(made, reading("north", "Third"));

        assertThat(third.version()).isEqualTo(2);
        assertThat(third.text().title()).isEqualTo("Third");
        assertThat(third.isFixed()).isFalse();
        assertThat(third.completions()).isEqualTo(1);
    }

    @Test
    void changeAndCompletionAtOnceLeaveTheCompletionAVersionThatSaysWhatWasCompleted()
            throws Exception {
        ModuleView made = add(northManager, reading("north", "First"));
        int[] turn = {0};
        List<Object> results =
                AtOnce.orRefused(
                        8,
                        () -> {
                            int mine;
                            synchronized (turn) {
                                mine = turn[0]++;
                            }
                            return mine % 2 == 0
                                    ? change(made, reading("north", "Version " + mine))
                                    : server.call(
                                            Coursework.class,
                                            port -> port.markDone(educator, made.id(), null));
                        });

        assertThat(results).noneMatch(RuntimeException.class::isInstance);
        assertThat(server.database().count("select count(*) from credential.module_completion"))
                .isEqualTo(1);
    }

    @Test
    void modulesOfOneOrganizationChangePlaces() {
        add(agency, reading("state", "For all"));
        add(northManager, reading("north", "First"));
        UUID second = add(northManager, reading("north", "Second")).id();

        move(second, true);
        assertThat(of(northManager))
                .extracting(view -> view.text().title())
                .containsExactly("For all", "Second", "First");
        move(second, true);
        assertThat(of(northManager))
                .as("it is the first of its organization already")
                .extracting(view -> view.text().title())
                .containsExactly("For all", "Second", "First");
    }

    @Test
    void nobodyIsAskedForARetiredModule() {
        UUID module = add(northManager, reading("north", "Old")).id();

        server.run(CourseModules.class, port -> port.retire(northManager, module));

        assertThat(of(northManager)).isEmpty();
        List<Coursework.OwnModule> asked =
                server.call(Coursework.class, port -> port.of(educator, entry.code()));
        assertThat(asked).isEmpty();
    }

    @Test
    void everythingThatIsWrongWithAModuleIsSaidAtOnce() {
        ModuleText wrong =
                new ModuleText(
                        "north",
                        " ",
                        "Text",
                        List.of(new Link("Bad", "javascript:alert(1)")),
                        0,
                        CompletionKind.QUIZ,
                        null,
                        new Quiz(
                                101,
                                0,
                                List.of(
                                        new Question(
                                                "Which?",
                                                List.of(
                                                        new Choice("One", false),
                                                        new Choice("Two", false)),
                                                null,
                                                null),
                                        new Question("How many?", List.of(), null, null))));

        assertThatThrownBy(() -> add(northManager, wrong))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting(detail -> detail.field())
                                        .containsExactlyInAnyOrder(
                                                "title",
                                                "links[0].address",
                                                "minutes",
                                                "quiz.questions[0]",
                                                "quiz.questions[1]",
                                                "quiz.passMark",
                                                "quiz.attempts"));
        assertThat(of(northManager)).isEmpty();
    }

    private List<ModuleView> of(Actor author) {
        return server.call(CourseModules.class, port -> port.of(author, entry.code()));
    }

    private ModuleView change(ModuleView module, ModuleText text) {
        return server.call(
                CourseModules.class, port -> port.change(northManager, module.id(), text));
    }

    private void move(UUID module, boolean up) {
        server.run(CourseModules.class, port -> port.move(northManager, module, up));
    }
}
