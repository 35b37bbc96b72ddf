package org.touchstone.reporting.renewal.internal;

import java.util.List;
import java.util.UUID;

/** A jurisdiction with its rates. */
record Place(UUID id, String code, String name, String unit, boolean shares, List<Rate> rates) {}
