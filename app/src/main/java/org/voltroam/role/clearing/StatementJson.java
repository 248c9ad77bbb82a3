package org.voltroam.role.clearing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.journey.settlement.period.CutOff;
import org.voltroam.domain.journey.settlement.period.Mutual;
import org.voltroam.domain.journey.settlement.period.PeriodCost;
import org.voltroam.domain.journey.settlement.period.Side;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.journey.settlement.period.StatementFile;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.ledger.Correction;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.Merkle.Sibling;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Statements and their files as JSON (docs/api.md). The same file gives the same text, to the byte. */
public final class StatementJson {

    /** What a file says of itself. */
    static final String FORM = "voltroam-statement-1";

    private StatementJson() {}

    public static ObjectNode file(StatementFile file) {
        return new Out()
                .put("form", FORM)
                .put("statement", statement(file.statement()))
                .put("cut_off", cutOff(file.cutOff()))
                .children("lines", file.lines(), StatementJson::line)
                .done();
    }

    /** Amounts are numbers in the statement's currency; positive ones are owed by the holder. */
    public static ObjectNode statement(Statement told) {
        return new Out()
                .put("name", told.name())
                .put("keeper", told.keeper().toString())
                .put("number", told.number())
                .put("period", told.period().toString())
                .put("holder", told.holder().toString())
                .put("currency", told.currency().code())
                .children("mutuals", told.mutuals(), StatementJson::mutual)
                .children("costs", told.costs(), StatementJson::cost)
                .put("carried_in", told.carriedIn().amount())
                .put("due", told.due().amount())
                .put("carried_out", told.carriedOut().amount())
                .put("root", told.root().hex())
                .put("at", told.at())
                .child("closing", told.closing(), StatementJson::entry)
                .done();
    }

    private static ObjectNode mutual(Mutual mutual) {
        return new Out()
                .put("with", mutual.with().toString())
                .put("as_emsp", side(mutual.asEmsp()))
                .put("as_cpo", side(mutual.asCpo()))
                .put("commission", mutual.commission().amount())
                .put("net", mutual.net().amount())
                .done();
    }

    private static ObjectNode side(Side side) {
        return new Out()
                .put("charges", side.charges())
                .put("credits", side.credits())
                .put("gross", side.gross().amount())
                .put("disputed", side.disputed().amount())
                .put("between", side.between().amount())
                .done();
    }

    private static ObjectNode cost(PeriodCost cost) {
        return new Out()
                .put("sort", cost.sort().name())
                .put("cpo", party(cost.cpo()))
                .put("emsp", party(cost.emsp()))
                .put("charges", cost.charges())
                .put("amount", cost.amount().amount())
                .done();
    }

    private static @Nullable String party(@Nullable PartyId party) {
        return party == null ? null : party.toString();
    }

    private static ObjectNode cutOff(CutOff cutOff) {
        return new Out()
                .put("position", BigDecimal.valueOf(cutOff.position()))
                .put("open_from", BigDecimal.valueOf(cutOff.openFrom()))
                .put("first_number", cutOff.firstNumber())
                .put("at", cutOff.at())
                .children("terms", cutOff.terms(), StatementJson::terms)
                .children("members", cutOff.members(), StatementJson::member)
                .done();
    }

    private static ObjectNode member(CutOff.Member member) {
        return new Out()
                .put("party", member.party().toString())
                .put("role", member.role().name())
                .put("count", member.count())
                .put("currency", member.amount().currency().code())
                .put("amount", member.amount().amount())
                .done();
    }

    private static ObjectNode terms(CutOff.PairTerms pair) {
        return terms(pair.terms())
                .put("cpo", pair.cpo().toString())
                .put("emsp", pair.emsp().toString())
                .done();
    }

    private static Out terms(SettlementTerms terms) {
        var currency = terms.currency();
        return new Out()
                .put("zone", terms.zone().getId())
                .put("mode", terms.mode().name())
                .put("currency", currency == null ? null : currency.code())
                .put("per_period_paid_by", terms.perPeriod().payer().name())
                .children(
                        "per_period",
                        terms.perPeriod().tiers(),
                        tier -> new Out()
                                .put("from", tier.from())
                                .put("amount", tier.amount())
                                .done())
                .put("per_charge_paid_by", terms.perCharge().payer().name())
                .put("per_charge", terms.perCharge().amount())
                .put("minimum_payout", terms.minimumPayout())
                .put("most", terms.most())
                .put("invoiced", terms.invoiced().name());
    }

    private static ObjectNode line(StatementFile.Line line) {
        var booked = line.booked();
        return new Out()
                .put("cdr", booked.cdr())
                .put("charged", booked.charged())
                .put("position", BigDecimal.valueOf(booked.position()))
                .put("entry", chained(booked.link()))
                .children("path", line.path(), StatementJson::sibling)
                .done();
    }

    private static ObjectNode sibling(Sibling sibling) {
        return new Out()
                .put("hash", sibling.hash().hex())
                .put("left", sibling.left())
                .done();
    }

    private static ObjectNode chained(ChainedEntry link) {
        return out(link.entry())
                .put("previous", link.previous().hex())
                .put("hash", link.hash().hex())
                .done();
    }

    private static ObjectNode entry(Entry entry) {
        return out(entry).done();
    }

    private static Out out(Entry entry) {
        return new Out()
                .put("key", entry.key().text())
                .put("at", entry.at().toString())
                .put("text", entry.text())
                .child("corrects", entry.corrects(), StatementJson::correction)
                .children("postings", entry.postings(), StatementJson::posting);
    }

    private static ObjectNode correction(Correction correction) {
        return new Out()
                .put("key", correction.of().text())
                .put("reason", correction.reason().name())
                .done();
    }

    private static ObjectNode posting(Posting posting) {
        Money amount = posting.amount().money();
        return new Out()
                .put("holder", posting.account().holder())
                .put("purpose", posting.account().purpose())
                .put("currency", amount.currency().code())
                .put("amount", amount.amount())
                .done();
    }
}
