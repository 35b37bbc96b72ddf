package org.touchstone.launcher.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.browser.Browser.Size;

/** An administrator checks a roster, reads what it would change, and imports it from the check. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesIT {
    private static final int SCHOOLS = 60;

    @TempDir static Path folder;

    private RunningSystem system;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.shared();
    }

    @Test
    void checkedRosterIsReadRowByRowAndImportedWithoutSendingItAgain() throws Exception {
        for (Size size : Browser.sizes()) {
            String name = size.name().toLowerCase(Locale.ROOT);
            try (Browser browser = Browser.open(size, system)) {
                browser.signIn("agency");
                browser.show("/administration/imports");
                browser.find("upload:file").sendKeys(schools(name).toString());
                browser.press(By.cssSelector("input[value^='Check']"));
                browser.expect("Could be imported", "Nothing was changed", "The zip is kept");
                browser.check("agency-import-check-" + name);

                browser.press(By.linkText("See each row that would change"));
                browser.expect("New School " + name + " 1 (", "New", "orgs.csv");
                browser.check("agency-import-changes-" + name);
                browser.press(By.linkText("Next page"));
                browser.expect("New School " + name + " " + SCHOOLS + " (");
                browser.driver().navigate().back();
                browser.driver().navigate().back();

                browser.press("report:commit");
                browser.expect("Imported", "orgs.csv");
                browser.show("/administration/organizations?words=New+School+" + name);
                browser.expect("New School " + name);
            }
        }
    }

    /** A roster of changes with so many new schools in one district. */
    private static Path schools(String name) throws IOException {
        StringBuilder orgs =
                new StringBuilder(
                        "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n");
        for (int i = 1; i <= SCHOOLS; i++) {
            orgs.append(
                    "IMPORTED-%1$s-%2$d,active,,New School %1$s %2$d,school,,MINEOLA\n"
                            .formatted(name, i));
        }
        String manifest =
                "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.orgs,delta\n";
        Path zip = folder.resolve("schools-" + name + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file :
                    Map.of("manifest.csv", manifest, "orgs.csv", orgs.toString()).entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
