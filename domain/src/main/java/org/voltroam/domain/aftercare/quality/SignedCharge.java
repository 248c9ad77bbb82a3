package org.voltroam.domain.aftercare.quality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the meter has signed about a charge, read by somebody who knows its format.
 *
 * @param records those whose signatures are genuine, in the order of the CDR
 * @param doubts what is wrong with the others, or cannot be told
 * @param known what was known of the meter before; null where nothing was
 */
public record SignedCharge(
        List<Genuine> records,
        List<CdrFinding> doubts,
        @Nullable MeterKey known) {

    public SignedCharge {
        records = List.copyOf(records);
        doubts = List.copyOf(doubts);
    }

    /**
     * A record whose signature was made with this key over exactly this text.
     *
     * @param field where, as a JSON pointer into the CDR
     * @param page null where the meter counts none that can be read
     * @param key as the CDR tells it, or as it was known before
     */
    public record Genuine(
            String field,
            String meter,
            @Nullable MeterPage page,
            List<SignedReading> readings,
            String key,
            String print) {

        public Genuine {
            readings = List.copyOf(readings);
        }
    }

    /** From where to where a register counted. */
    record Span(SignedReading begin, SignedReading end) {}

    /** The first register that was read at the beginning and at the end, and counts what the vehicle took. */
    Optional<Span> span() {
        var all = readings().toList();
        return all.stream()
                .filter(reading -> reading.occasion() == SignedReading.Occasion.BEGIN && counts(reading))
                .flatMap(begin -> end(all, begin).map(end -> new Span(begin, end)).stream())
                .findFirst();
    }

    private static Optional<SignedReading> end(List<SignedReading> all, SignedReading begin) {
        return all.reversed().stream()
                .filter(reading -> reading.occasion() == SignedReading.Occasion.END && counts(reading))
                .filter(reading -> reading.register().equals(begin.register()))
                .findFirst();
    }

    /** Registers of what flows back are 2.8 and, of OCMF, C0 to C3. */
    private static boolean counts(SignedReading reading) {
        return reading.kWh() != null && !reading.register().matches(".*[:.-](2\\.8|C[0-3]\\.0?8).*");
    }

    Stream<SignedReading> readings() {
        return records.stream().flatMap(record -> record.readings().stream());
    }
}
