package org.touchstone.credential.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What a class of a module may use, as lists of what is allowed. A rule is worth something only if
 * it can fail, so each is checked together with a bad twin that breaks it.
 */
public final class ModuleRules {
    private final String module;
    private final JavaClasses production;

    private ModuleRules(String module, JavaClasses production) {
        this.module = module;
        this.production = production;
    }

    /**
     * @param module the root package, {@code org.touchstone.review}
     */
    public static ModuleRules of(String module) {
        return new ModuleRules(
                module,
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(module));
    }

    /** The rule holds for the module and fails for the twin, which may be several classes. */
    public void check(ArchRule rule, Class<?>... badTwin) {
        assertThat(production).as("classes of " + module).isNotEmpty();
        rule.check(production);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(badTwin)).hasViolation())
                .as("the rule fails on %s", List.of(badTwin))
                .isTrue();
    }

    public ArchRule ownFeatureOrWhatOthersPublish() {
        return rule(
                "of this module only its own feature and what others publish",
                (user, used) ->
                        !isOfThisModule(used)
                                || !isInternal(used)
                                || feature(user).equals(feature(used)));
    }

    /** Two features that call each other are one feature in two packages. */
    public ArchRule noCyclesBetweenFeatures() {
        return slices().matching(module + ".(*)..").should().beFreeOfCycles();
    }

    public ArchRule internalsOnlyFromInternals() {
        return rule(
                "internals only from internals",
                (user, used) -> !isOfThisModule(used) || !isInternal(used) || isInternal(user));
    }

    /**
     * @param below root packages of the modules that this one may know
     */
    public ArchRule ofOtherModulesOnlyWhatTheyPublish(String... below) {
        return rule(
                "of other modules only what " + Arrays.toString(below) + " publish",
                (user, used) ->
                        !used.getPackageName().startsWith("org.touchstone.")
                                || isOfThisModule(used)
                                || (!isInternal(used) && isIn(used, below)));
    }

    /**
     * @param libraries their root packages; this product's own modules need not be named
     */
    public ArchRule librariesOnlyOf(String... libraries) {
        return rule(
                "of libraries only " + Arrays.toString(libraries),
                (user, used) -> isIn(used, "org.touchstone") || isIn(used, libraries));
    }

    private boolean isOfThisModule(JavaClass type) {
        return isIn(type, module);
    }

    private static boolean isIn(JavaClass type, String... packages) {
        return Arrays.stream(packages)
                .anyMatch(root -> (type.getPackageName() + ".").startsWith(root + "."));
    }

    private static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }

    private String feature(JavaClass type) {
        return isOfThisModule(type)
                ? type.getPackageName().substring(module.length() + 1).split("\\.", 2)[0]
                : "";
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
