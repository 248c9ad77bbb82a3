package org.voltroam.stage.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.markup.Effects;
import org.voltroam.domain.catalog.markup.Effects.Fees;
import org.voltroam.domain.catalog.markup.Effects.MinimumMargin;
import org.voltroam.domain.catalog.markup.Effects.OnLoss;
import org.voltroam.domain.catalog.markup.Effects.OwnPrice;
import org.voltroam.domain.catalog.markup.MarkupRules.Draft;
import org.voltroam.domain.catalog.markup.PowerClass;
import org.voltroam.domain.catalog.markup.Selector;
import org.voltroam.domain.catalog.markup.Selector.Hours;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation.Code;

/**
 * A markup rule as files and the API tell it: {@code {id, valid_from, valid_until?, when: {...}, then: {...}}}; without {@code then} the rule
 * ends.
 */
public final class MarkupReading {

    private MarkupReading() {}

    /** @param usual when a rule begins that does not say so */
    public static Draft of(Fields in, Instant usual) {
        return new Draft(
                in.requiredString("id", 36),
                Objects.requireNonNullElse(in.child("when", MarkupReading::selector), Selector.ALL),
                in.child("then", MarkupReading::effects),
                Objects.requireNonNullElse(in.instant("valid_from"), usual),
                in.instant("valid_until"));
    }

    private static Selector selector(Fields in) {
        var currency = in.string("currency", 3);
        var contract = in.string("contract", 36);
        var from = in.time("from");
        var to = in.time("to");
        if ((from == null) != (to == null)) {
            in.violation("from", Code.MISSING, "from and to go together");
        }
        return new Selector(
                contract == null ? null : ContractId.of(contract),
                in.string("segment", 36),
                party(in, "cpo"),
                party(in, "hub"),
                in.string("location_type", 36),
                in.has("power") ? power(in) : null,
                in.string("tariff_type", 36),
                upper(in.string("country", 3)),
                from == null || to == null ? null : new Hours(from, to),
                currency == null ? null : new CurrencyCode(currency));
    }

    private static @Nullable PowerClass power(Fields in) {
        return known(in, "power", PowerClass.class);
    }

    /** A word that is none of ours would change what a rule is about, and nobody would notice. */
    private static <E extends Enum<E>> @Nullable E known(Fields in, String name, Class<E> type) {
        var read = in.open(name, type);
        var known = read == null ? Optional.<E>empty() : read.known();
        if (read != null && known.isEmpty()) {
            in.violation(
                    name, Code.UNKNOWN_VALUE, "\"" + read.text() + "\" is none of " + List.of(type.getEnumConstants()));
        }
        return known.orElse(null);
    }

    private static @Nullable PartyId party(Fields in, String name) {
        var text = in.string(name, 6);
        return text == null ? null : PartyId.parse(text);
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static Effects effects(Fields in) {
        return new Effects(
                in.child("own_price", MarkupReading::ownPrice),
                new Rate(number(in, "share_percent")),
                number(in, "per_kwh"),
                number(in, "per_minute"),
                number(in, "per_session"),
                in.child(
                        "margin",
                        each -> new MinimumMargin(
                                number(each, "per_session"), new Rate(number(each, "share_percent")))),
                Objects.requireNonNullElse(in.child("fees", MarkupReading::fees), Fees.NONE),
                in.number("cap"),
                in.number("round_to"),
                in.has("on_loss") ? known(in, "on_loss", OnLoss.class) : null);
    }

    private static OwnPrice ownPrice(Fields in) {
        return new OwnPrice(number(in, "per_kwh"), number(in, "per_minute"), number(in, "per_session"));
    }

    private static Fees fees(Fields in) {
        return new Fees(
                number(in, "per_session"),
                number(in, "payment_per_session"),
                new Rate(number(in, "payment_share_percent")));
    }

    private static BigDecimal number(Fields in, String name) {
        return Objects.requireNonNullElse(in.number(name), BigDecimal.ZERO);
    }
}
