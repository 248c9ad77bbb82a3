package org.voltroam.domain.journey.quote;

import java.time.Instant;
import org.voltroam.domain.value.PartyId;

/**
 * By which an eMSP signs its quotes, Ed25519 (RFC 8032).
 *
 * @param open X.509, Base64
 * @param secret PKCS #8, Base64; stays out of logs
 */
public record SigningKey(PartyId emsp, String open, String secret, Instant since) {

    @Override
    public String toString() {
        return "the key of " + emsp + " since " + since;
    }
}
