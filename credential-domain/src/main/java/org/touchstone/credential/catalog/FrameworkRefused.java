package org.touchstone.credential.catalog;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** The package is not one by CASE 1.1; the details say where. */
public class FrameworkRefused extends Refusal {
    public FrameworkRefused(List<Detail> wrong) {
        super(
                Kind.INVALID,
                "This is not a package by CASE 1.1, and nothing of it was imported. Mend what is listed.",
                wrong);
    }
}
