package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An MP3 without its tags: ID3v2 before the sound, ID3v1, APE and Lyrics3 after it. */
final class CleanMp3 {
    private static final int ID3V1 = 128;
    private static final int APE_FOOTER = 32;

    private CleanMp3() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        Path whole = Files.createTempFile("sound", ".mp3");
        try {
            Files.copy(in, whole, StandardCopyOption.REPLACE_EXISTING);
            try (RandomAccessFile file = new RandomAccessFile(whole.toFile(), "r")) {
                long end = end(file);
                long begin = begin(file, end);
                file.seek(begin);
                byte[] buffer = new byte[1 << 16];
                for (long left = end - begin; left > 0; ) {
                    int read = file.read(buffer, 0, (int) Math.min(left, buffer.length));
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        } finally {
            Files.delete(whole);
        }
    }

    private static long begin(RandomAccessFile file, long end) throws IOException {
        long begin = 0;
        byte[] header = read(file, begin, 10, end);
        while (header.length == 10 && CopiedBytes.text(header, 0, 3).equals("ID3")) {
            int size = (header[6] << 21) | (header[7] << 14) | (header[8] << 7) | header[9];
            begin = Math.min(end, begin + 10 + size + ((header[5] & 0x10) == 0 ? 0 : 10));
            header = read(file, begin, 10, end);
        }
        return begin;
    }

    private static long end(RandomAccessFile file) throws IOException {
        long end = file.length();
        long before;
        do {
            before = end;
            byte[] id3 = read(file, end - ID3V1, 3, end);
            if (id3.length == 3 && CopiedBytes.text(id3, 0, 3).equals("TAG")) {
                end -= ID3V1;
            }
            byte[] ape = read(file, end - APE_FOOTER, APE_FOOTER, end);
            if (ape.length == APE_FOOTER && CopiedBytes.text(ape, 0, 8).equals("APETAGEX")) {
                boolean hasHeader = (CopiedBytes.little(ape).getInt(20) & 0x80000000) != 0;
                long size = CopiedBytes.little(ape).getInt(12) & 0xFFFFFFFFL;
                end = Math.max(0, end - size - (hasHeader ? APE_FOOTER : 0));
            }
            byte[] lyrics = read(file, end - 15, 15, end);
            if (lyrics.length == 15 && CopiedBytes.text(lyrics, 6, 9).equals("LYRICS200")) {
                String size = CopiedBytes.text(lyrics, 0, 6);
                if (size.matches("\\d{6}")) {
                    end = Math.max(0, end - 15 - Long.parseLong(size));
                }
            }
        } while (end < before);
        return end;
    }

    private static byte[] read(RandomAccessFile file, long at, int count, long end)
            throws IOException {
        if (at < 0 || at + count > end) {
            return new byte[0];
        }
        byte[] bytes = new byte[count];
        file.seek(at);
        file.readFully(bytes);
        return bytes;
    }
}
