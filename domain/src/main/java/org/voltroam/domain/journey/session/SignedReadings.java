package org.voltroam.domain.journey.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TransactionId;

/**
 * What a meter signed of one transaction, letter by letter as its station told it. It is kept for as long as anybody may ask.
 *
 * @param party the CPO
 * @param values in the order they came, each once
 * @param heard when the last came, by our clock
 */
public record SignedReadings(
        PartyId party, StationId station, TransactionId transaction, List<Value> values, Instant heard) {

    public SignedReadings {
        values = List.copyOf(values);
    }

    /** When in the charge it was signed. Source: OCPI 2.2.1 mod_cdrs, SignedValue, nature. */
    public enum Nature {
        START("Start"),
        INTERMEDIATE("Intermediate"),
        END("End");

        private final String text;

        Nature(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * One signed document.
     *
     * @param encoding {@code OCMF}; empty where the station does not say
     * @param publicKey as the station told it; null where it told none
     */
    public record Value(
            Instant at,
            Nature nature,
            String data,
            String encoding,
            @Nullable String publicKey) {}

    /** With those that are new; itself where none is. */
    public SignedReadings with(List<Value> more, Instant now) {
        var all = new ArrayList<>(values);
        more.stream()
                .filter(value -> all.stream().noneMatch(known -> known.data().equals(value.data())))
                .forEach(all::add);
        return all.size() == values.size() ? this : new SignedReadings(party, station, transaction, all, now);
    }
}
