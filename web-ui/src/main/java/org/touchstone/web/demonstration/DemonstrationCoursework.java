package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.activity.Activities;
import org.touchstone.credential.activity.Activities.ActivityText;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.ModuleText;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Link;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.coursework.ModuleText.Quiz;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.page.Agency;

/** Two modules of coursework for the school of the educator, and what the educator did in class. */
@ApplicationScoped
public class DemonstrationCoursework {
    private static final String CODE = "NYC-PIPELINE-MC03";
    private static final String SCHOOL = "NYC-PIPELINE-S01";
    private static final String CLASS = "Grade 5, period 2";

    @Inject CourseModules modules;
    @Inject Activities activities;
    @Inject Clock clock;
    @Inject Agency agency;

    void make(Actor manager, Actor educator) {
        if (modules.of(manager, CODE).isEmpty()) {
            modules.add(manager, CODE, reading());
            modules.add(manager, CODE, protocols());
        }
        if (activities.mine(educator, new Paged.Part(0, 1)).total() == 0) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), agency.zone());
            note(
                    educator,
                    today,
                    45,
                    "Exit tickets on comparing fractions; sorted into three groups.");
            note(
                    educator,
                    today,
                    30,
                    "Small groups worked on the strategy that their tickets showed.");
        }
    }

    private void note(Actor educator, LocalDate day, int minutes, String done) {
        activities.note(
                educator,
                UUID.randomUUID(),
                new ActivityText(day, CLASS, minutes, List.of("5.NF.A.1", "5.NF.A.2"), done));
    }

    private static ModuleText reading() {
        return new ModuleText(
                SCHOOL,
                "Describing student work before judging it",
                "Read how a written protocol keeps what is on the page apart from what one thinks of it.\n\n"
                        + "Then take three samples of one task and write down, for each, five things that anybody could see on"
                        + " the page. Leave out every word that says whether it is right.",
                List.of(
                        new Link(
                                "Looking at student work, an overview of protocols",
                                "https://www.nsrfharmony.org/")),
                90,
                CompletionKind.MARKED,
                null,
                null);
    }

    private static ModuleText protocols() {
        return new ModuleText(
                SCHOOL,
                "Finding patterns in a class set",
                "A class set shows more than its samples. Sort the whole set by what students understand, not by how much is"
                        + " right, and choose four samples that stand for the range.",
                List.of(),
                60,
                CompletionKind.QUIZ,
                null,
                new Quiz(
                        60,
                        3,
                        List.of(
                                new Question(
                                        "What comes first when colleagues look at a sample?",
                                        List.of(
                                                new Choice("Describing what is on the page", true),
                                                new Choice("Deciding on a grade", false),
                                                new Choice("Planning the next lesson", false)),
                                        null,
                                        null),
                                new Question(
                                        "By what is a class set sorted?",
                                        List.of(
                                                new Choice("By what students understand", true),
                                                new Choice("By the strategy that they used", true),
                                                new Choice("By how neat the page is", false)),
                                        null,
                                        null),
                                new Question(
                                        "How many samples are chosen to stand for the range?",
                                        List.of(),
                                        new BigDecimal("4"),
                                        null))));
    }
}
