package org.voltroam.role;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.server.Attempts;

/**
 * Tells the log that somebody guesses credentials tokens, once a minute at most. Nobody is locked out for it: guesses are held up, right
 * tokens never.
 *
 * @param us whose platform it is tried at
 */
record Guessing(PartyId us) implements Attempts.Alarm {

    private static final Logger LOG = LoggerFactory.getLogger(Guessing.class);

    @Override
    public void told(@Nullable String address, int wrong) {
        LOG.warn(
                "{}: somebody guesses credentials tokens, {} wrong ones within a minute, the last from {}",
                us,
                wrong,
                address == null ? "nowhere" : address);
    }
}
