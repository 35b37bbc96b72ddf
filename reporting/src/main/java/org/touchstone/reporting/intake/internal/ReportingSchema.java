package org.touchstone.reporting.intake.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/**
 * Makes the server open this module's persistence unit, and so bring its schema up to date: a unit
 * that nobody refers to stays closed, and this module reads and writes by JDBC.
 */
@Stateless
public class ReportingSchema {
    @PersistenceUnit(unitName = "reporting")
    EntityManagerFactory unit;
}
