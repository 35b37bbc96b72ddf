package org.touchstone.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * In the WAR all modules are one, and there an enterprise bean's name is its class's simple name
 * (Jakarta Enterprise Beans 4.0, section 4.4.1): two of one name stop the deployment.
 */
class BeanNamesTest {

    @Test
    void noTwoBeansOfAllModulesHaveOneName() {
        JavaClasses product =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.touchstone");

        assertThat(beans(product)).as("beans that were found").hasSizeGreaterThan(50);
        assertThat(namesOfSeveral(product)).isEmpty();
    }

    @Test
    void twoOfOneNameAreFound() {
        assertThat(
                        namesOfSeveral(
                                new ClassFileImporter()
                                        .importClasses(
                                                BadTwins.OneFeature.TwinBean.class,
                                                BadTwins.AnotherFeature.TwinBean.class)))
                .containsExactly("TwinBean");
    }

    private static List<String> namesOfSeveral(JavaClasses classes) {
        return beans(classes).stream()
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<JavaClass> beans(JavaClasses classes) {
        return classes.stream()
                .filter(
                        one ->
                                one.isAnnotatedWith(Stateless.class)
                                        || one.isAnnotatedWith(Singleton.class)
                                        || one.isAnnotatedWith(MessageDriven.class))
                .toList();
    }
}
