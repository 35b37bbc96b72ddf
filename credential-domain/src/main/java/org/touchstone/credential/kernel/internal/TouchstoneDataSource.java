package org.touchstone.credential.kernel.internal;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Stateless;

/**
 * Declares the one data source of the application, the same in the WAR on Payara Micro and in the
 * EAR on Payara Server; its values come from the configuration at deployment.
 *
 * <p>{@code stringType=unspecified} lets PostgreSQL decide what a bound string is, so that
 * EclipseLink's way of binding a UUID works. A connection is asked whether it lives before it is
 * used, once a second at most: asked at every use, each query costs two.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/touchstone",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=touchstone.ds.url}",
        user = "${MPCONFIG=touchstone.ds.user}",
        password = "${MPCONFIG=touchstone.ds.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            "stringType=unspecified",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1"
        })
@Stateless
public class TouchstoneDataSource {}
