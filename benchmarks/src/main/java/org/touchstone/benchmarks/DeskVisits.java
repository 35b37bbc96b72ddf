package org.touchstone.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.touchstone.launcher.RunningSystem;

/**
 * A supervisor who looks at the desk, signed in as in a browser, and a program that does by REST.
 */
final class DeskVisits {
    private static final int WARM_UP = 10;
    private static final int VISITS = 40;
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]+)\"");

    private final RunningSystem system;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();

    DeskVisits(RunningSystem system) throws IOException, InterruptedException {
        this.system = system;
        signIn();
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher state = VIEW_STATE.matcher(get("/login").body());
        if (!state.find()) {
            throw new IllegalStateException("The sign-in page has no view state");
        }
        String form =
                Map.of(
                                "login", "login",
                                "login:username", "admin",
                                "login:password", RunningSystem.ADMIN_PASSWORD,
                                "login:submit", "login:submit",
                                "jakarta.faces.ViewState", state.group(1))
                        .entrySet()
                        .stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        http.send(
                HttpRequest.newBuilder(system.uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Milliseconds of each visit. */
    void measure(Report.Size measured) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP + VISITS; i++) {
            double page = millisOf("/supervisor/desk");
            double rest = millisOf("/api/v1/review/tasks") + millisOf("/api/v1/review/forecast");
            if (i >= WARM_UP) {
                measured.desk().add(page);
                measured.deskByRest().add(rest);
            }
        }
    }

    private double millisOf(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = get(path);
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return millis;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system.baseUrl() + path));
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + RunningSystem.ADMIN_TOKEN);
        }
        return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
    }
}
