package org.voltroam.protocol.ocpi.exchange;

import java.time.Instant;
import java.util.function.Function;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Wire;

/** A list that partners serve as Senders, and what an object of it is. */
public record TheirList<V>(String module, Kind<V> kind, Function<Wire, Codec<V>> codec) {

    public static final TheirList<Location> LOCATIONS = new TheirList<>("locations", Kind.LOCATION, Wire::location);
    public static final TheirList<Tariff> TARIFFS = new TheirList<>("tariffs", Kind.TARIFF, Wire::tariff);
    public static final TheirList<Token> TOKENS = new TheirList<>("tokens", Kind.TOKEN, Wire::token);
    public static final TheirList<Session> SESSIONS = new TheirList<>("sessions", Kind.SESSION, Wire::session);
    public static final TheirList<Cdr> CDRS = new TheirList<>("cdrs", Kind.CDR, Wire::cdr);

    /** Which CDRs their invoices are about. */
    public static final TheirList<Reconciliation> RECONCILIATIONS =
            new TheirList<>("invoicereconciliation", Kind.RECONCILIATION, Reconciliations::codec);

    public PartyId owner(V value) {
        var owner = kind.owner().apply(value);
        if (owner == null) {
            throw new IllegalArgumentException(kind + " belongs to nobody");
        }
        return owner;
    }

    public Instant lastUpdated(V value) {
        return kind.lastUpdated().apply(value);
    }
}
