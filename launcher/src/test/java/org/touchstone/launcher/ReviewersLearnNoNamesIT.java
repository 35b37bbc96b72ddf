package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.WorkToRead.NamedFile;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient.Answer;

/**
 * A reviewer with work in hand visits every page and every address of the API that he may, and
 * nothing tells whose work it is; an educator visits hers after the decision, and nothing tells who
 * judged it.
 */
class ReviewersLearnNoNamesIT {
    private static final Path WAR = Path.of("target", "system", "touchstone.war");
    private static final String API = "/api/v1";

    @TempDir Path folder;

    private RunningSystem system;
    private WorkToRead work;
    private Author author;
    private String submission;

    @BeforeEach
    void handIn() throws Exception {
        system = RunningSystem.shared();
        work = new WorkToRead(system);
        work.readOnce();
        work.sealWhatIsInHand();
        author = work.author();
        submission = work.handIn(author, "NYC-PIPELINE-MC04", files());
    }

    @AfterEach
    void leaveNothingBehind() {
        if (work != null) {
            work.sealWhatIsInHand();
        }
    }

    /** The author's name is in the metadata and in the name of each. */
    private static List<NamedFile> files() throws Exception {
        String name = WorkToRead.GIVEN + " " + WorkToRead.FAMILY;
        return List.of(
                new NamedFile(name + " plan.pdf", EvidenceFiles.pdf(name)),
                new NamedFile(name + " plan.docx", EvidenceFiles.docx(name)),
                new NamedFile(name + " class.png", EvidenceFiles.png(name)),
                new NamedFile(name + " class.jpg", EvidenceFiles.jpeg(name)),
                new NamedFile(name + " lesson.wav", EvidenceFiles.wav(name)));
    }

    private List<String> whatNamesTheAuthor() throws Exception {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                WorkToRead.GIVEN,
                                WorkToRead.FAMILY,
                                author.username(),
                                author.email(),
                                author.id(),
                                submission,
                                WorkToRead.SCHOOL));
        words.addAll(
                texts(
                        "select id::text from credential.organization where sourced_id = '"
                                + WorkToRead.SCHOOL
                                + "' union select sha256 from credential.evidence_item where sha256 is not null"
                                + " and submission_id = '"
                                + submission
                                + "'"));
        return words;
    }

    @Test
    void reviewerWithTheWorkInHandFindsNothingThatNamesItsAuthor() throws Exception {
        Answer claimed = work.reviewer().post(API + "/review/claims");
        assertThat(claimed.status()).isEqualTo(201);
        JsonObject claim = claimed.object();
        Visitor visitor = new Visitor(system.baseUrl(), whatNamesTheAuthor());
        visitor.look("POST " + API + "/review/claims", claimed.response());
        visitor.signIn("reviewer", RunningSystem.DEMO_PASSWORD);
        visitor.crawl("/", "/reviewer/desk", "/reviewer/scoring?claim=" + claim.getString("id"));
        visitEverything(visitor, Set.of("SCORE", "OWN_ACCOUNT"));

        assertThat(visitor.visited())
                .contains("/account", "/reviewer/desk", API + "/review/comment-bank")
                .contains(API + "/review/claims/" + claim.getString("id"));
        long files =
                claim.getJsonArray("evidence").getValuesAs(JsonObject.class).stream()
                        .filter(piece -> piece.containsKey("content") && !piece.isNull("content"))
                        .peek(
                                piece ->
                                        assertThat(visitor.visited())
                                                .contains(API + "/" + piece.getString("content")))
                        .count();
        assertThat(files).isEqualTo(6);
        assertThat(visitor.found()).isEmpty();
    }

    @Test
    void educatorFindsNothingThatNamesTheReviewer() throws Exception {
        work.sealWhatIsInHand();
        FirstBadgeWalk.await(() -> work.state(author, submission).equals("EARNED"), "the decision");
        List<String> reviewer =
                texts(
                        "select unnest(array[id::text, family_name, email]) from credential.person"
                                + " where username = 'reviewer'");
        assertThat(reviewer).hasSize(3).contains("Okafor");
        Visitor visitor = new Visitor(system.baseUrl(), reviewer);
        visitor.signIn(author.username(), RunningSystem.DEMO_PASSWORD);
        knowTheEvidence(visitor);
        visitor.crawl("/", "/educator/desk", "/educator/attempt?id=" + submission);
        visitEverything(visitor, Set.of("SUBMIT_WORK", "OWN_ACCOUNT"));

        assertThat(visitor.visited()).contains(API + "/submissions/" + submission, API + "/awards");
        assertThat(visitor.found()).isEmpty();
    }

    /** The same eyes where the name is: otherwise they would be blind themselves. */
    @Test
    void theSameVisitorFindsTheNameWhereItIs() throws Exception {
        Visitor visitor = new Visitor(system.baseUrl(), whatNamesTheAuthor());
        visitor.signIn(author.username(), RunningSystem.DEMO_PASSWORD);
        knowTheEvidence(visitor);
        visitor.crawl("/educator/attempt?id=" + submission);
        visitEverything(visitor, Set.of("SUBMIT_WORK"));

        assertThat(visitor.found())
                .anyMatch(line -> line.startsWith("/educator/attempt"))
                .filteredOn(line -> line.matches(API + "/submissions/.*/evidence/.*'quackenbush'"))
                .as("each file as it was handed in")
                .hasSize(files().size());
    }

    private void knowTheEvidence(Visitor visitor) throws Exception {
        texts(
                        "select id::text from credential.evidence_item where sha256 is not null and submission_id = '"
                                + submission
                                + "'")
                .forEach(visitor::know);
    }

    private void visitEverything(Visitor visitor, Set<String> permissions) throws Exception {
        List<Addresses> open =
                Addresses.open(WAR, folder.resolve(permissions.toString()), permissions);
        assertThat(open).hasSizeGreaterThan(10);
        for (Addresses one : open) {
            if (one.kind().equals("PAGE")) {
                visitor.crawl(one.name());
            } else if (one.name().startsWith("GET /api/")) {
                visitor.visitRoute(one.name().substring("GET ".length()));
            }
        }
    }

    private List<String> texts(String sql) throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
