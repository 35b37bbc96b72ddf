package org.touchstone.reporting.intake.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/**
 * Refers to the module's persistence unit. In an EAR the server opens only the units that some
 * component refers to, and the module's migrations run when its unit opens.
 */
@Stateless
public class ReportingUnit {
    @PersistenceUnit(unitName = "reporting")
    EntityManagerFactory unit;
}
