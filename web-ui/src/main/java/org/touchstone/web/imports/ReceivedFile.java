package org.touchstone.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.touchstone.reporting.intake.UploadTooLarge;

/** An upload while its request lasts. */
final class ReceivedFile implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Path path;

    private ReceivedFile(Path path) {
        this.path = path;
    }

    /**
     * @param limit in bytes
     * @throws UploadTooLarge as soon as more than the limit has arrived
     */
    static ReceivedFile of(InputStream content, long limit) throws IOException {
        ReceivedFile file = new ReceivedFile(Files.createTempFile("upload-", ".zip"));
        try (OutputStream out = Files.newOutputStream(file.path)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new UploadTooLarge(limit);
                }
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
