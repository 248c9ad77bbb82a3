package org.voltroam.role.cpo;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CorrectedCdr;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.platform.feed.Feed;
import org.voltroam.protocol.http.WebSocketEndpoint;
import org.voltroam.protocol.ocpi.exchange.ClientInfoReceiver;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.Csms;
import org.voltroam.protocol.ocpp.station.StationProtocol;
import org.voltroam.protocol.ocpp.v16.V16;
import org.voltroam.protocol.ocpp.v201.V201;
import org.voltroam.protocol.ocpp.v21.V21;
import org.voltroam.role.Bookkeeping;
import org.voltroam.role.Delivering;
import org.voltroam.role.HeardOfParties;
import org.voltroam.role.Member;
import org.voltroam.role.PullPolicy;
import org.voltroam.role.Pulling;

/** A charge point operator: its OCPI platform, the door for its stations, and what it does with both. */
public final class Cpo {

    private final Member member;
    private final Operations operations;
    private final StationDesk desk;
    private final Csms csms;
    private final OcpiServer server;
    private final Pulling pulling;

    /** @param threads virtual, one per task */
    public Cpo(Member member, Executor threads, RpcTerms terms) {
        this(member, threads, terms, Policy.standard());
    }

    /** @param policy how stations are let in */
    public Cpo(Member member, Executor threads, RpcTerms terms, Policy policy) {
        this.member = member;
        var standings = new Standings(member);
        this.operations = new Operations(member, threads, standings, policy);
        this.desk = new StationDesk(member, operations, standings);
        this.csms = new Csms(
                new Gate(
                        standings,
                        new Passwords(standings, policy, operations, member.clock()),
                        member.party().business().name(),
                        operations::alarmed),
                operations,
                protocols(member.clock()),
                terms);
        var publication = new Publication(member);
        this.pulling = new Pulling(
                member,
                this::partners,
                List.of(publication.pulled(), bookkeeping().pulled()),
                PullPolicy.standard());
        this.server = member.server(interfaces(publication, new CommandDesk(member, operations, threads)));
    }

    /** The newest first, for what is told in this order; a station's own order decides. */
    private static List<StationProtocol> protocols(InstantSource clock) {
        return List.of(new V21(clock), new V201(clock), new V16(clock));
    }

    public Member member() {
        return member;
    }

    public OcpiServer server() {
        return server;
    }

    /** Where stations connect. */
    public WebSocketEndpoint stations() {
        return csms;
    }

    /** Where an operator looks at stations and tells them what to do. */
    public StationDesk desk() {
        return desk;
    }

    /** How much of the time one could charge at our EVSEs. */
    public Uptimes uptimes() {
        return operations.uptimes();
    }

    /** What our stations may draw together. */
    public LoadSharing loads() {
        return operations.loads();
    }

    /** How our stations are to be set, and are. */
    public Settings settings() {
        return operations.settings();
    }

    /** Whether a station is connected now. */
    public Operations operations() {
        return operations;
    }

    /** Does what is due by time at our stations. Called now and then. */
    public void look() {
        operations.look();
    }

    /** Our own record of a charge: as it is now, or as it was when it ended. */
    public Optional<Recording> recording(SessionId session) {
        return operations.recordings().charges().recorded(session, member.id());
    }

    /**
     * Takes a CDR back by a credit CDR, which eMSPs get as any other; one that speaks OCPI 2.1.1 cannot be told.
     *
     * @return the credit; empty when there is no such CDR of ours
     */
    public Optional<Cdr> credit(CdrId id) {
        return new Corrections(member).credit(id);
    }

    /**
     * Takes a CDR back and tells it anew with the energy it really was.
     *
     * @return the credit and the corrected CDR; empty when there is no such CDR of ours
     * @throws IllegalArgumentException when it cannot be corrected so, or was put right before with another energy
     */
    public Optional<CorrectedCdr> correct(CdrId id, Energy right, String why) {
        return new Corrections(member).correct(id, right, why);
    }

    /**
     * Puts a wrong CDR right: a credit takes it back and a new one takes its place.
     *
     * @param right the charge as it should have been told; its id and marks do not matter
     * @return empty when there is no such CDR of ours
     * @throws IllegalArgumentException when it is a credit, or the other is of another charge
     */
    public Optional<CorrectedCdr> correct(CdrId id, Cdr right) {
        return new Corrections(member).correct(id, right, "told wrong");
    }

    /** What our invoices are about, and what others' to us are. */
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(member);
    }

    /** Delivers to every eMSP with whom we have an agreement, now or later. */
    public void deliver(Feed feed) {
        Delivering.toPartners(
                member,
                feed,
                agreement -> Optional.of(agreement)
                        .filter(each -> each.cpo().equals(member.id()))
                        .map(Agreement::emsp),
                emsp -> new EmspReceiver(member, emsp, pulling));
    }

    /** Reads the tokens of every eMSP with whom we have an agreement. */
    public Pulling pulling() {
        return pulling;
    }

    private List<PartyId> partners() {
        return member.directory().agreements().stream()
                .filter(agreement -> agreement.cpo().equals(member.id()))
                .map(Agreement::emsp)
                .toList();
    }

    private Map<Address, Interface> interfaces(Publication publication, CommandDesk commands) {
        var wishes = new Wishes(member, operations.recordings().charges());
        Map<Address, Interface> all = new LinkedHashMap<>();
        all.put(Address.sender("locations"), publication.locations());
        all.put(Address.sender("tariffs"), publication.tariffs());
        all.put(Address.sender("sessions"), publication.sessions(wishes));
        all.put(Address.sender("cdrs"), publication.cdrs());
        all.put(Address.receiver("tokens"), publication.tokens());
        all.put(Address.receiver("commands"), commands.endpoint());
        all.put(
                Address.receiver("chargingprofiles"),
                new ProfileDesk(operations.recordings().charges()).endpoint());
        all.putAll(bookkeeping().interfaces());
        all.put(Address.receiver("hubclientinfo"), new ClientInfoReceiver(new HeardOfParties(member)));
        return all;
    }
}
