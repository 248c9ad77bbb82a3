package org.voltroam.app.money;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.voltroam.domain.aftercare.quality.CdrCheck;
import org.voltroam.domain.aftercare.quality.Surroundings;
import org.voltroam.domain.aftercare.quality.Surroundings.OwnToken;
import org.voltroam.domain.aftercare.quality.Surroundings.OwnedEvse;
import org.voltroam.domain.aftercare.quality.Surroundings.ToldSession;
import org.voltroam.domain.catalog.party.CheckLimits;
import org.voltroam.domain.journey.pricing.PricingRules;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocmf.SignedValues;
import org.voltroam.protocol.ocpi.wire.Parties;
import tools.jackson.databind.JsonNode;

/** A case of the kind "this CDR, with this known around it, gives these findings". Further findings are no difference. */
final class CheckVector {

    private final OcpiVersion version;
    private final Fields context;

    private CheckVector(OcpiVersion version, Fields context) {
        this.version = version;
        this.context = context;
    }

    static List<String> differences(Path file, JsonNode json) {
        var whole = Fields.of(json, "", new Violations());
        var spoken = Objects.requireNonNullElse(whole.string("ocpi_version", 10), "");
        var version = OcpiVersion.of(spoken)
                .orElseThrow(() -> new Unusable(file, "/ocpi_version", "\"" + spoken + "\" is no version we speak"));
        var context = whole.requiredChild("context", fields -> fields);
        var vector = new CheckVector(version, context);
        var receiver = context.requiredChild("receiver", CheckVector::party);
        var cdr = new Document(file, json.path("cdr"), "/cdr").cdr(version).value();
        var check = new CdrCheck(PricingRules.STANDARD, vector.limits());
        var verdict = check.judge(
                cdr,
                vector.surroundings(receiver)
                        .with(SignedValues.of(cdr, meter -> Optional.empty()).orElse(null)));
        return differences(json.path("expected"), verdict);
    }

    private static List<String> differences(JsonNode expected, CdrCheck.Verdict verdict) {
        var differences = new ArrayList<String>();
        var level = expected.path("level").asString("");
        if (!level.equals(verdict.level().name())) {
            differences.add("level expected " + level + ", computed " + verdict.level());
        }
        for (var code : expected.path("findings")) {
            if (verdict.findings().stream()
                    .noneMatch(finding -> finding.code().text().equals(code.asString()))) {
                differences.add("finding expected " + code.asString() + ", not found");
            }
        }
        if (!differences.isEmpty()) {
            verdict.findings().forEach(finding -> differences.add("found " + finding));
        }
        return differences;
    }

    private Surroundings surroundings(PartyId receiver) {
        var parties = new Parties(new PartyId("", ""), receiver);
        return new Surroundings(
                context.requiredInstant("now"),
                receiver,
                ZoneId.of(Objects.requireNonNullElse(context.string("location_time_zone", 60), "UTC")),
                context.number("connector_max_power_kw"),
                Boolean.TRUE.equals(context.bool("v2g")),
                context.children(
                        "published_tariffs", fields -> version.wire().tariff().read(fields, parties)),
                context.children(
                        "sessions",
                        fields -> new ToldSession(
                                SessionId.of(fields.requiredString("id", 36)), fields.requiredNumber("kwh"))),
                context.children(
                        "tokens",
                        fields -> new OwnToken(
                                TokenUid.of(fields.requiredString("uid", 36)), fields.requiredBool("valid"))),
                context.children(
                        "evses",
                        fields -> new OwnedEvse(
                                LocationId.of(fields.requiredString("location_id", 36)),
                                EvseUid.of(fields.requiredString("evse_uid", 36)),
                                PartyId.parse(fields.requiredString("owner", 8)))),
                context.children("known_cdrs", fields -> version.wire().cdr().read(fields, parties)));
    }

    private CheckLimits limits() {
        return Objects.requireNonNullElse(context.child("limits", CheckVector::limits), CheckLimits.STANDARD);
    }

    /** Those that are not told are the standard ones. */
    private static CheckLimits limits(Fields fields) {
        var standard = CheckLimits.STANDARD;
        return new CheckLimits(
                Duration.ofDays(number(fields, "max_age_days", standard.maxAge().toDays())
                        .longValue()),
                Duration.ofHours(
                        number(fields, "max_duration_h", standard.maxDuration().toHours())
                                .longValue()),
                Objects.requireNonNullElse(fields.number("energy_tolerance_kwh"), standard.energyTolerance()),
                Duration.ofSeconds(number(
                                fields,
                                "time_tolerance_s",
                                standard.timeTolerance().toSeconds())
                        .longValue()),
                Objects.requireNonNullElse(fields.number("cost_tolerance"), standard.costTolerance()),
                Objects.requireNonNullElse(fields.number("power_margin"), standard.powerMargin()),
                Boolean.TRUE.equals(fields.bool("epoch_allowed")));
    }

    private static BigDecimal number(Fields fields, String name, long standard) {
        return Objects.requireNonNullElse(fields.number(name), BigDecimal.valueOf(standard));
    }

    private static PartyId party(Fields fields) {
        return new PartyId(fields.requiredString("country_code", 2), fields.requiredString("party_id", 3));
    }
}
