package org.voltroam.role.hub;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.party.Alias;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.CommandsReceiver;
import org.voltroam.protocol.ocpi.exchange.CommandsReceiver.Done;
import org.voltroam.protocol.ocpi.exchange.CommandsSender;
import org.voltroam.protocol.ocpi.exchange.Peer;
import org.voltroam.protocol.ocpi.relay.Tickets;
import org.voltroam.protocol.ocpi.wire.CancelReservation;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;
import org.voltroam.role.Member;

/**
 * Commands of an eMSP of OCPI 2.1.1, on their way to the CPO whose location or session it is; and results of a CPO of OCPI 2.1.1, on their
 * way to whoever gave the command.
 */
record CommandCounter(Member member, PlainPeers peers, Behalf behalf, Tickets tickets)
        implements CommandsReceiver.Hand, CommandsSender.Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(CommandCounter.class);

    @Override
    public Done start(PartyId emsp, StartSession start, String correlationId) {
        return meant(emsp, What.LOCATION, start.location().text())
                .map(place -> give(
                        emsp,
                        place,
                        peer -> peer.start(
                                new StartSession(
                                        start.responseUrl(),
                                        start.token(),
                                        LocationId.of(place.real()),
                                        evse(emsp, start.evse()),
                                        start.connector(),
                                        start.authorization()),
                                correlationId)))
                .orElseGet(Done.UnknownLocation::new);
    }

    @Override
    public Done stop(PartyId emsp, StopSession stop, String correlationId) {
        return meant(emsp, What.SESSION, stop.session().text())
                .map(session -> give(
                        emsp,
                        session,
                        peer -> peer.stop(
                                new StopSession(stop.responseUrl(), SessionId.of(session.real())), correlationId)))
                .orElseGet(() -> Done.of(CommandResponseType.UNKNOWN_SESSION));
    }

    @Override
    public Done reserve(PartyId emsp, ReserveNow reserve, String correlationId) {
        return meant(emsp, What.LOCATION, reserve.location().text())
                .map(place -> give(
                        emsp,
                        place,
                        peer -> peer.reserve(
                                new ReserveNow(
                                        reserve.responseUrl(),
                                        reserve.token(),
                                        reserve.expires(),
                                        reserve.reservation(),
                                        LocationId.of(place.real()),
                                        evse(emsp, reserve.evse()),
                                        reserve.authorization()),
                                correlationId)))
                .orElseGet(Done.UnknownLocation::new);
    }

    /** 2.1.1 has no such command. */
    @Override
    public Done cancel(PartyId emsp, CancelReservation cancel, String correlationId) {
        return Done.of(CommandResponseType.NOT_SUPPORTED);
    }

    @Override
    public Done unlock(PartyId emsp, UnlockConnector unlock, String correlationId) {
        return meant(emsp, What.LOCATION, unlock.location().text())
                .map(place -> give(
                        emsp,
                        place,
                        peer -> peer.unlock(
                                new UnlockConnector(
                                        unlock.responseUrl(),
                                        LocationId.of(place.real()),
                                        EvseUid.of(real(
                                                emsp, What.EVSE, unlock.evse().text())),
                                        unlock.connector()),
                                correlationId)))
                .orElseGet(Done.UnknownLocation::new);
    }

    /** A ticket says who waits; the relay takes it, so it is good once. */
    @Override
    public boolean result(PartyId cpo, String commandId, CommandResult result) {
        return tickets.owner(commandId, cpo)
                .map(emsp -> behalf.ask(cpo, emsp, peer -> peer.result(behalf.ticket(commandId), result, commandId)))
                .filter(reply -> reply instanceof Reply.Answered<Boolean>)
                .isPresent();
    }

    private Done give(PartyId emsp, Alias meant, Function<Peer, Reply<CommandResponse>> command) {
        return switch (behalf.ask(emsp, meant.owner(), command)) {
            case Reply.Answered<CommandResponse>(var response, var headers, var violations) ->
                new Done.Responded(response);
            case Reply.Declined<CommandResponse> no -> refused(emsp, meant, no.told());
            case Reply.NotNow<CommandResponse> later -> refused(emsp, meant, later.told());
            case Reply.NoAnswer<CommandResponse> none -> refused(emsp, meant, none.told());
        };
    }

    private static Done refused(PartyId emsp, Alias meant, String why) {
        LOG.info("a command of {} for {} of {} was not taken: {}", emsp, meant.real(), meant.owner(), why);
        return Done.of(CommandResponseType.REJECTED);
    }

    private @Nullable EvseUid evse(PartyId emsp, @Nullable EvseUid shown) {
        return shown == null ? null : EvseUid.of(real(emsp, What.EVSE, shown.text()));
    }

    private String real(PartyId emsp, What what, String shown) {
        return meant(emsp, what, shown).map(Alias::real).orElse(shown);
    }

    private Optional<Alias> meant(PartyId emsp, What what, String shown) {
        return peers.names().meant(emsp, what, shown);
    }
}
