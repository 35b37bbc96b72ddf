package org.touchstone.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which addresses a process listens on, as Linux tells it in {@code /proc}. */
public final class ListeningSockets {
    private static final String LISTEN = "0A";

    private ListeningSockets() {}

    /**
     * @return {@code address:port} in the kernel's hexadecimal, TCP over IPv4 and IPv6
     */
    public static Set<String> of(ProcessHandle process) throws IOException {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        Set<String> inodes = socketsOf(proc);
        Set<String> addresses = new TreeSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            if (!Files.exists(proc.resolve(table))) {
                continue;
            }
            for (String line : Files.readAllLines(proc.resolve(table))) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length > 9 && fields[3].equals(LISTEN) && inodes.contains(fields[9])) {
                    addresses.add(fields[1]);
                }
            }
        }
        return addresses;
    }

    private static Set<String> socketsOf(Path proc) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(proc.resolve("fd"))) {
            for (Path descriptor : (Iterable<Path>) descriptors::iterator) {
                String target = targetOf(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        }
        return inodes;
    }

    /** What a descriptor stands for; empty when the process closed it after it was listed. */
    private static String targetOf(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closed) {
            return "";
        }
    }

    /** 127.0.0.1, also as IPv6 writes it, and ::1. */
    public static boolean isLoopback(String address) {
        return address.startsWith("0100007F:")
                || address.startsWith("0000000000000000FFFF00000100007F:")
                || address.startsWith("00000000000000000000000001000000:");
    }
}
