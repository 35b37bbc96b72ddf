package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each refusal is one line that says what to do, and a status that a script can see. */
class RefusedStartTest {
    @TempDir Path folder;

    @Test
    void aSecondStartOnTheSameFolderIsRefused() throws Exception {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThat(first.path("postgres")).doesNotExist();

            assertThat(refusal(folder, freePort()))
                    .isEqualTo(
                            "Touchstone cannot start: Touchstone already runs on the data folder "
                                    + folder
                                    + " (process "
                                    + ProcessHandle.current().pid()
                                    + ").");
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(folder, taken.getLocalPort()))
                    .startsWith("Touchstone cannot start: Port " + taken.getLocalPort())
                    .contains("touchstone.http.port");
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void aFileWhereTheFolderShouldBeIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(refusal(file, freePort()))
                .startsWith("Touchstone cannot start: The data folder " + file)
                .contains("touchstone.home");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws Exception {
        // Nobody can make a folder here, not even root.
        assertThat(refusal(Path.of("/proc/touchstone"), freePort()))
                .startsWith("Touchstone cannot start: The data folder /proc/touchstone");
    }

    @Test
    void aPortThatIsNoneIsRefused() throws Exception {
        assertThat(refusal(folder, 70_000)).contains("1 to 65535", "70000");
    }

    private static String refusal(Path home, int port) throws Exception {
        Process process =
                ChildJvm.running(
                                Launcher.class,
                                List.of(
                                        "-Dtouchstone.home=" + home,
                                        "-Dtouchstone.http.port=" + port))
                        .start();
        process.getOutputStream().close();
        String output = ChildJvm.output(process);
        assertThat(process.waitFor()).as("status, after %s", output).isEqualTo(1);
        assertThat(output.lines()).hasSize(1);
        return output.strip();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
