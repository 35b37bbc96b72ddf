package org.touchstone.credential.award.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a badge looks like: one drawing, written as SVG and as PNG. */
final class BadgeArtwork {
    private static final int SIZE = 600;
    private static final double CENTRE = SIZE / 2.0;

    private static final Color NAVY = new Color(0x162e51);
    private static final Color BLUE = new Color(0x005ea2);
    private static final Color GOLD = new Color(0xffbe2e);
    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x3d4551);

    private static final double TITLE_WIDTH = 440;
    private static final double TITLE_HEIGHT = 172;
    private static final double TITLE_MIDDLE = 316;
    private static final double LEADING = 1.16;

    private record Layer(Shape shape, Color colour) {}

    private final String name;
    private final List<Layer> layers = new ArrayList<>();

    BadgeArtwork(String title, String issuer, int year) {
        this(title, "Micro-credential", issuer, year);
    }

    /**
     * @param sort what it is: 'Pathway'
     */
    BadgeArtwork(String title, String sort, String issuer, int year) {
        name = title + ", " + sort.toLowerCase(Locale.ROOT) + ", " + issuer + ", " + year;
        Shape face = disc(CENTRE, 258);
        layers.add(new Layer(disc(CENTRE, 294), NAVY));
        layers.add(new Layer(ring(276, 271), GOLD));
        layers.add(new Layer(face, PAPER));
        Area head = new Area(face);
        head.intersect(new Area(new Rectangle2D.Double(0, 0, SIZE, 196)));
        layers.add(new Layer(head, BLUE));
        Area rule = new Area(face);
        rule.intersect(new Area(new Rectangle2D.Double(0, 196, SIZE, 6)));
        layers.add(new Layer(rule, GOLD));
        drawSeal();
        drawTitle(title);
        drawIssuer(issuer, sort, year);
    }

    String svg() {
        StringWriter svg = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(svg);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            xml.writeAttribute("viewBox", "0 0 " + SIZE + " " + SIZE);
            xml.writeAttribute("width", String.valueOf(SIZE));
            xml.writeAttribute("height", String.valueOf(SIZE));
            xml.writeAttribute("role", "img");
            xml.writeStartElement("title");
            xml.writeCharacters(name);
            xml.writeEndElement();
            for (Layer layer : layers) {
                xml.writeEmptyElement("path");
                xml.writeAttribute(
                        "fill", String.format("#%06x", layer.colour().getRGB() & 0xffffff));
                xml.writeAttribute("d", pathData(layer.shape()));
            }
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return svg.toString();
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (Layer layer : layers) {
            pen.setColor(layer.colour());
            pen.fill(layer.shape());
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** A gold seal with a check mark. */
    private void drawSeal() {
        layers.add(new Layer(star(CENTRE, 122, 54, 46, 24), GOLD));
        layers.add(new Layer(disc(122, 38), NAVY));
        Path2D check = new Path2D.Double();
        check.moveTo(283, 123);
        check.lineTo(295, 136);
        check.lineTo(318, 109);
        Shape mark =
                new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        .createStrokedShape(check);
        layers.add(new Layer(mark, PAPER));
    }

    /** As large as fits. */
    private void drawTitle(String title) {
        double size = 50;
        List<String> lines = Lettering.BOLD.wrap(title, size, TITLE_WIDTH);
        while (size > 18 && !fits(lines, size)) {
            size -= 2;
            lines = Lettering.BOLD.wrap(title, size, TITLE_WIDTH);
        }
        double capHeight = size * 0.72;
        double top = TITLE_MIDDLE - ((lines.size() - 1) * size * LEADING + capHeight) / 2;
        for (int i = 0; i < lines.size(); i++) {
            double baseline = top + capHeight + i * size * LEADING;
            layers.add(new Layer(Lettering.BOLD.line(lines.get(i), size, CENTRE, baseline), NAVY));
        }
    }

    private static boolean fits(List<String> lines, double size) {
        return lines.size() * size * LEADING <= TITLE_HEIGHT
                && lines.stream().allMatch(line -> Lettering.BOLD.width(line, size) <= TITLE_WIDTH);
    }

    private void drawIssuer(String issuer, String sort, int year) {
        layers.add(new Layer(new Rectangle2D.Double(CENTRE - 36, 418, 72, 3), GOLD));
        double size = 22;
        while (size > 11 && Lettering.REGULAR.width(issuer, size) > 360) {
            size--;
        }
        layers.add(new Layer(Lettering.REGULAR.line(issuer, size, CENTRE, 454), INK));
        layers.add(new Layer(Lettering.REGULAR.line(sort, 19, CENTRE, 483), INK));
        layers.add(new Layer(Lettering.BOLD.line(String.valueOf(year), 28, CENTRE, 521), BLUE));
    }

    private static Shape disc(double middle, double radius) {
        return new Ellipse2D.Double(CENTRE - radius, middle - radius, 2 * radius, 2 * radius);
    }

    private static Shape ring(double outer, double inner) {
        Area ring = new Area(disc(CENTRE, outer));
        ring.subtract(new Area(disc(CENTRE, inner)));
        return ring;
    }

    private static Shape star(double x, double y, double outer, double inner, int points) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 2 * points; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            double angle = Math.PI * i / points - Math.PI / 2;
            double cornerX = x + radius * Math.cos(angle);
            double cornerY = y + radius * Math.sin(angle);
            if (i == 0) {
                star.moveTo(cornerX, cornerY);
            } else {
                star.lineTo(cornerX, cornerY);
            }
        }
        star.closePath();
        return star;
    }

    private static String pathData(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(data, 'M', at, 2);
                case PathIterator.SEG_LINETO -> append(data, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> append(data, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> append(data, 'C', at, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void append(StringBuilder data, char command, double[] at, int count) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            data.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", at[i]));
        }
    }
}
