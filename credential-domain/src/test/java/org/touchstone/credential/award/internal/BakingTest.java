package org.touchstone.credential.award.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BakingTest {
    private static final String CREDENTIAL = "{\"name\":\"Señora's <data> & \\\"words\\\"\"}";

    private final BadgeArtwork artwork =
            new BadgeArtwork("Analyzing Student Work & Data", "State Education Agency", 2026);

    @Test
    void pngCarriesTheCredentialInOneUncompressedChunkBeforeTheEnd() throws IOException {
        byte[] baked = BakedPng.bake(artwork.png(), CREDENTIAL);
        List<Chunk> chunks = chunks(baked);
        assertThat(chunks).extracting(Chunk::type).endsWith("iTXt", "IEND");
        List<Chunk> carriers = chunks.stream().filter(c -> c.type().equals("iTXt")).toList();
        assertThat(carriers).hasSize(1);
        byte[] data = carriers.get(0).data();
        String keyword = "openbadgecredential";
        assertThat(new String(data, 0, keyword.length(), StandardCharsets.ISO_8859_1))
                .isEqualTo(keyword);
        assertThat(Arrays.copyOfRange(data, keyword.length(), keyword.length() + 5))
                .containsOnly(0);
        assertThat(
                        new String(
                                data,
                                keyword.length() + 5,
                                data.length - keyword.length() - 5,
                                StandardCharsets.UTF_8))
                .isEqualTo(CREDENTIAL);
    }

    @Test
    void bakedPngIsStillAPicture() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(BakedPng.bake(artwork.png(), CREDENTIAL)));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(600);
        assertThat(image.getRGB(0, 0)).as("corner is transparent").isZero();
        assertThat(image.getRGB(300, 12)).as("rim is navy").isEqualTo(0xff162e51);
        assertThat(image.getRGB(200, 150)).as("head is blue").isEqualTo(0xff005ea2);
    }

    @Test
    void refusesToBakeHalfAnImage() {
        byte[] half = Arrays.copyOf(artwork.png(), 2000);
        assertThatThrownBy(() -> BakedPng.bake(half, CREDENTIAL))
                .hasMessage("The image is not a whole PNG");
    }

    @Test
    void svgCarriesTheCredentialAsFirstChild() throws Exception {
        assertThat(carrier(BakedSvg.bake(artwork.svg(), CREDENTIAL)).getTextContent())
                .isEqualTo(CREDENTIAL);
    }

    @Test
    void endOfASectionInsideTheCredentialStaysTheSameJson() throws Exception {
        String awkward = "{\"name\":\"a]]>b\"}";
        assertThat(carrier(BakedSvg.bake(artwork.svg(), awkward)).getTextContent())
                .isEqualTo("{\"name\":\"a]]\\u003eb\"}");
    }

    @Test
    void svgTellsItsNameToAScreenReader() {
        assertThat(artwork.svg())
                .contains("role=\"img\"")
                .contains(
                        "<title>Analyzing Student Work &amp; Data, micro-credential, State"
                                + " Education Agency, 2026</title>")
                .doesNotContain("<text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fluency",
                "Checking for Understanding Using Gestures",
                "Designing Performance Assessments for Multilingual Learners in Rural Secondary"
                        + " Science Classrooms: Planning, Piloting and Revising",
                "Donaudampfschifffahrtsgesellschaftskapitän"
            })
    void titleStaysOnTheBadge(String title) throws IOException {
        BufferedImage image =
                ImageIO.read(
                        new ByteArrayInputStream(
                                new BadgeArtwork(title, "State Education Agency", 2026).png()));
        for (int y = 210; y < 415; y++) {
            assertThat(image.getRGB(70, y)).as("left margin at %d", y).isEqualTo(0xffffffff);
            assertThat(image.getRGB(529, y)).as("right margin at %d", y).isEqualTo(0xffffffff);
        }
    }

    private static Element carrier(String svg) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Element root =
                parsers.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement();
        Element first = (Element) root.getFirstChild();
        assertThat(first.getLocalName()).isEqualTo("credential");
        assertThat(first.getNamespaceURI()).isEqualTo("https://purl.imsglobal.org/ob/v3p0");
        assertThat(first.getPrefix()).isEqualTo("openbadges");
        return first;
    }

    private record Chunk(String type, byte[] data) {}

    private static List<Chunk> chunks(byte[] png) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(png).position(8);
        while (bytes.hasRemaining()) {
            byte[] type = new byte[4];
            byte[] data = new byte[bytes.getInt()];
            bytes.get(type).get(data);
            CRC32 checksum = new CRC32();
            checksum.update(type);
            checksum.update(data);
            assertThat(bytes.getInt()).isEqualTo((int) checksum.getValue());
            chunks.add(new Chunk(new String(type, StandardCharsets.US_ASCII), data));
        }
        return chunks;
    }
}
