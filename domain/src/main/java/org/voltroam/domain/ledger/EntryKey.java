package org.voltroam.domain.ledger;

/**
 * What an entry is about, in words of the event itself ({@code settlement/NL*CPO/S1}), so that the same event booked twice
 * is booked once. A ledger refuses a second entry with the same key.
 */
public record EntryKey(String text) {

    public EntryKey {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an entry key says what happened; it cannot be blank");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
