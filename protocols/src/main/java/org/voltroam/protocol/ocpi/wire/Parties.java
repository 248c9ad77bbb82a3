package org.voltroam.protocol.ocpi.wire;

import org.voltroam.domain.value.PartyId;

/**
 * Whose object it is and who gets it, as URL, routing headers or connection name them.
 *
 * <p>Objects of OCPI 2.1.1 carry no country_code and party_id: who owns a location, session or CDR and whose token it was follows
 * from the way they came. Later versions say it in the object, and their codecs ignore this.
 *
 * @param owner the CPO of a location, tariff, session or CDR; the eMSP of a token, also of the token in a command
 * @param receiver who it is sent to: the eMSP of a session or CDR, the CPO of a token or command
 */
public record Parties(PartyId owner, PartyId receiver) {

    /** Of messages between platforms, which no party owns: versions and credentials. */
    public static final Parties NOBODY = new Parties(new PartyId("", ""), new PartyId("", ""));
}
