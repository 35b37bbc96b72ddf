package org.touchstone.launcher.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A reviewer by REST, on a connection that is kept. The plain client of the JDK costs the least of
 * what a small machine has to share with the server that is measured.
 */
public final class RestReader {
    private static final int PATIENCE_MILLIS = 60_000;

    private final String baseUrl;
    private final String token;

    /**
     * @param baseUrl without a slash at the end
     */
    public RestReader(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    /** As many connections are kept as readers are made; the JDK keeps five unless told. */
    public static void keepConnections(int connections) {
        System.setProperty("http.maxConnections", String.valueOf(connections));
    }

    /**
     * @param body empty where nothing came back
     */
    public record Answer(int status, byte[] body) {
        public JsonObject json() {
            try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readObject();
            }
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public Answer claimNext() throws IOException {
        return send("POST", "/api/v1/review/claims", null, null);
    }

    public Answer save(String claim, String claimToken, String scorecard) throws IOException {
        return send("PUT", "/api/v1/review/claims/" + claim + "/scorecard", claimToken, scorecard);
    }

    public Answer seal(String claim, String claimToken) throws IOException {
        return send("POST", "/api/v1/review/claims/" + claim + "/seal", claimToken, null);
    }

    public Answer release(String claim, String claimToken) throws IOException {
        return send(
                "POST",
                "/api/v1/review/claims/" + claim + "/release",
                claimToken,
                "{\"reason\":\"NOT_ENOUGH_TIME\"}");
    }

    public Answer send(String method, String path, String claimToken, String body)
            throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(baseUrl + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Accept", "application/json");
        if (claimToken != null) {
            connection.setRequestProperty("Claim-Token", claimToken);
        }
        if (body != null || method.equals("POST")) {
            byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(bytes);
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, in == null ? new byte[0] : in.readAllBytes());
        }
    }
}
