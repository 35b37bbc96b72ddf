package org.touchstone.web.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A second opinion on a badge from an independent verifier made of public npm packages. It lies
 * outside this project, in {@code shared/open-badges}; where it or Node.js is missing, the test
 * that asks is skipped and says so.
 */
public final class BadgeJudge {
    private static final List<String> FORMS = List.of("json", "jwt", "png", "svg");

    private final Path verifier;

    private BadgeJudge(Path verifier) {
        this.verifier = verifier;
    }

    /**
     * The judge, ready to be asked. Looks in {@code -Dtouchstone.shared}, else in a folder {@code
     * shared} beside the project.
     */
    public static BadgeJudge present() {
        Optional<Path> home = shared();
        skipUnless(home.isPresent(), "there is no shared/open-badges/verifier beside the project");
        skipUnless(
                answers("node", "--version") && answers("npm", "--version"),
                "node or npm is not installed");
        try {
            Path copy = Files.createTempDirectory("badge-judge");
            for (String folder : List.of("verifier", "contexts", "schema")) {
                copy(home.get().resolve(folder), copy.resolve(folder));
            }
            Path verifier = copy.resolve("verifier");
            Answer installed = run(verifier, "npm", "ci", "--no-audit", "--no-fund");
            assertThat(installed.code()).as(installed.text()).isZero();
            return new BadgeJudge(verifier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asserts that all four forms are accepted and that each is refused once it is changed.
     *
     * @param base what the issuer calls itself
     * @param origin where it answers on this machine
     */
    public void mustAccept(String base, String origin, String badgeId) {
        for (String form : FORMS) {
            Answer accepted = judge(base, origin, badgeId, form);
            assertThat(accepted.code()).as(form + ": " + accepted.text()).isZero();
            assertThat(accepted.text()).contains("\"verified\":true");
            Answer tampered = judge(base, origin, badgeId, form, "--tamper");
            assertThat(tampered.code()).as(form + " tampered: " + tampered.text()).isEqualTo(2);
            assertThat(tampered.text()).contains("\"verified\":false");
        }
    }

    /** Asserts that the badge is still genuine, and revoked. The judge sees that in JSON. */
    public void mustFindRevoked(String base, String origin, String badgeId) {
        Answer answer = judge(base, origin, badgeId, "json");
        assertThat(answer.code()).as(answer.text()).isEqualTo(2);
        assertThat(answer.text()).contains("\"verified\":true").contains("\"revoked\":true");
    }

    private Answer judge(
            String base, String origin, String badgeId, String form, String... options) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "node",
                                "verify.mjs",
                                origin + "/badges/" + badgeId + "." + form,
                                "--base",
                                base,
                                "--origin",
                                origin));
        command.addAll(List.of(options));
        return run(verifier, command.toArray(String[]::new));
    }

    private static Optional<Path> shared() {
        String told = System.getProperty("touchstone.shared");
        Stream<Path> places =
                told != null
                        ? Stream.of(Path.of(told))
                        : Stream.iterate(
                                        Path.of("").toAbsolutePath(),
                                        folder -> folder != null,
                                        Path::getParent)
                                .map(folder -> folder.resolve("shared"));
        return places.map(place -> place.resolve("open-badges"))
                .filter(place -> Files.isRegularFile(place.resolve("verifier/verify.mjs")))
                .findFirst();
    }

    private static void skipUnless(boolean present, String why) {
        if (!present) {
            System.err.println("SKIPPED: the independent judge of badges was not asked, " + why);
        }
        Assumptions.assumeTrue(present, why);
    }

    private static boolean answers(String... command) {
        try {
            return run(Path.of(""), command).code() == 0;
        } catch (UncheckedIOException absent) {
            return false;
        }
    }

    private record Answer(int code, String text) {}

    private static Answer run(Path folder, String... command) {
        try {
            Path output = Files.createTempFile("badge-judge", ".out");
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toAbsolutePath().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " does not end");
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Answer(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
