package org.voltroam.role.clearing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.ChargeFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Invoiced;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.catalog.party.SettlementTerms.Payer;
import org.voltroam.domain.catalog.party.SettlementTerms.PeriodFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Tier;
import org.voltroam.domain.journey.settlement.period.Booked;
import org.voltroam.domain.journey.settlement.period.CutOff;
import org.voltroam.domain.journey.settlement.period.Mutual;
import org.voltroam.domain.journey.settlement.period.PeriodCost;
import org.voltroam.domain.journey.settlement.period.Side;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.journey.settlement.period.StatementFile;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.ledger.Correction;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.Merkle.Sibling;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Json.MalformedJson;
import org.voltroam.protocol.json.Violations;

/** Files of {@link StatementJson} read back. */
public final class StatementReading {

    private static final int LONG = 500;

    private StatementReading() {}

    /**
     * @throws IllegalArgumentException when it is no such file, with what is wrong about it; also when one of its entries does not
     *     balance or an amount is no ledger's
     */
    public static StatementFile read(byte[] json) {
        try {
            var violations = new Violations();
            var in = Fields.of(Json.parse(json), "", violations);
            if (!StatementJson.FORM.equals(in.string("form", LONG))) {
                throw new IllegalArgumentException("it is not of the form " + StatementJson.FORM);
            }
            var statement = in.requiredChild("statement", StatementReading::statement);
            if (!violations.isEmpty()) {
                throw new IllegalArgumentException(violations.all().toString());
            }
            var file = new StatementFile(
                    statement,
                    in.requiredChild("cut_off", cutOff -> cutOff(cutOff, statement)),
                    in.children("lines", StatementReading::line));
            if (!violations.isEmpty()) {
                throw new IllegalArgumentException(violations.all().toString());
            }
            return file;
        } catch (MalformedJson | ArithmeticException | DateTimeException broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    private static Statement statement(Fields in) {
        var currency = new CurrencyCode(in.requiredString("currency", 3));
        return new Statement(
                party(in, "keeper"),
                in.requiredInteger("number"),
                YearMonth.parse(in.requiredString("period", 7)),
                party(in, "holder"),
                currency,
                in.children("mutuals", each -> mutual(each, currency)),
                in.children("costs", each -> cost(each, currency)),
                money(in, "carried_in", currency),
                money(in, "due", currency),
                money(in, "carried_out", currency),
                hash(in, "root"),
                in.requiredInstant("at"),
                in.child("closing", StatementReading::entry));
    }

    private static PartyId party(Fields in, String name) {
        return PartyId.parse(in.requiredString(name, 6));
    }

    private static @Nullable PartyId anyParty(Fields in, String name) {
        var text = in.string(name, 6);
        return text == null ? null : PartyId.parse(text);
    }

    private static Money money(Fields in, String name, CurrencyCode currency) {
        return new Money(in.requiredNumber(name), currency);
    }

    private static ChainHash hash(Fields in, String name) {
        return new ChainHash(in.requiredString(name, 64));
    }

    private static Mutual mutual(Fields in, CurrencyCode currency) {
        return new Mutual(
                party(in, "with"),
                in.requiredChild("as_emsp", each -> side(each, currency)),
                in.requiredChild("as_cpo", each -> side(each, currency)),
                money(in, "commission", currency));
    }

    private static Side side(Fields in, CurrencyCode currency) {
        return new Side(
                in.requiredInteger("charges"),
                in.requiredInteger("credits"),
                money(in, "gross", currency),
                money(in, "disputed", currency),
                new Money(amount(in, "between"), currency));
    }

    private static PeriodCost cost(Fields in, CurrencyCode currency) {
        return new PeriodCost(
                PeriodCost.Sort.valueOf(in.requiredString("sort", LONG)),
                anyParty(in, "cpo"),
                anyParty(in, "emsp"),
                in.requiredInteger("charges"),
                money(in, "amount", currency));
    }

    private static CutOff cutOff(Fields in, Statement statement) {
        return new CutOff(
                statement.keeper(),
                statement.period(),
                whole(in, "position"),
                whole(in, "open_from"),
                in.requiredInteger("first_number"),
                in.children(
                        "terms", each -> new CutOff.PairTerms(party(each, "cpo"), party(each, "emsp"), terms(each))),
                in.children("members", StatementReading::member),
                in.requiredInstant("at"));
    }

    private static CutOff.Member member(Fields in) {
        return new CutOff.Member(
                party(in, "party"),
                Role.valueOf(in.requiredString("role", LONG)),
                in.requiredInteger("count"),
                money(in, "amount", new CurrencyCode(in.requiredString("currency", 3))));
    }

    private static long whole(Fields in, String name) {
        return in.requiredNumber(name).longValueExact();
    }

    /** As in {@code agreements.json} too, where what is not said is as usual. */
    public static SettlementTerms terms(Fields in) {
        var usual = SettlementTerms.STANDARD;
        var currency = in.string("currency", 3);
        return new SettlementTerms(
                Optional.ofNullable(in.string("zone", LONG))
                        .<ZoneId>map(ZoneId::of)
                        .orElse(usual.zone()),
                Optional.ofNullable(in.string("mode", LONG)).map(Mode::valueOf).orElse(usual.mode()),
                currency == null ? null : new CurrencyCode(currency),
                new PeriodFee(payer(in, "per_period_paid_by"), tiers(in, "per_period")),
                new ChargeFee(payer(in, "per_charge_paid_by"), amount(in, "per_charge")),
                amount(in, "minimum_payout"),
                in.number("most"),
                Optional.ofNullable(in.string("invoiced", LONG))
                        .map(Invoiced::valueOf)
                        .orElse(usual.invoiced()));
    }

    /** From how many on, what. */
    public static List<Tier> tiers(Fields in, String name) {
        return in.children(name, each -> new Tier(each.requiredInteger("from"), each.requiredNumber("amount")));
    }

    private static Payer payer(Fields in, String name) {
        return Optional.ofNullable(in.string(name, LONG)).map(Payer::valueOf).orElse(Payer.CPO);
    }

    private static BigDecimal amount(Fields in, String name) {
        return Optional.ofNullable(in.number(name)).orElse(BigDecimal.ZERO);
    }

    private static StatementFile.Line line(Fields in) {
        var link = in.requiredChild(
                "entry", each -> new ChainedEntry(hash(each, "previous"), entry(each), hash(each, "hash")));
        var booked = new Booked(whole(in, "position"), in.requiredInstant("charged"), link);
        if (!Booked.isBooked(link.entry()) || !booked.cdr().equals(in.requiredString("cdr", LONG))) {
            throw new IllegalArgumentException(in.pointer() + " is of another CDR than its entry");
        }
        return new StatementFile.Line(
                booked, in.children("path", each -> new Sibling(hash(each, "hash"), each.requiredBool("left"))));
    }

    private static Entry entry(Fields in) {
        return new Entry(
                new EntryKey(in.requiredString("key", LONG)),
                Instant.parse(in.requiredString("at", LONG)),
                in.requiredString("text", LONG),
                in.requiredChildren("postings", StatementReading::posting),
                in.child("corrects", StatementReading::correction));
    }

    private static Correction correction(Fields in) {
        return new Correction(
                new EntryKey(in.requiredString("key", LONG)), Reason.valueOf(in.requiredString("reason", LONG)));
    }

    private static Posting posting(Fields in) {
        var amount = money(in, "amount", new CurrencyCode(in.requiredString("currency", 3)));
        return Posting.debit(in.requiredString("holder", LONG), in.requiredString("purpose", LONG), amount);
    }
}
