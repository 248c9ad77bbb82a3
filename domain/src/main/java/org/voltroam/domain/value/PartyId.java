package org.voltroam.domain.value;

import java.util.Locale;

/**
 * One party of the roaming network, for example {@code NL*VOL}.
 *
 * <p>Country code: two letters of ISO 3166-1. Party code: three characters of ISO 15118, unique within the country. Both are
 * kept in capitals. Source: OCPI 2.2.1 credentials, CredentialsRole country_code and party_id (CiString, so case is no
 * difference).
 */
public record PartyId(String countryCode, String partyCode) implements Comparable<PartyId> {

    public PartyId {
        countryCode = countryCode.toUpperCase(Locale.ROOT);
        partyCode = partyCode.toUpperCase(Locale.ROOT);
    }

    /**
     * Reads {@code NL*VOL}, {@code NL-VOL} or {@code NLVOL}. With a star whatever stands on either side of it is taken, as a peer may
     * have sent codes of other lengths; without one there must be five letters.
     *
     * @throws IllegalArgumentException when the text has another shape
     */
    public static PartyId parse(String text) {
        var star = text.indexOf('*');
        if (star >= 0) {
            return new PartyId(text.substring(0, star), text.substring(star + 1));
        }
        var letters = text.replace("-", "");
        if (letters.length() != 5) {
            throw new IllegalArgumentException("a party id is two letters of country and three of party, not " + text);
        }
        return new PartyId(letters.substring(0, 2), letters.substring(2));
    }

    @Override
    public int compareTo(PartyId that) {
        return toString().compareTo(that.toString());
    }

    @Override
    public String toString() {
        return countryCode + "*" + partyCode;
    }
}
