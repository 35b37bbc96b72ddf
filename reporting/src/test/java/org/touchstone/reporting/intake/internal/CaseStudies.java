package org.touchstone.reporting.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of the case studies, to be zipped as they are or spoiled first. */
public final class CaseStudies {
    private static final List<String> NAMES =
            List.of(
                    "manifest.csv",
                    "orgs.csv",
                    "users.csv",
                    "roles.csv",
                    "micro_credentials.csv",
                    "programs.csv",
                    "participants.csv",
                    "awards.csv",
                    "coaching_sessions.csv",
                    "exit_surveys.csv",
                    "role_applications.csv");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public static CaseStudies asPublished() {
        CaseStudies studies = new CaseStudies();
        for (String name : NAMES) {
            try (InputStream in =
                    CaseStudies.class.getResourceAsStream("/demo/case-studies/" + name)) {
                studies.files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return studies;
    }

    public static CaseStudies empty() {
        return new CaseStudies();
    }

    public CaseStudies with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    CaseStudies with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    CaseStudies without(String name) {
        files.remove(name);
        return this;
    }

    CaseStudies append(String name, String row) {
        return with(name, text(name) + row + "\n");
    }

    CaseStudies replace(String name, String part, String by) {
        String text = text(name);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(name + " has no " + part);
        }
        int at = text.indexOf(part);
        return with(name, text.substring(0, at) + by + text.substring(at + part.length()));
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** The number of the last line. */
    long lastLine(String name) {
        return text(name).lines().count();
    }

    public Path zip() {
        return zip("");
    }

    Path zip(String folder) {
        Path file = ImportSystem.temporaryFile();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + entry.getKey()));
                zip.write(entry.getValue());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
