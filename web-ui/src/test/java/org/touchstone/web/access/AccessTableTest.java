package org.touchstone.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.web.access.AccessTable.Kind;
import org.touchstone.web.access.AccessTable.Rule;
import org.touchstone.web.api.TouchstoneApi;

/** Holds the table against what there is: nothing is missing in it, and nothing in it is gone. */
class AccessTableTest {
    private static final java.nio.file.Path WEBAPP = java.nio.file.Path.of("src/main/webapp");

    /** What an element of a page calls; a view action is part of opening the page. */
    private static final Pattern ACTION =
            Pattern.compile(
                    "(?<!viewAction )(?:action|actionListener|listener)=\"#\\{(\\w+\\.\\w+)");

    private static final JavaClasses WEB =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.touchstone.web");

    @Test
    void everyRestRouteDeclaresItsPermissionAndEveryDeclaredRouteExists() {
        Set<String> routes = new TreeSet<>();
        for (JavaClass type : WEB) {
            if (type.isAnnotatedWith(Path.class)) {
                routes.addAll(routesOf(type.reflect()));
            }
        }
        Set<String> declared =
                names(Kind.ROUTE).stream()
                        .filter(name -> name.contains(" /api/"))
                        .map(AccessTableTest::withoutParameterNames)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).isNotEmpty();
        assertThat(declared).isEqualTo(routes);
    }

    @Test
    void aRouteThatIsNotDeclaredIsFoundMissing() {
        assertThat(routesOf(Undeclared.class)).containsExactly("GET /api/v1/undeclared/{}");
        assertThat(AccessTable.route("GET", "/api/v1/undeclared/1")).isEmpty();
    }

    @Test
    void everyPageDeclaresItsPermissionAndEveryDeclaredPageExists() {
        Set<String> pages =
                files().stream()
                        .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                        .map(page -> page.substring(0, page.length() - ".xhtml".length()))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pages).isNotEmpty();
        assertThat(new TreeSet<>(names(Kind.PAGE))).isEqualTo(pages);
    }

    @Test
    void everyActionOfAPageDeclaresItsPermissionAndEveryDeclaredActionIsUsed() {
        Set<String> used = new TreeSet<>();
        for (java.nio.file.Path file : allViews()) {
            Matcher action = ACTION.matcher(read(file));
            while (action.find()) {
                if (!action.group(1).startsWith("request.")) {
                    used.add(action.group(1));
                }
            }
        }

        assertThat(used).isNotEmpty();
        assertThat(new TreeSet<>(names(Kind.ACTION))).isEqualTo(used);
    }

    @Test
    void everyBeanWithAProtectedActionIsGuarded() {
        Map<String, JavaClass> beans =
                WEB.stream()
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .collect(
                                Collectors.toMap(
                                        type -> type.getAnnotationOfType(Named.class).value(),
                                        type -> type));
        List<String> guardedActions =
                AccessTable.rules().stream()
                        .filter(rule -> rule.kind() == Kind.ACTION && !rule.isPublic())
                        .map(Rule::name)
                        .toList();

        assertThat(guardedActions)
                .isNotEmpty()
                .allSatisfy(
                        name -> {
                            JavaClass bean = beans.get(name.substring(0, name.indexOf('.')));
                            assertThat(bean).as(name).isNotNull();
                            assertThat(bean.isAnnotatedWith(Guarded.class)).as(name).isTrue();
                        });
    }

    @Test
    void anAddressThatIsNotInTheTableIsNoPage() {
        assertThat(AccessTable.page("/WEB-INF/web.xml")).isEmpty();
        assertThat(AccessTable.page("/educator/desk/")).isEmpty();
        assertThat(AccessTable.route("POST", "/api/v1/review/claims/a/b/seal")).isEmpty();
    }

    private static Set<String> routesOf(Class<?> resource) {
        String root =
                TouchstoneApi.class.getAnnotation(ApplicationPath.class).value()
                        + "/"
                        + resource.getAnnotation(Path.class).value();
        Set<String> routes = new TreeSet<>();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    Path path = method.getAnnotation(Path.class);
                    routes.add(
                            withoutParameterNames(
                                    verb.value()
                                            + " "
                                            + root
                                            + (path == null ? "" : "/" + path.value())));
                }
            }
        }
        return routes;
    }

    private static String withoutParameterNames(String route) {
        return route.replaceAll("\\{[^}]*}", "{}");
    }

    private static List<String> names(Kind kind) {
        return AccessTable.rules().stream()
                .filter(rule -> rule.kind() == kind)
                .map(Rule::name)
                .toList();
    }

    private static List<java.nio.file.Path> files() {
        return allViews().stream()
                .filter(file -> !file.startsWith(WEBAPP.resolve("WEB-INF")))
                .toList();
    }

    private static List<java.nio.file.Path> allViews() {
        try (Stream<java.nio.file.Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resource that nobody declared. */
    @Path("undeclared")
    static class Undeclared {
        @jakarta.ws.rs.GET
        @Path("{id}")
        public String find() {
            return "";
        }
    }
}
