package org.voltroam.domain.catalog.uptime;

import java.time.Instant;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;

/**
 * An EVSE is in a condition from a moment on, until the next one. Statuses that mean the same condition write nothing, so a year of one
 * EVSE is some hundred of these, however often it charges.
 *
 * @param party the CPO
 */
public record EvseCondition(PartyId party, LocationId location, EvseUid evse, Condition condition, Instant since) {}
