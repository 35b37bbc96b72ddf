package org.touchstone.credential.award.internal;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as outlines of Public Sans. A badge then looks the same as PNG and as SVG, on every machine,
 * also on a server that has no fonts at all.
 */
final class Lettering {
    private static final Pattern SEGMENT = Pattern.compile("([MLQCZ])([^MLQCZ]*)");
    private static final double UNITS = 1000;

    static final Lettering REGULAR = new Lettering("400");
    static final Lettering BOLD = new Lettering("700");

    /**
     * @param advance in 1/1000 of the type size
     */
    private record Glyph(double advance, Path2D outline) {}

    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    private Lettering(String weight) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Lettering.class.getResourceAsStream("public-sans-outlines.txt"),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(" ", 4);
                if (fields[0].equals(weight)) {
                    glyphs.put(
                            Integer.valueOf(fields[1], 16),
                            new Glyph(Double.parseDouble(fields[2]), outline(fields[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width of a line in pixels. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(code -> glyph(code).advance()).sum() * size / UNITS;
    }

    /** The outline of a line with its middle at {@code centre}. */
    Shape line(String text, double size, double centre, double baseline) {
        Path2D line = new Path2D.Double();
        double x = centre - width(text, size) / 2;
        for (int code : text.codePoints().toArray()) {
            Glyph glyph = glyph(code);
            AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
            place.scale(size / UNITS, size / UNITS);
            line.append(glyph.outline().getPathIterator(place), false);
            x += glyph.advance() * size / UNITS;
        }
        return line;
    }

    /** Breaks at spaces; a word that is wider than a line stands alone on its line. */
    List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String current = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = current.isEmpty() ? word : current + " " + word;
            if (current.isEmpty() || width(longer, size) <= width) {
                current = longer;
            } else {
                lines.add(current);
                current = word;
            }
        }
        lines.add(current);
        return lines;
    }

    /** A letter that the typeface lacks is drawn as a question mark. */
    private Glyph glyph(int code) {
        Glyph glyph = glyphs.get(code);
        return glyph == null ? glyphs.get((int) '?') : glyph;
    }

    private static Path2D outline(String path) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Matcher segments = SEGMENT.matcher(path);
        while (segments.find()) {
            double[] at = numbers(segments.group(2));
            switch (segments.group(1)) {
                case "M" -> outline.moveTo(at[0], at[1]);
                case "L" -> outline.lineTo(at[0], at[1]);
                case "Q" -> outline.quadTo(at[0], at[1], at[2], at[3]);
                case "C" -> outline.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> outline.closePath();
            }
        }
        return outline;
    }

    private static double[] numbers(String text) {
        return text.isBlank()
                ? new double[0]
                : java.util.Arrays.stream(text.strip().split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
