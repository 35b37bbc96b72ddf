package org.touchstone.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Somebody who signed in and follows every link, and looks for words in whatever comes back:
 * bodies, headers, addresses and the insides of files.
 */
final class Visitor {
    private static final Pattern LINK =
            Pattern.compile("(?:href|src|action|data-source)=\"([^\"#]+)");

    /** What a person can go to: a form's address needs the form's fields. */
    private static final Pattern LINK_OF_A_PERSON = Pattern.compile("(?:href|src)=\"([^\"#]+)");

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    /** Addresses that a visit follows. */
    private static final int LIMIT = 600;

    private final String baseUrl;
    private final List<String> words;
    private final Set<String> visited = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> answered = new LinkedHashSet<>();
    private final List<String> found = new ArrayList<>();
    private final Map<String, Integer> visitsByPath = new HashMap<>();
    private final Map<String, String> leads = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private Pattern link = LINK;
    private int visitsOfAPath = Integer.MAX_VALUE;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /**
     * @param words that nothing may hold; upper and lower case are the same
     */
    Visitor(String baseUrl, List<String> words) {
        this.baseUrl = baseUrl;
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    void signIn(String username, String password) throws Exception {
        String page = new String(send(get("/login")).body(), StandardCharsets.UTF_8);
        Matcher state = VIEW_STATE.matcher(page);
        if (!state.find()) {
            throw new IllegalStateException("The sign-in has no view state");
        }
        String form =
                "login=login&login%3Ausername="
                        + encoded(username)
                        + "&login%3Apassword="
                        + encoded(password)
                        + "&login%3Asubmit=login%3Asubmit&jakarta.faces.ViewState="
                        + encoded(state.group(1));
        HttpResponse<byte[]> answer =
                send(
                        HttpRequest.newBuilder(URI.create(baseUrl + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The ids in a text are put into the routes that need one. */
    void know(String text) {
        Matcher id = ID.matcher(text);
        while (id.find()) {
            ids.add(id.group());
        }
    }

    /**
     * Follows what a person can go to, and of addresses that differ only in their parameters only
     * some.
     */
    Visitor asAPerson(int visits) {
        link = LINK_OF_A_PERSON;
        visitsOfAPath = visits;
        return this;
    }

    private boolean isEnough(String address) {
        String path = address.replaceFirst("\\?.*", "");
        return visitsByPath.merge(path, 1, Integer::sum) > visitsOfAPath;
    }

    /** Follows every link from here, once each. */
    void crawl(String... addresses) throws Exception {
        Deque<String> waiting = new ArrayDeque<>(List.of(addresses));
        int before = visited.size();
        while (!waiting.isEmpty()) {
            if (visited.size() - before > LIMIT) {
                throw new IllegalStateException(
                        "More addresses than a visit follows, such as " + waiting.peek());
            }
            String address = waiting.remove();
            if (!visited.contains(address) && !isEnough(address)) {
                visited.add(address);
                HttpResponse<byte[]> answer = visit(address);
                Set<String> links = links(address, answer);
                links.forEach(link -> leads.putIfAbsent(link, address));
                waiting.addAll(links);
                if (answer.statusCode() >= 400) {
                    broken.add(answer.statusCode() + " " + address + " from " + leads.get(address));
                }
            }
        }
    }

    /** Visits a route with every id that was seen so far in the place of its parameters. */
    void visitRoute(String route) throws Exception {
        for (String address : filledIn(List.of(route))) {
            if (visited.add(address)) {
                visit(address);
            }
        }
    }

    private List<String> filledIn(List<String> routes) {
        if (routes.stream().noneMatch(route -> route.contains("{"))) {
            return routes;
        }
        List<String> filled = new ArrayList<>();
        for (String route : routes) {
            for (String id : ids) {
                filled.add(route.replaceFirst("\\{[^}]*}", id));
            }
        }
        // Of what is below a thing only the things that answered.
        return filled.stream().anyMatch(route -> route.contains("{"))
                ? filledIn(filled.stream().filter(this::beginsWell).toList())
                : filled;
    }

    private boolean beginsWell(String route) {
        String parent = route.substring(0, route.indexOf("/{"));
        return answered.stream().anyMatch(parent::startsWith);
    }

    private HttpResponse<byte[]> visit(String address) throws Exception {
        HttpResponse<byte[]> answer = send(get(address));
        if (answer.statusCode() == 200) {
            answered.add(address);
        }
        look(address, answer);
        return answer;
    }

    /** Looks at an answer that somebody else got. */
    void look(String address, HttpResponse<byte[]> answer) throws IOException {
        String all =
                (address + '\n' + answer.headers().map() + '\n' + insides(answer.body()))
                        .toLowerCase(Locale.ROOT);
        words.stream()
                .filter(all::contains)
                .forEach(word -> found.add(address + " holds '" + word + "'"));
        know(address);
    }

    private static String insides(byte[] body) throws IOException {
        String plain =
                new String(body, StandardCharsets.UTF_8)
                        + new String(body, StandardCharsets.UTF_16BE)
                        + new String(body, StandardCharsets.UTF_16LE);
        if (plain.startsWith("PK")) {
            return plain + zip(body);
        }
        return plain.startsWith("%PDF-") ? plain + pdf(body) : plain;
    }

    private static String zip(byte[] body) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(insides(zip.readAllBytes()));
            }
        }
        return all.toString();
    }

    private static String pdf(byte[] body) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(body)) {
            all.append(document.getDocument().getTrailer());
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof COSStream stream) {
                    try (var bytes = stream.createInputStream()) {
                        all.append(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return all.toString();
    }

    private Set<String> links(String from, HttpResponse<byte[]> answer) {
        Set<String> links = new LinkedHashSet<>();
        answer.headers().firstValue("Location").ifPresent(to -> add(from, to, links));
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            Matcher to = link.matcher(new String(answer.body(), StandardCharsets.UTF_8));
            while (to.find()) {
                add(from, to.group(1).replace("&amp;", "&"), links);
            }
        }
        return links;
    }

    private void add(String from, String link, Set<String> links) {
        String whole = URI.create(baseUrl + from).resolve(link.replace(" ", "%20")).toString();
        if (whole.startsWith(baseUrl)
                && !whole.contains("/jakarta.faces.resource/")
                && !whole.contains("/resources/")) {
            links.add(whole.substring(baseUrl.length()));
        }
    }

    private HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(baseUrl + address)).GET().build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofByteArray());
    }

    Set<String> visited() {
        return visited;
    }

    /** Links that led to an error, each with the page that has it. */
    List<String> broken() {
        return broken;
    }

    /** Where the words were, a line each. */
    List<String> found() {
        return found;
    }
}
