package org.voltroam.role.cpo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.journey.cdr.SignedData;
import org.voltroam.domain.journey.cdr.SignedData.SignedValue;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.SignedReadings;
import org.voltroam.domain.journey.session.SignedReadings.Nature;
import org.voltroam.domain.journey.session.SignedReadings.Value;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.role.Member;

/** What meters sign at our stations: written down before the report that brings it is acted on, and told with the CDR, unchanged. */
final class Signatures {

    private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);

    /** Source: OCPI 2.2.1 mod_cdrs, SignedValue: plain_data and signed_data; SignedData: public_key. */
    private static final int LONGEST = 5000;

    private static final int LONGEST_KEY = 512;

    private static final int LANES = 64;

    private final Member member;
    private final List<Object> lanes = Stream.generate(Object::new).limit(LANES).toList();

    Signatures(Member member) {
        this.member = member;
    }

    /** What is said twice is kept once. */
    void keep(StationId station, TransactionId transaction, List<Reading> readings) {
        var told = readings.stream().flatMap(Signatures::values).toList();
        if (told.isEmpty()) {
            return;
        }
        synchronized (lanes.get(Math.floorMod(transaction.hashCode(), LANES))) {
            var now = member.clock().instant();
            var known = find(station, transaction)
                    .orElseGet(() -> new SignedReadings(member.id(), station, transaction, List.of(), now));
            var next = known.with(told, now);
            if (!next.equals(known)) {
                member.store().commit(Change.put(Kind.SIGNED_READINGS, next));
            }
        }
    }

    private Optional<SignedReadings> find(StationId station, TransactionId transaction) {
        return member.store()
                .find(
                        Kind.SIGNED_READINGS,
                        Kind.key(
                                member.id(),
                                station.ci().folded(),
                                transaction.ci().folded()));
    }

    private static Stream<Value> values(Reading reading) {
        return reading.others().stream()
                .flatMap(sample -> Stream.ofNullable(sample.signature())
                        .map(signature -> new Value(
                                reading.at(),
                                nature(reading.occasion()),
                                sample.value(),
                                signature.encoding(),
                                signature.publicKey())));
    }

    private static Nature nature(Reading.Occasion occasion) {
        return switch (occasion) {
            case TRANSACTION_BEGIN -> Nature.START;
            case TRANSACTION_END -> Nature.END;
            case PERIODIC, CLOCK, TRIGGERED, INTERRUPTION_BEGIN, INTERRUPTION_END, OTHER -> Nature.INTERMEDIATE;
        };
    }

    /** For its CDR; null where the meter signed nothing, or more than OCPI has room for. */
    @Nullable
    SignedData of(Recording recording) {
        return find(recording.station(), recording.transaction())
                .map(SignedReadings::values)
                .filter(values -> !values.isEmpty())
                .map(Signatures::told)
                .filter(told -> fits(told, recording))
                .orElse(null);
    }

    /** A charge has one meter, so one encoding and one key. */
    private static SignedData told(List<Value> values) {
        var encoding = values.getFirst().encoding();
        return new SignedData(
                encoding,
                null,
                values.stream()
                        .map(Value::publicKey)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                values.stream()
                        .filter(value -> value.encoding().equals(encoding))
                        .sorted(Comparator.comparing(Value::at).thenComparing(Value::nature))
                        .map(Signatures::told)
                        .toList(),
                null,
                Extras.NONE);
    }

    private static SignedValue told(Value value) {
        var plain = decoded(value.data());
        return new SignedValue(
                value.nature().text(),
                plain.orElse(value.data()),
                plain.isPresent()
                        ? value.data()
                        : Base64.getEncoder().encodeToString(value.data().getBytes(UTF_8)),
                Extras.NONE);
    }

    /** Stations of OCPP 2.x tell documents in Base64, those of 1.6 also as they are. */
    private static Optional<String> decoded(String data) {
        try {
            var bytes = Base64.getDecoder().decode(data);
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException | CharacterCodingException plain) {
            return Optional.empty();
        }
    }

    private static boolean fits(SignedData told, Recording recording) {
        var key = told.publicKey();
        var fits = (key == null || key.length() <= LONGEST_KEY)
                && told.values().stream()
                        .allMatch(value -> value.plainData().length() <= LONGEST
                                && value.signedData().length() <= LONGEST);
        if (!fits) {
            LOG.warn("what the meter signed of {} is longer than a CDR can tell: kept here only", recording.charge());
        }
        return fits;
    }
}
