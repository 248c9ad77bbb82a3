package org.voltroam.protocol.ocmf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.CdrFinding;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.aftercare.quality.MeterKey;
import org.voltroam.domain.aftercare.quality.MeterPage;
import org.voltroam.domain.aftercare.quality.SignedCharge;
import org.voltroam.domain.aftercare.quality.SignedCharge.Genuine;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.SignedData;
import org.voltroam.domain.journey.cdr.SignedData.SignedValue;

/**
 * The signed values of a CDR: each record held against the key the CDR tells, or, where it tells none, the one its meter is known by.
 *
 * <p>OCPI 2.2.1 mod_cdrs, SignedValue: {@code signed_data} is in Base64. Many send the record itself, which is no Base64, and is read too.
 */
public final class SignedValues {

    private static final String FORMAT = "OCMF";
    private static final Pattern PAGE = Pattern.compile("([A-Z])(\\d{1,18})");

    private final Cdr cdr;
    private final SignedData data;
    private final Function<String, Optional<MeterKey>> known;
    private final List<Genuine> genuine = new ArrayList<>();
    private final List<CdrFinding> doubts = new ArrayList<>();

    private SignedValues(Cdr cdr, SignedData data, Function<String, Optional<MeterKey>> known) {
        this.cdr = cdr;
        this.data = data;
        this.known = known;
    }

    /**
     * @param known the key of a meter, by its serial number
     * @return empty where the CDR has nothing signed
     */
    public static Optional<SignedCharge> of(Cdr cdr, Function<String, Optional<MeterKey>> known) {
        return Optional.ofNullable(cdr.signedData()).map(data -> new SignedValues(cdr, data, known).read());
    }

    private SignedCharge read() {
        if (!data.encodingMethod().strip().equalsIgnoreCase(FORMAT)) {
            doubt("/encoding_method", Code.SIGNED_DATA_UNCHECKED, data.encodingMethod(), "only " + FORMAT + " is read");
        } else if (data.values().isEmpty()) {
            doubt("/signed_values", Code.SIGNED_READINGS_INCOMPLETE, "no values", "at least one");
        } else {
            IntStream.range(0, data.values().size()).forEach(this::read);
        }
        return new SignedCharge(
                genuine,
                doubts,
                genuine.isEmpty() ? null : known(genuine.getFirst().meter()));
    }

    private void read(int index) {
        var value = data.values().get(index);
        var field = "/signed_values/" + index;
        var text = Texts.recordIn(value.signedData());
        switch (Ocmf.read(text)) {
            case Ocmf.Outcome.Unreadable(var why) ->
                doubt(field + "/signed_data", Code.SIGNED_DATA_UNREADABLE, value.signedData(), why);
            case Ocmf.Outcome.Taken(var ocmf) -> {
                plain(field, value, text, ocmf);
                check(field + "/signed_data", ocmf);
            }
        }
    }

    /** What people are shown has to be what was signed: the record, or what is signed of it. */
    private void plain(String field, SignedValue value, String text, Ocmf ocmf) {
        var shown = value.plainData().strip();
        if (!shown.isEmpty() && !shown.equals(ocmf.payload().strip()) && !shown.equals(text.strip())) {
            doubt(field + "/plain_data", Code.SIGNED_PLAIN_DIFFERS, shown, ocmf.payload());
        }
    }

    private void check(String field, Ocmf ocmf) {
        var meter = meter(ocmf);
        var key = key(meter);
        if (key == null) {
            doubt(field, Code.SIGNED_DATA_UNCHECKED, "of meter " + meter, "no public key is told or known");
            return;
        }
        switch (Verification.of(ocmf, key)) {
            case Verification.Verdict.NotGenuine(var why) -> doubt(field, Code.SIGNATURE_BROKEN, ocmf.payload(), why);
            case Verification.Verdict.Genuine() -> genuine.add(record("/signed_data" + field, meter, ocmf, key));
        }
    }

    private Genuine record(String field, String meter, Ocmf ocmf, String key) {
        return new Genuine(
                field,
                meter,
                page(ocmf.pagination()),
                MeterReadings.told(ocmf.readings()),
                key,
                PublicKeys.print(key, ocmf.seal().algorithm()));
    }

    private @Nullable String key(String meter) {
        var told = data.publicKey();
        if (told != null && !told.isBlank()) {
            return told;
        }
        var before = known(meter);
        return before == null ? null : before.key();
    }

    private @Nullable MeterKey known(String meter) {
        return known.apply(meter).orElse(null);
    }

    /** A record need not name its meter when it names its gateway; the EVSE is where both are. */
    private String meter(Ocmf ocmf) {
        var serial = ocmf.meter();
        return serial == null || serial.isBlank() ? "at " + cdr.location().evse() : serial.strip();
    }

    private static @Nullable MeterPage page(@Nullable String told) {
        var page = PAGE.matcher(Objects.requireNonNullElse(told, ""));
        return page.matches() ? new MeterPage(page.group(1), Long.parseLong(page.group(2))) : null;
    }

    private void doubt(String field, Code code, String claimed, String why) {
        doubts.add(new CdrFinding(code, "/signed_data" + field, claimed, why));
    }

    /** For a driver who checks it: each record with the key it is checked by here. */
    public static Transparency transparency(Cdr cdr, Function<String, Optional<MeterKey>> known) {
        var values = new ArrayList<Transparency.Value>();
        if (cdr.signedData() != null) {
            var reading = new SignedValues(cdr, cdr.signedData(), known);
            for (var value : cdr.signedData().values()) {
                var record = record(value);
                values.add(new Transparency.Value(context(value), record, reading.keyOf(record)));
            }
        }
        return new Transparency(values);
    }

    private @Nullable String keyOf(String record) {
        return switch (Ocmf.read(record)) {
            case Ocmf.Outcome.Taken(var ocmf) -> key(meter(ocmf));
            case Ocmf.Outcome.Unreadable(var why) -> data.publicKey();
        };
    }

    /** The words of the transparency software for OCPI's. */
    private static String context(SignedValue value) {
        return switch (value.nature().toLowerCase(Locale.ROOT)) {
            case "start" -> "Transaction.Begin";
            case "end" -> "Transaction.End";
            default -> value.nature();
        };
    }

    /** The record as the meter wrote it. */
    public static String record(SignedValue value) {
        return Texts.recordIn(value.signedData());
    }
}
