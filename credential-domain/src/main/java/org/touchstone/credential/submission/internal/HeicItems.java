package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a HEIC keeps its EXIF and XMP data: the boxes 'iinf' and 'iloc' of ISO/IEC 14496-12. */
final class HeicItems {

    private HeicItems() {}

    /**
     * The content of a box within the description, after its version and flags have been left in.
     *
     * @return null when there is none
     */
    static ByteBuffer find(byte[] meta, String name) {
        int at = 4;
        while (at + 8 <= meta.length) {
            int size = CopiedBytes.big(meta).getInt(at);
            if (size < 8 || at + size > meta.length) {
                return null;
            }
            if (CopiedBytes.text(meta, at + 4, 4).equals(name)) {
                return ByteBuffer.wrap(meta, at + 8, size - 8).slice();
            }
            at += size;
        }
        return null;
    }

    /** The ids of the items that hold EXIF data, XMP or other text. */
    static Set<Integer> telling(ByteBuffer iinf) {
        Set<Integer> ids = new HashSet<>();
        int version = iinf.get(0);
        int at = version == 0 ? 6 : 8;
        while (at + 8 <= iinf.limit()) {
            int size = iinf.getInt(at);
            if (size < 8 || at + size > iinf.limit()) {
                break;
            }
            int infe = iinf.get(at + 8);
            int idAt = at + 12;
            int id = infe < 3 ? iinf.getShort(idAt) & 0xFFFF : iinf.getInt(idAt);
            int typeAt = idAt + (infe < 3 ? 2 : 4) + 2;
            String type = infe < 2 ? "" : type(iinf, typeAt);
            if (type.equals("Exif") || type.equals("mime") || type.equals("uri ")) {
                ids.add(id);
            }
            at += size;
        }
        return ids;
    }

    private static String type(ByteBuffer box, int at) {
        byte[] name = new byte[4];
        box.get(at, name);
        return CopiedBytes.text(name, 0, 4);
    }

    /**
     * @return offset and length of each part of these items, in bytes of the file
     */
    static List<long[]> extents(ByteBuffer iloc, Set<Integer> items) throws IOException {
        List<long[]> extents = new ArrayList<>();
        ByteBuffer box = iloc.duplicate();
        int version = box.get(0);
        int sizes = box.getShort(4);
        int offsetSize = (sizes >> 12) & 15;
        int lengthSize = (sizes >> 8) & 15;
        int baseSize = (sizes >> 4) & 15;
        int indexSize = version == 0 ? 0 : sizes & 15;
        box.position(6);
        long count = number(box, version < 2 ? 2 : 4);
        for (long i = 0; i < count; i++) {
            int id = (int) number(box, version < 2 ? 2 : 4);
            long method = version == 0 ? 0 : number(box, 2) & 15;
            number(box, 2);
            long base = number(box, baseSize);
            long parts = number(box, 2);
            for (long part = 0; part < parts; part++) {
                number(box, indexSize);
                long offset = number(box, offsetSize);
                long length = number(box, lengthSize);
                if (items.contains(id)) {
                    if (method != 0) {
                        throw CopiedBytes.isNo("picture whose data lie in the open");
                    }
                    extents.add(new long[] {base + offset, length});
                }
            }
        }
        return extents;
    }

    private static long number(ByteBuffer box, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = (value << 8) | (box.get() & 0xFF);
        }
        return value;
    }
}
