package org.voltroam.role;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.admission.Admission.Verdict;
import org.voltroam.protocol.ocpi.admission.Doorman;
import org.voltroam.protocol.ocpi.admission.Urgency;

/** Tells the log whose requests are not let in, of each peer once a minute: a log that fills up is a failure of its own. */
public final class Crowding implements Doorman.HeldUp {

    private static final Logger LOG = LoggerFactory.getLogger(Crowding.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final PartyId us;
    private final InstantSource clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    /** @param us whose platform they ask */
    public Crowding(PartyId us, InstantSource clock) {
        this.us = us;
        this.clock = clock;
    }

    @Override
    public void told(Connection caller, Urgency urgency, Verdict.Later later) {
        var now = clock.instant();
        var before = told.get(caller.name());
        if (before == null || before.plus(QUIET).isBefore(now)) {
            told.put(caller.name(), now);
            LOG.warn(
                    "{} holds up {} ({}): {}",
                    us,
                    caller.name(),
                    urgency,
                    later.own() ? "it asks more than its share" : "all together ask more than there is");
        }
    }
}
