package org.voltroam.protocol.ocpi.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.ReconciliationId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.exchange.Receivers.Taking;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * Receives what invoices are about: POST of a new record at the endpoint; GET, PUT and DELETE at {@code
 * /{country_code}/{party_id}/{id}}, which the module names and does not write out.
 *
 * <p>Source: OCPI 2.3.0 edition 2 mod_invoice_reconciliation, Receiver Interface. A CPO sends it, or an eMSP that bills itself.
 *
 * @param single the interface of one record
 */
public record Reconciliations(
        Interface single, Function<Owned<ReconciliationId>, Optional<Reconciliation>> find, Taking<Reconciliation> put)
        implements Interface {

    /** @param remove takes one away that its owner has deleted */
    public static Reconciliations of(
            Function<Owned<ReconciliationId>, Optional<Reconciliation>> find,
            Taking<Reconciliation> put,
            Taking<Reconciliation> remove) {
        var single = new ObjectReceiver<>(
                "record",
                Reconciliations::codec,
                (Reconciliation each) -> each.told().party(),
                each -> each.told().id().text(),
                each -> each.told().lastUpdated(),
                new ObjectReceiver.Shelf<>() {
                    @Override
                    public Optional<Reconciliation> find(PartyId owner, String id, Request request) {
                        return find.apply(new Owned<>(owner, ReconciliationId.of(id)));
                    }

                    @Override
                    public void put(Reconciliation value, List<Violation> violations) {
                        put.put(value, violations);
                    }

                    @Override
                    public boolean remove(Reconciliation value) {
                        remove.put(value, List.of());
                        return true;
                    }
                });
        return new Reconciliations(single, find, put);
    }

    /** A record with the party it is exchanged with: the reader, where it is read. */
    public static Codec<Reconciliation> codec(Wire wire) {
        Codec<InvoiceReconciliation> bare = wire.invoiceReconciliation()
                .orElseThrow(() -> new IllegalArgumentException("OCPI " + wire.version() + " has no such records"));
        return Codec.of(
                (in, parties) -> new Reconciliation(bare.read(in, parties), parties.receiver()),
                each -> bare.write(each.told()));
    }

    @Override
    public Answer answer(Call call) {
        if (call.wire().invoiceReconciliation().isEmpty()) {
            return Answer.notFound("the module");
        }
        if (!call.path().isEmpty()) {
            return call.method() == Method.PATCH ? Answer.methodNotAllowed() : single.answer(call);
        }
        return call.method() == Method.POST ? posted(call) : Answer.methodNotAllowed();
    }

    /** One that is known is not undone by an older one, and posted again it is the same. */
    private Answer posted(Call call) {
        var sender = Ownership.speaker(call);
        if (sender.isEmpty()) {
            return Ownership.noSpeaker(call);
        }
        var violations = new Violations();
        var record = codec(call.wire()).read(call.body(violations), call.of(sender.get()));
        var fatal = ObjectReceiver.fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        if (record.told().cdrs().isEmpty()) {
            return Answer.refused(StatusCode.INVALID_PARAMETERS, "/cdrs names no CDR");
        }
        var refusal = Ownership.refusal(call, record.told().party());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var known = find.apply(record.told().key()).orElse(null);
        if (Newest.of(known, record, each -> each.told().lastUpdated()) == Newest.Verdict.NEWER) {
            put.put(record, violations.all());
        }
        return Answer.ok();
    }
}
