package org.touchstone.reporting.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 without mercy: bytes that are none end the reading with the line they are in. The readers
 * of the platform either replace such bytes or do not tell where they are.
 */
final class StrictUtf8Reader extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private boolean ended;
    private boolean malformed;
    private long line = 1;
    private char last;

    StrictUtf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
        while (chars.position() == 0) {
            if (malformed) {
                throw new UnreadableFile(
                        line,
                        "not-utf-8",
                        "This line has bytes that are not UTF-8. Save the file as 'CSV UTF-8'.");
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode(chars);
        }
        int count = chars.position();
        countLines(buffer, offset, count);
        return count;
    }

    private void decode(CharBuffer chars) throws IOException {
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            malformed = true;
        } else if (result.isUnderflow() && !ended) {
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + count);
            }
            bytes.flip();
        } else if (chars.position() == 0 && result.isOverflow()) {
            // A pair of surrogates does not fit into a single char.
            throw new IOException("A buffer of one character is too small");
        }
    }

    private void countLines(char[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            char c = buffer[i];
            if (c == '\r' || (c == '\n' && last != '\r')) {
                line++;
            }
            last = c;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
