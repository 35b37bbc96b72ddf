package org.touchstone.launcher.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demonstration's accounts, as the launcher prints them: a user name and a password a line. */
public record SignIns(List<String> lines) {

    public static SignIns of(Path home) throws IOException {
        return new SignIns(Files.readAllLines(home.resolve("sign-ins.txt")));
    }

    public String password(String username) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length == 2 && words[0].equals(username))
                .map(words -> words[1])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sign-in for " + username));
    }
}
