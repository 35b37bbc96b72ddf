package org.touchstone.review.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.review.deadline.PublishesItsPrivatePart;
import org.touchstone.review.deadline.internal.BadTwins;

/** What a class of this module may use, as lists of what is allowed; each rule has a bad twin. */
class ModuleRulesTest {
    private static final String MODULE = "org.touchstone.review.";
    private static final String BELOW = "org.touchstone.credential.";

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.touchstone.review");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        rule(
                                "of this module only its own feature and what others publish",
                                ModuleRulesTest::isOwnFeatureOrPublished),
                        BadTwins.ReachesIntoTheQueue.class),
                Arguments.of(
                        rule(
                                "of the other modules only what the domain publishes",
                                ModuleRulesTest::isOfThisModuleOrPublishedBelow),
                        BadTwins.ReachesIntoTheDomain.class),
                Arguments.of(
                        rule(
                                "of libraries only Java, Jakarta EE and MicroProfile Config",
                                ModuleRulesTest::isOursOrAllowedLibrary),
                        BadTwins.BringsADriver.class),
                Arguments.of(
                        rule(
                                "internals only from internals",
                                ModuleRulesTest::isPublishedOrUsedFromInside),
                        PublishesItsPrivatePart.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleHoldsAndItsBadTwinBreaksIt(ArchRule rule, Class<?> badTwin) {
        rule.check(PRODUCTION);

        assertThat(rule.evaluate(new ClassFileImporter().importClasses(badTwin)).hasViolation())
                .as("the rule fails on %s", badTwin)
                .isTrue();
    }

    private static boolean isOwnFeatureOrPublished(JavaClass user, JavaClass used) {
        return !used.getPackageName().startsWith(MODULE)
                || !isInternal(used)
                || feature(user).equals(feature(used));
    }

    private static boolean isOfThisModuleOrPublishedBelow(JavaClass user, JavaClass used) {
        String name = used.getPackageName();
        return !name.startsWith("org.touchstone.")
                || name.startsWith(MODULE)
                || name.matches("org\\.touchstone\\.credential\\.[a-z]+");
    }

    /** EclipseLink is what weaving puts into the entities. */
    private static boolean isOursOrAllowedLibrary(JavaClass user, JavaClass used) {
        String name = used.getPackageName();
        return Stream.of(
                        MODULE,
                        BELOW,
                        "java.",
                        "jakarta.",
                        "org.eclipse.microprofile.config.",
                        "org.eclipse.persistence.")
                .anyMatch((name + ".")::startsWith);
    }

    private static boolean isPublishedOrUsedFromInside(JavaClass user, JavaClass used) {
        return !used.getPackageName().startsWith(MODULE) || !isInternal(used) || isInternal(user);
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().endsWith(".internal");
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().substring(MODULE.length()).split("\\.", 2)[0];
    }

    private static ArchRule rule(String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return classes()
                .should(
                        new ArchCondition<JavaClass>("use " + what) {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                                    JavaClass used = each.getTargetClass().getBaseComponentType();
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type,
                                                    used.isPrimitive() || allowed.test(type, used),
                                                    each.getDescription()));
                                }
                            }
                        });
    }
}
