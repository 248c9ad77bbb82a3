package org.voltroam.role.emsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.journey.billing.Biller;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrReceipt;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.settlement.StatedTaxes;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Owned;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.exchange.CdrsReceiver;
import org.voltroam.protocol.ocpi.exchange.TheirList;
import org.voltroam.role.Incidents;
import org.voltroam.role.Intake;
import org.voltroam.role.Member;

/**
 * Where CPOs bring their CDRs: taken once, settled and billed in the same commit.
 *
 * <p>A CDR of a token or a party we do not know is refused: nobody would pay it, and the CPO learns so at once.
 */
final class CdrDesk implements CdrsReceiver.Cdrs {

    private static final Logger LOG = LoggerFactory.getLogger(CdrDesk.class);

    private final Member member;

    CdrDesk(Member member) {
        this.member = member;
    }

    @Override
    public Optional<Cdr> find(Owned<CdrId> key) {
        return member.store().find(Kind.CDR, Kind.key(key.owner(), key.id().ci().folded()));
    }

    @Override
    public CdrsReceiver.Outcome add(Cdr told, List<Violation> violations) {
        var cdr = member.directory()
                .agreement(told.party(), member.id())
                .map(agreement -> taxed(told, agreement))
                .orElse(told);
        return switch (CdrReceipt.of(find(cdr.key()).orElse(null), cdr)) {
            case CdrReceipt.Duplicate duplicate -> new CdrsReceiver.Outcome.Taken();
            case CdrReceipt.Conflict(var known, var fields) ->
                conflicting(
                        cdr, "CDR " + cdr.id() + " was sent before with other content: " + String.join(", ", fields));
            case CdrReceipt.Accepted accepted -> take(cdr);
        };
    }

    /** The first one stands; a correction is a Credit CDR of its own. */
    private CdrsReceiver.Outcome conflicting(Cdr cdr, String why) {
        member.store()
                .commit(Incidents.incident(
                        Sort.CONFLICTING_CDR,
                        cdr.party(),
                        Kind.CDR,
                        Kind.CDR.keyOf(cdr),
                        why,
                        member.clock().instant()));
        return new CdrsReceiver.Outcome.Conflicting(why);
    }

    /** CDRs as CPOs list them. What was refused when it was pushed is refused again, and logged. */
    Intake<Cdr> pulled() {
        return new Intake<>(TheirList.CDRS, cdr -> find(cdr.key()), this::pulled, new Intake.Vanishing.Never<>());
    }

    private void pulled(Cdr cdr, List<Violation> violations) {
        switch (add(cdr, violations)) {
            case CdrsReceiver.Outcome.Taken taken -> {}
            case CdrsReceiver.Outcome.Refused(var why) -> refused(cdr, why);
            case CdrsReceiver.Outcome.Conflicting(var why) -> refused(cdr, why);
        }
    }

    private static void refused(Cdr cdr, String why) {
        LOG.warn("pulled CDR {} of {} is refused: {}", cdr.id(), cdr.party(), why);
    }

    private CdrsReceiver.Outcome take(Cdr cdr) {
        var agreement = member.directory().agreement(cdr.party(), member.id());
        if (!cdr.token().party().equals(member.id()) || agreement.isEmpty()) {
            return new CdrsReceiver.Outcome.Refused(
                    "/cdr_token is not a token of " + member.id() + ", or there is no agreement with " + cdr.party());
        }
        var contract = member.directory().contract(cdr.token().contract());
        if (contract.isEmpty()) {
            return new CdrsReceiver.Outcome.Refused(
                    "/cdr_token/contract_id " + cdr.token().contract() + " is not a contract of " + member.id());
        }
        var doubt = Credits.doubt(member.store(), cdr);
        if (doubt.isPresent()) {
            return kept(cdr, doubt.get());
        }
        try {
            return billed(cdr, agreement.get(), contract.get());
        } catch (ArithmeticException beyondTheLedger) {
            return new CdrsReceiver.Outcome.Refused("/total_cost is more than a ledger can keep");
        }
    }

    /** A person looks at it: the CPO has sent what it had to, and may not be asked again, but no money moves by it. */
    private CdrsReceiver.Outcome kept(Cdr cdr, String doubt) {
        member.store()
                .commit(
                        Change.put(Kind.CDR, cdr),
                        Incidents.incident(
                                Sort.DOUBTFUL_CREDIT,
                                cdr.party(),
                                Kind.CDR,
                                Kind.CDR.keyOf(cdr),
                                doubt,
                                member.clock().instant()));
        return new CdrsReceiver.Outcome.Taken();
    }

    /** Without any rate to go by the bill has no taxes, and its books will show so. */
    private static Cdr taxed(Cdr cdr, Agreement agreement) {
        return StatedTaxes.of(cdr, agreement).orElseGet(() -> {
            LOG.warn("CDR {} tells no taxes and the agreement has no rate: it is billed before taxes", cdr.key());
            return cdr;
        });
    }

    private CdrsReceiver.Outcome billed(Cdr cdr, Agreement agreement, Contract contract) {
        var now = member.clock().instant();
        var id = InvoiceId.of(cdr.party() + "-" + cdr.id());
        var invoice = Biller.bill(cdr, agreement.markup(), contract, id, now);
        try {
            member.store().commit(changes(cdr, agreement, invoice));
        } catch (AlreadyThere sentTwiceAtOnce) {
            return add(cdr, List.of());
        }
        return new CdrsReceiver.Outcome.Taken();
    }

    private List<Change> changes(Cdr cdr, Agreement agreement, Invoice invoice) {
        var settlement = Clearing.settle(cdr, agreement, member.clock().instant());
        var charge = cdr.charge();
        var changes = new ArrayList<Change>();
        changes.add(Change.put(Kind.CDR, cdr));
        changes.add(Change.put(Kind.SETTLEMENT, settlement));
        changes.add(Change.put(Kind.INVOICE, invoice));
        changes.add(new Change.Posted(invoice.entry()));
        changes.add(member.trail()
                .step(charge, What.CDR, "CDR " + cdr.id() + " of " + cdr.party() + " is accepted", "cdr", cdr.id()));
        changes.add(member.trail()
                .step(
                        charge,
                        What.BILL,
                        invoice.driver() + " pays " + invoice.gross(),
                        "invoice",
                        invoice.id(),
                        "net",
                        invoice.net().amount().toPlainString(),
                        "gross",
                        invoice.gross().amount().toPlainString(),
                        "currency",
                        invoice.currency()));
        return changes;
    }
}
