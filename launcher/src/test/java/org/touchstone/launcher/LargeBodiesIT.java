package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A file of two gigabytes is turned away before it arrives, however it is sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeBodiesIT {
    private static final long SIZE = 2L << 30;
    private static final int CHUNK = 1 << 20;
    private static final String PART =
            String.join(
                    "\r\n",
                    "--x",
                    "Content-Disposition: form-data; name=\"file\"; filename=\"state.zip\"",
                    "Content-Type: application/zip",
                    "",
                    "");

    private URI server;

    /** The status line with the headers, the body, and how much was sent until it came. */
    private record Answered(List<String> head, String body, long sent) {}

    @BeforeAll
    void start() throws Exception {
        server = RunningSystem.shared().uri("/");
    }

    @Test
    void oneThatSaysItsLengthIsRefusedAtOnce() throws IOException {
        Answered answer = send("POST", "Content-Length: " + SIZE, 0);

        refused(answer);
    }

    @Test
    void oneThatDoesNotSayItsLengthIsRefusedWhenItHasSentTooMuch() throws IOException {
        Answered answer = send("POST", "Transfer-Encoding: chunked", SIZE);

        refused(answer);
        assertThat(answer.sent()).isLessThan(SIZE / 4);
    }

    @Test
    void strangerIsTurnedAwayByThePermissionFirst() throws IOException {
        Answered answer = exchange(head("POST", "Content-Length: " + SIZE, ""), 0);

        assertThat(answer.head().get(0)).contains(" 401 ");
    }

    private static void refused(Answered answer) {
        assertThat(answer.head().get(0)).contains(" 413 ");
        assertThat(answer.head())
                .anyMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("problem+json"));
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"", "MiB");
    }

    private Answered send(String method, String length, long bytes) throws IOException {
        return exchange(
                head(method, length, "Authorization: Bearer " + RunningSystem.ADMIN_TOKEN + "\r\n"),
                bytes);
    }

    private String head(String method, String length, String signedIn) {
        return method
                + " /api/v1/imports HTTP/1.1\r\nHost: "
                + server.getAuthority()
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + signedIn
                + length
                + "\r\n\r\n";
    }

    /**
     * @param bytes to send in chunks, until an answer comes
     */
    private Answered exchange(String head, long bytes) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            long sent = bytes == 0 ? 0 : sendChunks(socket, bytes);
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            // Not until the server closes, which waits a while for the rest that it does not want.
            String document = in.readLine();
            while (document != null && !document.startsWith("{")) {
                document = in.readLine();
            }
            return new Answered(lines, document, sent);
        }
    }

    private static long sendChunks(Socket socket, long bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        chunk(out, PART.getBytes(StandardCharsets.US_ASCII));
        byte[] zeros = new byte[CHUNK];
        long sent = 0;
        while (sent < bytes && socket.getInputStream().available() == 0) {
            chunk(out, zeros);
            sent += CHUNK;
        }
        return sent;
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
