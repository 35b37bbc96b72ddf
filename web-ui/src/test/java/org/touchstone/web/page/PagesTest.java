package org.touchstone.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the sources of all pages and styles. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern SHARED_TEXT = Pattern.compile("msg\\['([^']+)'\\]");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![\\w-]*\\s*\\{)");
    private static final Pattern OTHER_HOST =
            Pattern.compile("(?:src|href|url|import)\\s*[=(]?\\s*[\"'(]?\\s*(?:https?:)?//");

    private static final Pattern TAG = Pattern.compile("<t:(\\w+)");
    private static final Pattern TAG_NAME = Pattern.compile("<tag-name>(\\w+)</tag-name>");

    private static final Pattern LOOP = Pattern.compile("\\bvar=\"(\\w+)\"");
    private static final Pattern NAMED = Pattern.compile("@Named\\(\"(\\w+)\"\\)");

    /** Jakarta Faces 4.0, section 5.6.2.1. */
    private static final List<String> IMPLICIT =
            List.of(
                    "application",
                    "applicationScope",
                    "cc",
                    "component",
                    "cookie",
                    "externalContext",
                    "facesContext",
                    "flash",
                    "flowScope",
                    "header",
                    "headerValues",
                    "initParam",
                    "param",
                    "paramValues",
                    "request",
                    "requestScope",
                    "resource",
                    "session",
                    "sessionScope",
                    "view",
                    "viewScope");

    @Test
    void everySharedTextThatAPageNamesExists() {
        ResourceBundle texts =
                ResourceBundle.getBundle("org.touchstone.web.messages", Locale.ENGLISH);
        List<String> missing = new ArrayList<>();
        for (Path page : files(".xhtml")) {
            Matcher named = SHARED_TEXT.matcher(read(page));
            while (named.find()) {
                if (!texts.containsKey(named.group(1))) {
                    missing.add(page + ": " + named.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noSharedTextHasAStraightApostrophe() {
        ResourceBundle texts =
                ResourceBundle.getBundle("org.touchstone.web.messages", Locale.ENGLISH);
        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(texts.getString(key)).doesNotContain("'"));
    }

    @Test
    void coloursAreNamedInTheTokensOnly() {
        assertThat(files(".css"))
                .filteredOn(style -> !style.endsWith("tokens.css"))
                .isNotEmpty()
                .allSatisfy(style -> assertThat(COLOUR.matcher(read(style)).results()).isEmpty());
    }

    @Test
    void nothingIsLoadedFromAnotherHost() {
        assertThat(Stream.of(".xhtml", ".css", ".js").flatMap(end -> files(end).stream()))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(OTHER_HOST.matcher(read(file)).results()).isEmpty());
    }

    /** Facelets writes a tag that it does not know as it stands, without a word. */
    @Test
    void everyTagThatAPageUsesIsDeclared() {
        Set<String> declared = new HashSet<>();
        TAG_NAME.matcher(read(WEBAPP.resolve("WEB-INF/touchstone.taglib.xml")))
                .results()
                .forEach(tag -> declared.add(tag.group(1)));
        assertThat(declared).contains("pager").hasSizeGreaterThan(10);
        List<String> unknown = new ArrayList<>();
        for (Path page : files(".xhtml")) {
            TAG.matcher(read(page))
                    .results()
                    .filter(tag -> !declared.contains(tag.group(1)))
                    .forEach(tag -> unknown.add(page + ": " + tag.group(1)));
        }
        assertThat(unknown).isEmpty();
    }

    /** The implicit object, or the bean, wins, and the row of the loop is never seen. */
    @Test
    void noLoopCallsItsRowLikeAnImplicitObjectOrABean() {
        Set<String> taken = new HashSet<>(IMPLICIT);
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            NAMED.matcher(read(source)).results().forEach(bean -> taken.add(bean.group(1)));
        }
        assertThat(taken).contains("navigation", "view").hasSizeGreaterThan(100);
        List<String> shadowed = new ArrayList<>();
        for (Path page : files(".xhtml")) {
            Matcher loop = LOOP.matcher(read(page));
            while (loop.find()) {
                if (taken.contains(loop.group(1))) {
                    shadowed.add(page + ": " + loop.group(1));
                }
            }
        }
        assertThat(shadowed).isEmpty();
    }

    @Test
    void pagesStayShort() {
        assertThat(files(".xhtml"))
                .allSatisfy(page -> assertThat(read(page).lines()).hasSizeLessThan(250));
    }

    private static List<Path> files(String end) {
        return files(WEBAPP, end);
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
