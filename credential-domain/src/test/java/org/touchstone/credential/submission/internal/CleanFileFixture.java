package org.touchstone.credential.submission.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Files with the author's name where programs write it, put together by hand. */
abstract class CleanFileFixture {
    static final String AUTHOR = "Quackenbush";

    static final java.nio.charset.Charset LATIN = StandardCharsets.ISO_8859_1;

    static byte[] clean(String mediaType, byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CleanFile.of(mediaType).orElseThrow().make(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    static byte[] box(String type, String content) {
        return box(type, content.getBytes(LATIN));
    }

    static byte[] box(String type, byte[]... content) {
        byte[] body = join(content);
        return join(number(body.length + 8), type.getBytes(LATIN), body);
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xFF8800);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** With EXIF data before the picture, a comment, and a second picture's data behind it. */
    static byte[] jpeg(int orientation) throws IOException {
        byte[] plain = picture("jpg");
        ByteBuffer exif = ByteBuffer.allocate(64 + AUTHOR.length());
        exif.put("Exif\0\0MM\0*".getBytes(LATIN)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x013B).putShort((short) 2).putInt(AUTHOR.length()).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        exif.position(44).put(AUTHOR.getBytes(LATIN));
        return join(
                Arrays.copyOf(plain, 20),
                segment(0xE1, exif.array()),
                segment(0xED, ("Photoshop 3.0\0" + AUTHOR).getBytes(LATIN)),
                segment(0xFE, AUTHOR.getBytes(LATIN)),
                Arrays.copyOfRange(plain, 20, plain.length),
                AUTHOR.getBytes(LATIN));
    }

    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(
                new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length},
                content);
    }
}
