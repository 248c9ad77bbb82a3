package org.voltroam.verify.clearing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.ConnectorFormat;
import org.voltroam.domain.catalog.location.ConnectorType;
import org.voltroam.domain.catalog.location.Geo;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrLocation;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.session.CdrToken;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.store.Directory;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Response;
import org.voltroam.role.Disputed;
import org.voltroam.role.Member;
import org.voltroam.role.clearing.Closing;

/** A hub that accepts CDRs as it does when they cross it, on any store, at any time. */
final class Market implements AutoCloseable {

    static final PartyId HUB = PartyId.parse("NL*HUB");
    static final CurrencyCode EUR = new CurrencyCode("EUR");

    private final Store store;
    private final Directory directory;
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    Market(Store store) {
        this.store = store;
        this.directory = new Directory(store);
    }

    static PartyId cpo(int number) {
        return new PartyId("NL", "C" + (10 + number));
    }

    static PartyId emsp(int number) {
        return new PartyId("DE", "E" + (10 + number));
    }

    Store store() {
        return store;
    }

    void at(Instant moment) {
        now = moment;
    }

    Instant now() {
        return now;
    }

    void agree(PartyId cpo, PartyId emsp, HubFee fee, SettlementTerms terms) {
        var agreement = new Agreement(cpo, emsp, HUB, fee, Markup.NONE, now).with(terms);
        store.commit(Change.put(Kind.AGREEMENT, agreement));
    }

    /** Every CPO with every eMSP. */
    void agree(int cpos, int emsps, SettlementTerms terms) {
        IntStream.range(0, cpos)
                .forEach(cpo -> IntStream.range(0, emsps)
                        .forEach(emsp -> agree(
                                cpo(cpo), emsp(emsp), new HubFee(new BigDecimal("0.10"), Rate.ofPercent("2")), terms)));
    }

    /** @return false when it was there before */
    boolean accept(Cdr cdr) {
        var agreement = directory.agreement(cdr.party(), cdr.token().party()).orElseThrow();
        var settlement = Clearing.settle(cdr, agreement, now);
        try {
            var changes = new ArrayList<Change>();
            changes.add(Change.put(Kind.CDR, cdr));
            changes.add(Change.put(Kind.SETTLEMENT, settlement));
            changes.add(new Change.Posted(settlement.entry()));
            changes.addAll(new Disputed(closing().member()).linked(cdr));
            store.commit(changes);
            return true;
        } catch (AlreadyThere sentAgain) {
            return false;
        }
    }

    Closing closing() {
        var party = new Party(HUB, Role.HUB, Business.named("Hub"), now);
        return new Closing(Member.of(
                party,
                "http://hub.test",
                store,
                directory,
                request -> Response.text(404, "nobody is asked here"),
                Egress.ANYWHERE,
                this::now));
    }

    <V> List<V> all(Kind<V> kind) {
        var all = new ArrayList<V>();
        store.each(kind, all::add);
        return all;
    }

    static Cdr cdr(PartyId cpo, PartyId emsp, String id, Instant end, String net, String gross) {
        return cdr(cpo, emsp, id, end, Price.of(new BigDecimal(net), new BigDecimal(gross)));
    }

    static Cdr cdr(PartyId cpo, PartyId emsp, String id, Instant end, Price total) {
        return cdr(cpo, emsp, id, end, total, EUR);
    }

    static Cdr cdr(PartyId cpo, PartyId emsp, String id, Instant end, Price total, CurrencyCode currency) {
        return new Cdr(
                cpo,
                CdrId.of(id),
                end.minusSeconds(3600),
                end,
                null,
                new CdrToken(
                        emsp, TokenUid.of("CARD"), Open.of(TokenType.RFID), ContractId.of("DE-EMS-C1"), Extras.NONE),
                Open.of(AuthMethod.AUTH_REQUEST),
                null,
                new CdrLocation(
                        LocationId.of("L1"),
                        null,
                        "Street 1",
                        "Town",
                        null,
                        null,
                        "NLD",
                        Geo.of("52.370216", "4.895168"),
                        EvseUid.of("E1"),
                        EvseId.of("NL*CPO*E1"),
                        ConnectorId.of("1"),
                        Open.of(ConnectorType.IEC_62196_T2),
                        Open.of(ConnectorFormat.SOCKET),
                        Open.of(PowerType.AC_3_PHASE),
                        Extras.NONE),
                null,
                currency,
                List.of(),
                List.of(),
                null,
                new Costs(total, null, null, null, null, null),
                Energy.ofKWh("10"),
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                end,
                Extras.NONE);
    }

    @Override
    public void close() {
        directory.close();
    }
}
