package org.voltroam.role.cpo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.journey.command.CommandResultType;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.CommandsReceiver;
import org.voltroam.protocol.ocpi.exchange.CommandsReceiver.Done;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.CancelReservation;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/**
 * Remote start and stop: answered at once, carried out by the station, and the result sent to where the eMSP wants it.
 *
 * <p>Source: OCPI 2.2.1 mod_commands. The token of a start is not asked about again: sending it was the authorization.
 */
final class CommandDesk implements CommandsReceiver.Hand {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    /** How long the eMSP is told to wait; the station's own deadline is shorter. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Member member;
    private final Operations operations;
    private final Executor threads;

    CommandDesk(Member member, Operations operations, Executor threads) {
        this.member = member;
        this.operations = operations;
        this.threads = threads;
    }

    Interface endpoint() {
        return new CommandsReceiver(this);
    }

    @Override
    public Done start(PartyId emsp, StartSession start, String correlationId) {
        if (member.directory().agreement(member.id(), emsp).isEmpty()) {
            return responded(CommandResponseType.REJECTED);
        }
        var place = place(start);
        if (place.isEmpty()) {
            return new Done.UnknownLocation();
        }
        var reference = start.authorization();
        var charge = reference == null ? named(correlationId) : ChargeId.of(reference.text());
        var granted = new Granted(start.token(), AuthMethod.COMMAND, reference);
        var station = place.get().station();
        later(emsp, start.responseUrl(), charge, correlationId, station, hand -> {
            operations.expected().add(station.id(), charge, granted);
            return hand.start(place.get().outlet().number(), start.token().uid());
        });
        return responded(CommandResponseType.ACCEPTED);
    }

    @Override
    public Done stop(PartyId emsp, StopSession stop, String correlationId) {
        var recording = operations.recordings().charges().running(stop.session());
        if (recording.isEmpty()) {
            return responded(CommandResponseType.UNKNOWN_SESSION);
        }
        if (!recording.get().session().token().party().equals(emsp)) {
            return responded(CommandResponseType.REJECTED);
        }
        var station = member.directory().station(recording.get().station()).orElseThrow();
        later(
                emsp,
                stop.responseUrl(),
                recording.get().charge(),
                correlationId,
                station,
                hand -> hand.stop(recording.get().transaction()));
        return responded(CommandResponseType.ACCEPTED);
    }

    @Override
    public Done reserve(PartyId emsp, ReserveNow reserve, String correlationId) {
        return Done.of(CommandResponseType.NOT_SUPPORTED);
    }

    @Override
    public Done cancel(PartyId emsp, CancelReservation cancel, String correlationId) {
        return Done.of(CommandResponseType.NOT_SUPPORTED);
    }

    @Override
    public Done unlock(PartyId emsp, UnlockConnector unlock, String correlationId) {
        return Done.of(CommandResponseType.NOT_SUPPORTED);
    }

    private record Place(ChargingStation station, Outlet outlet) {}

    /** The first outlet that fits: of the EVSE if one is named, else of the location. */
    private Optional<Place> place(StartSession start) {
        return member.directory().stations().stream()
                .filter(station -> station.location().equals(start.location()))
                .flatMap(station -> station.outlets().stream().map(outlet -> new Place(station, outlet)))
                .filter(place -> start.evse() == null || place.outlet().evse().equals(start.evse()))
                .filter(place ->
                        start.connector() == null || place.outlet().connector().equals(start.connector()))
                .findFirst();
    }

    /** A peer of OCPI 2.1.1 gives its messages no name. */
    private static ChargeId named(String correlationId) {
        return ChargeId.of(correlationId.isBlank() ? Ids.unique() : correlationId);
    }

    private interface Order {
        CommandOutcome give(ConnectedStation hand);
    }

    private void later(
            PartyId emsp, String url, ChargeId charge, String correlationId, ChargingStation station, Order order) {
        threads.execute(() -> {
            var result = operations
                    .hand(station.id())
                    .map(order::give)
                    .map(CommandDesk::result)
                    .orElseGet(() -> told(CommandResultType.FAILED, "the station is not connected"));
            member.store()
                    .commit(member.trail()
                            .step(
                                    charge,
                                    What.COMMAND,
                                    "The station answers " + result.result(),
                                    "result",
                                    result.result()));
            send(emsp, url, correlationId, result);
        });
    }

    private void send(PartyId emsp, String url, String correlationId, CommandResult result) {
        var reply = member.ask(emsp, peer -> peer.result(url, result, correlationId));
        if (!(reply instanceof Reply.Answered<Boolean>)) {
            LOG.warn("the result {} of a command did not reach {}: {}", result.result(), emsp, reply.told());
        }
    }

    private static CommandResult result(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted accepted -> CommandResult.of(CommandResultType.ACCEPTED);
            case CommandOutcome.Rejected(var reason) -> told(CommandResultType.REJECTED, reason);
            case CommandOutcome.NoAnswer(var cause) -> told(CommandResultType.TIMEOUT, "no answer: " + cause);
        };
    }

    private static CommandResult told(CommandResultType type, String text) {
        return new CommandResult(Open.of(type), List.of(new DisplayText("en", text)));
    }

    private static Done responded(CommandResponseType type) {
        return new Done.Responded(CommandResponse.of(type, TIMEOUT));
    }
}
