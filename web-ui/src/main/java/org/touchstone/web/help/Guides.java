package org.touchstone.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The guides of the documentation that belong to pages; each is there once, as it was written. */
@Named("guides")
@ApplicationScoped
public class Guides {
    private static final Set<String> NAMES = Set.of("scoring-queue", "calibration");

    @Inject ServletContext context;

    private final Map<String, GuideText> read = new ConcurrentHashMap<>();

    public String title(String name) {
        return guide(name).title();
    }

    public String html(String name) {
        return guide(name).html();
    }

    private GuideText guide(String name) {
        return read.computeIfAbsent(
                name,
                wanted ->
                        GuideText.of(markdown(wanted), NAMES, context.getContextPath() + "/help/"));
    }

    private String markdown(String name) {
        try (InputStream file = context.getResourceAsStream("/WEB-INF/guides/" + name + ".md")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
