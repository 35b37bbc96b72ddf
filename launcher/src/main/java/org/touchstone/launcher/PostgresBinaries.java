package org.touchstone.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the jar that carries them for this platform. */
final class PostgresBinaries {
    private static final List<String> ARCHIVES =
            List.of(
                    "postgres-linux-x86_64.txz",
                    "postgres-linux-arm_64.txz",
                    "postgres-darwin-x86_64.txz",
                    "postgres-darwin-arm_64.txz",
                    "postgres-windows-x86_64.txz");
    private static final Set<PosixFilePermission> EXECUTABLE =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_EXECUTE);

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks into a folder named by the archive's checksum, unless that is there already; a folder
     * that is there is complete, because it gets its name last.
     */
    static PostgresBinaries unpack(Path parent) throws IOException {
        byte[] archive = archive();
        CRC32 checksum = new CRC32();
        checksum.update(archive);
        Path folder = parent.resolve("postgres-" + Long.toHexString(checksum.getValue()));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            Path unfinished = Files.createTempDirectory(parent, "unpacking");
            extract(archive, unfinished);
            unfinished.toFile().setReadable(true, false);
            unfinished.toFile().setExecutable(true, false);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    private static byte[] archive() throws IOException {
        for (String name : ARCHIVES) {
            try (InputStream in =
                    PostgresBinaries.class.getClassLoader().getResourceAsStream(name)) {
                if (in != null) {
                    return in.readAllBytes();
                }
            }
        }
        throw new CannotStart("No PostgreSQL for this platform was built in.");
    }

    private static void extract(byte[] archive, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZInputStream(new java.io.ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("The archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(into.resolve(entry.getLinkName()), target);
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0 && !isWindows()) {
                        Files.setPosixFilePermissions(target, EXECUTABLE);
                    }
                }
            }
        }
    }

    /**
     * The command line for one of the programs. PostgreSQL refuses to run as root; inside a user
     * namespace of its own the process is nobody, and still owns its files.
     */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))
                && Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            command.add("/usr/bin/unshare");
            command.add("--user");
        }
        command.add(
                folder.resolve("bin").resolve(isWindows() ? program + ".exe" : program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
