package org.voltroam.role.emsp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voltroam.domain.aftercare.match.FourWays;
import org.voltroam.domain.aftercare.quality.QualityScore;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Feed;
import org.voltroam.protocol.ocmf.Transparency;
import org.voltroam.protocol.ocpi.exchange.CdrsReceiver;
import org.voltroam.protocol.ocpi.exchange.ClientInfoReceiver;
import org.voltroam.protocol.ocpi.exchange.CommandsSender;
import org.voltroam.protocol.ocpi.exchange.ListSender;
import org.voltroam.protocol.ocpi.exchange.TokensSender;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Bookkeeping;
import org.voltroam.role.Delivering;
import org.voltroam.role.HeardOfParties;
import org.voltroam.role.Intake;
import org.voltroam.role.Member;
import org.voltroam.role.PullPolicy;
import org.voltroam.role.Pulling;

/** An e-mobility service provider: its OCPI platform, and what its drivers can ask of it. */
public final class Emsp {

    private final Member member;
    private final OcpiServer server;
    private final RemoteControl remote;
    private final Markups markups;
    private final Quotes quotes;
    private final Till till;
    private final CdrDesk cdrs;
    private final HeldCdrs held;
    private final AwaitedCdrs awaited;
    private final Pulling pulling;

    public Emsp(Member member) {
        this.member = member;
        var shown = new ShownTariffs(member);
        var known = new KnownCdrs(member.store());
        this.markups = new Markups(member);
        this.quotes = new Quotes(member, markups, shown);
        this.till = new Till(member, markups, quotes);
        this.remote = new RemoteControl(member, quotes);
        var evidence = new Evidence(member, shown, known);
        this.held = new HeldCdrs(member, evidence, till);
        this.awaited = new AwaitedCdrs(member, known);
        var knowledge = new Knowledge(member, remote, shown, held, awaited);
        this.cdrs = new CdrDesk(member, evidence, held, till);
        this.pulling = new Pulling(member, this::partners, pulled(knowledge), PullPolicy.standard());
        this.server = member.server(interfaces(knowledge));
    }

    public Member member() {
        return member;
    }

    public OcpiServer server() {
        return server;
    }

    /** The driver's app: start and stop from afar. */
    public RemoteControl remote() {
        return remote;
    }

    /** What we add to the prices of others. */
    public Markups markups() {
        return markups;
    }

    /** What we earn. */
    public Margins margins() {
        return new Margins(member);
    }

    /** Prices before a charge, and promises of them. */
    public Quotes quotes() {
        return quotes;
    }

    /** CDRs that wait for somebody to look at them. */
    public HeldCdrs held() {
        return held;
    }

    /** What the meter signed of a charge, with its key, for whom it was billed to. */
    public Transparency transparency(Cdr cdr) {
        return new Meters(member).transparency(cdr);
    }

    /** How a CDR we have fits to the rest of its charge. */
    public FourWays match(Cdr cdr) {
        return new Review(member, quotes).match(cdr);
    }

    /** How good the CDRs of each CPO are with whom we have an agreement. */
    public List<QualityScore> scores() {
        var review = new Review(member, quotes);
        return partners().stream().map(cpo -> review.score(cpo, missing())).toList();
    }

    /** Sessions whose CDR should have come by now. */
    public List<Session> missing() {
        return awaited.missing();
    }

    /** Judges again what is held, and looks for CDRs that never came; to be called now and then. */
    public void look() {
        held.look();
        awaited.look();
    }

    /** What invoices to us are about, and ours where we bill ourselves. */
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(member);
    }

    /** Delivers tokens to every CPO with whom we have an agreement, now or later. */
    public void deliver(Feed feed) {
        Delivering.toPartners(
                member,
                feed,
                agreement -> Optional.of(agreement)
                        .filter(each -> each.emsp().equals(member.id()))
                        .map(Agreement::cpo),
                cpo -> new CpoReceiver(member, cpo, pulling));
    }

    /** Reads the locations, tariffs, sessions and CDRs of every CPO with whom we have an agreement. */
    public Pulling pulling() {
        return pulling;
    }

    private List<PartyId> partners() {
        return member.directory().agreements().stream()
                .filter(agreement -> agreement.emsp().equals(member.id()))
                .map(Agreement::cpo)
                .toList();
    }

    private Map<Address, Interface> interfaces(Knowledge knowledge) {
        var desk = new AuthorizationDesk(member, quotes);
        var tokens = ListSender.of(this::tokens, Wire::token);
        Map<Address, Interface> all = new LinkedHashMap<>();
        all.put(Address.sender("tokens"), new TokensSender(tokens, desk));
        all.put(Address.sender("commands"), new CommandsSender(remote));
        all.put(Address.receiver("locations"), knowledge.locations());
        all.put(Address.receiver("tariffs"), knowledge.tariffs());
        all.put(Address.receiver("sessions"), knowledge.sessions());
        all.put(Address.receiver("cdrs"), new CdrsReceiver(cdrs));
        all.putAll(bookkeeping().interfaces());
        all.put(Address.receiver("hubclientinfo"), new ClientInfoReceiver(new HeardOfParties(member)));
        return all;
    }

    /** Tariffs before what refers to them, CDRs last. */
    private List<Intake<?>> pulled(Knowledge knowledge) {
        return List.of(
                knowledge.pulledTariffs(),
                knowledge.pulledLocations(),
                knowledge.pulledSessions(),
                cdrs.pulled(),
                bookkeeping().pulled());
    }

    private Page<Token> tokens(PartyId cpo, Query query) {
        return member.directory().agreement(cpo, member.id()).isPresent()
                ? member.store().page(Kind.TOKEN, ours(query))
                : new Page<>(List.of(), 0);
    }

    private Query ours(Query query) {
        return query.of(member.id());
    }
}
