package org.touchstone.web.programs;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.ModuleText;
import org.touchstone.credential.coursework.ModuleText.Link;
import org.touchstone.credential.coursework.ModuleText.Quiz;

/** What is typed about a module. */
public class ModuleForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String organization;
    private String title;
    private String body;
    private String links = "";
    private Integer minutes;
    private CompletionKind completion = CompletionKind.MARKED;
    private String address;
    private String questions = "";
    private Integer passMark = 80;
    private Integer attempts = 3;

    public ModuleForm() {}

    ModuleForm(ModuleText text) {
        organization = text.organization();
        title = text.title();
        body = text.body();
        links =
                text.links().stream()
                        .map(link -> link.label() + " | " + link.address())
                        .collect(Collectors.joining("\n"));
        minutes = text.minutes();
        completion = text.completion();
        address = text.address();
        if (text.quiz() != null) {
            questions = QuizText.write(text.quiz().questions());
            passMark = text.quiz().passMark();
            attempts = text.quiz().attempts();
        }
    }

    ModuleText text() {
        return new ModuleText(
                organization,
                title,
                body,
                readLinks(),
                minutes,
                completion,
                address,
                completion == CompletionKind.QUIZ
                        ? new Quiz(passMark, attempts, QuizText.read(questions))
                        : null);
    }

    /** A line each: what it is called, a bar, the address; or the address alone. */
    private List<Link> readLinks() {
        return (links == null ? "" : links)
                .lines()
                .filter(line -> !line.isBlank())
                .map(
                        line -> {
                            int bar = line.lastIndexOf('|');
                            return bar < 0
                                    ? new Link(null, line.strip())
                                    : new Link(line.substring(0, bar), line.substring(bar + 1));
                        })
                .toList();
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getLinks() {
        return links;
    }

    public void setLinks(String links) {
        this.links = links;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public CompletionKind getCompletion() {
        return completion;
    }

    public void setCompletion(CompletionKind completion) {
        this.completion = completion;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getQuestions() {
        return questions;
    }

    public void setQuestions(String questions) {
        this.questions = questions;
    }

    public Integer getPassMark() {
        return passMark;
    }

    public void setPassMark(Integer passMark) {
        this.passMark = passMark;
    }

    public Integer getAttempts() {
        return attempts;
    }

    public void setAttempts(Integer attempts) {
        this.attempts = attempts;
    }
}
