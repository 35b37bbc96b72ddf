package org.touchstone.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that holds everything worth keeping. Whoever has it open has it alone: the lock
 * belongs to the process, so it is free again the moment the process is gone, however it went.
 */
final class DataFolder implements AutoCloseable {
    private static final long LOG_LIMIT = 10_000_000;

    private final Path home;
    private final FileChannel lockFile;

    private DataFolder(Path home, FileChannel lockFile) {
        this.home = home;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path home) {
        FileChannel lockFile;
        try {
            Files.createDirectories(home);
            lockFile =
                    FileChannel.open(
                            home.resolve("touchstone.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder "
                            + home
                            + " cannot be written; choose another with touchstone.home.",
                    e);
        }
        try {
            if (!lock(lockFile)) {
                String owner = read(lockFile);
                lockFile.close();
                throw new CannotStart(
                        "Touchstone already runs on the data folder " + home + owner + ".");
            }
            lockFile.truncate(0);
            lockFile.write(
                    ByteBuffer.wrap(
                            (" (process " + ProcessHandle.current().pid() + ")")
                                    .getBytes(StandardCharsets.UTF_8)),
                    0);
            return new DataFolder(home, lockFile);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + home + " cannot be locked.", e);
        }
    }

    private static boolean lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock(Long.MAX_VALUE - 1, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(100);
        file.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
    }

    Path path(String name) {
        return home.resolve(name);
    }

    /** An empty folder, whatever was there before. */
    Path emptied(String name) throws IOException {
        Path folder = home.resolve(name);
        delete(folder);
        return Files.createDirectories(folder);
    }

    /** The log that everything but the launcher's own few lines goes to; the last one is kept. */
    PrintStream log() throws IOException {
        Path log = Files.createDirectories(home.resolve("log")).resolve("touchstone.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(
                    log,
                    log.resolveSibling("touchstone.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return new PrintStream(
                Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
    }

    /** Only the owner may read it, where the file system knows owners. */
    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
