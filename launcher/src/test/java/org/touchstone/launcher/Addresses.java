package org.touchstone.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The lines of the packaged application's own AccessTable, so that a page or route that is added
 * there is visited without a change here.
 *
 * @param kind PAGE or ROUTE
 * @param name of a page its address, of a route 'METHOD /address/{id}'
 * @param permissions any of them is enough; none: everyone
 */
record Addresses(String kind, String name, Set<String> permissions) {

    static List<Addresses> open(Path war, Path folder, Set<String> held) throws Exception {
        return all(war, folder).stream()
                .filter(
                        line ->
                                line.permissions.isEmpty()
                                        || line.permissions.stream().anyMatch(held::contains))
                .filter(line -> line.kind.equals("PAGE") || line.name.startsWith("GET "))
                .toList();
    }

    private static List<Addresses> all(Path war, Path folder) throws Exception {
        List<URL> classes = new ArrayList<>();
        classes.add(unpack(war, folder).toUri().toURL());
        try (var jars = Files.list(folder.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                classes.add(jar.toUri().toURL());
            }
        }
        List<Addresses> lines = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(
                        classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> table = loader.loadClass("org.touchstone.web.access.AccessTable");
            for (Object rule : (List<?>) table.getMethod("rules").invoke(null)) {
                lines.add(
                        new Addresses(
                                String.valueOf(value(rule, "kind")),
                                (String) value(rule, "name"),
                                ((Set<?>) value(rule, "permissions"))
                                        .stream()
                                                .map(Object::toString)
                                                .collect(Collectors.toSet())));
            }
        }
        return lines;
    }

    private static Object value(Object rule, String component) throws Exception {
        return rule.getClass().getMethod(component).invoke(rule);
    }

    private static Path unpack(Path war, Path folder) throws IOException {
        Path classes = folder.resolve("classes");
        Files.createDirectories(folder.resolve("lib"));
        try (ZipFile zip = new ZipFile(war.toFile())) {
            for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                String name = entry.getName();
                Path target = null;
                if (name.startsWith("WEB-INF/classes/org/touchstone/web/access/")) {
                    target = classes.resolve(name.substring("WEB-INF/classes/".length()));
                } else if (name.startsWith("WEB-INF/lib/credential-domain")) {
                    target = folder.resolve("lib").resolve(Path.of(name).getFileName());
                }
                if (target != null) {
                    Files.createDirectories(target.getParent());
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, target);
                    }
                }
            }
        }
        return Files.createDirectories(classes);
    }
}
