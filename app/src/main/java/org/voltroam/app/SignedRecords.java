package org.voltroam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocmf.MeterReading;
import org.voltroam.protocol.ocmf.Ocmf;
import org.voltroam.protocol.ocmf.Transparency;
import org.voltroam.protocol.ocmf.Verification;

/** Signed meter values of a file, each with what checking it came to. */
final class SignedRecords {

    /** @param line for people */
    record Told(boolean isGenuine, String line) {}

    private SignedRecords() {}

    /** @param key instead of the one each record has in its file */
    static List<Told> of(String file, @Nullable String key) {
        if (!file.stripLeading().startsWith("<")) {
            return List.of(told("record 1", file, key));
        }
        final Transparency read;
        try {
            read = Transparency.read(file);
        } catch (IllegalArgumentException broken) {
            return List.of(new Told(false, "UNREADABLE  " + broken.getMessage()));
        }
        var all = new ArrayList<Told>();
        for (var value : read.values()) {
            var name = "record " + (all.size() + 1) + (value.context() == null ? "" : ", " + value.context());
            all.add(told(name, value.signedData(), key == null ? value.publicKey() : key));
        }
        return all;
    }

    private static Told told(String name, String text, @Nullable String key) {
        return switch (Ocmf.read(text)) {
            case Ocmf.Outcome.Unreadable(var why) -> new Told(false, "UNREADABLE  " + name + ": " + why);
            case Ocmf.Outcome.Taken(var ocmf)
            when key == null ->
                new Told(false, "NO KEY      " + name + ": " + readings(ocmf) + "; name one with --key");
            case Ocmf.Outcome.Taken(var ocmf) -> told(name, ocmf, Verification.of(ocmf, key));
        };
    }

    private static Told told(String name, Ocmf ocmf, Verification.Verdict verdict) {
        return switch (verdict) {
            case Verification.Verdict.Genuine() -> new Told(true, "genuine     " + name + ": " + readings(ocmf));
            case Verification.Verdict.NotGenuine(var why) -> new Told(false, "NOT GENUINE " + name + ": " + why);
        };
    }

    private static String readings(Ocmf ocmf) {
        return "meter " + ocmf.meter() + ", " + ocmf.pagination() + ", "
                + ocmf.readings().stream().map(SignedRecords::reading).collect(Collectors.joining(", "));
    }

    private static String reading(MeterReading reading) {
        var value = reading.value() == null ? "no value" : reading.value().toPlainString() + " " + reading.unit();
        return reading.occasion() + " " + value
                + (reading.errors().isEmpty() ? "" : " (error " + reading.errors() + ")");
    }
}
