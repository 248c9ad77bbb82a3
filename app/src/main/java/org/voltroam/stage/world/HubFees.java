package org.voltroam.stage.world;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.FeeCase;
import org.voltroam.domain.catalog.party.FeeCase.Current;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Membership;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.protocol.json.Fields;
import org.voltroam.role.clearing.StatementReading;

/** What a hub takes, in the form of {@code agreements.json} and {@code memberships.json}. */
final class HubFees {

    private HubFees() {}

    static HubFee fee(Fields in) {
        return new HubFee(
                in.requiredNumber("per_session"),
                new Rate(in.requiredNumber("share_percent")),
                in.number("least"),
                in.number("most"),
                in.children("cases", HubFees::feeCase));
    }

    /** The fee itself stands beside what it is for. */
    private static FeeCase feeCase(Fields in) {
        var current = in.string("current", 2);
        return new FeeCase(
                in.instant("from"),
                in.instant("until"),
                current == null ? null : Current.valueOf(current.toUpperCase(Locale.ROOT)),
                in.number("net"),
                fee(in));
    }

    static Membership membership(Fields in) {
        var member = in.string("member", 6);
        return new Membership(
                PartyId.parse(in.requiredString("hub", 6)),
                member == null ? null : PartyId.parse(member),
                in.requiredOpen("role", Role.class).known().orElse(Role.OTHER),
                StatementReading.tiers(in, "tiers"),
                new CurrencyCode(in.requiredString("currency", 3)),
                month(in, "from"),
                month(in, "until"),
                Instant.EPOCH);
    }

    private static @Nullable YearMonth month(Fields in, String name) {
        var text = in.string(name, 7);
        return text == null ? null : YearMonth.parse(text);
    }
}
