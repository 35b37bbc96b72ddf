package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.FileTooLarge;

/** Files below one folder, which several servers may share. */
@ApplicationScoped
public class FileEvidenceStore implements EvidenceStore {
    private Path folder;

    protected FileEvidenceStore() {}

    /**
     * @param home the data folder; the files go into its folder {@code evidence}
     */
    @Inject
    public FileEvidenceStore(@ConfigProperty(name = "touchstone.home") String home) {
        this.folder = Path.of(home, "evidence");
    }

    @Override
    public Stored keep(InputStream bytes, long limit) {
        try {
            Files.createDirectories(folder);
            Path partial = Files.createTempFile(folder, "upload", ".part");
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                long size = copy(new DigestInputStream(bytes, sha256), partial, limit);
                String name = HexFormat.of().formatHex(sha256.digest());
                Path target = path(name);
                Files.createDirectories(target.getParent());
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
                return new Stored(name, size);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The evidence folder does not take files", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Forced to the disk: what is acknowledged is stored. */
    private static long copy(InputStream bytes, Path partial, long limit) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new FileTooLarge(limit);
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return size;
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (NoSuchFileException e) {
            throw new NotFound("file", sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Copy copy(String sha256, String purpose, Making making) throws IOException {
        if (!purpose.matches("[a-z-]+")) {
            throw new IllegalArgumentException(purpose);
        }
        Path made = folder.resolve(purpose).resolve(path(sha256).getFileName());
        if (!Files.exists(made)) {
            Files.createDirectories(made.getParent());
            Path partial = Files.createTempFile(made.getParent(), "making", ".part");
            try {
                try (InputStream in = new BufferedInputStream(open(sha256), 1 << 16);
                        OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
                    making.make(in, out);
                }
                Files.move(partial, made, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        }
        return new Copy(Files.newInputStream(made), Files.size(made));
    }

    private Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new NotFound("file", sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
