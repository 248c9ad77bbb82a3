package org.voltroam.role.cpo;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.journey.command.CommandResultType;
import org.voltroam.domain.journey.command.Reservation;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.exchange.CommandsReceiver;
import org.voltroam.protocol.ocpi.exchange.CommandsReceiver.Done;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.CancelReservation;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Why;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;
import org.voltroam.role.cpo.Places.Place;

/**
 * Remote start and stop, reservations and the unlocking of a plug: answered at once, carried out by the station, and the result sent to
 * where the eMSP wants it.
 *
 * <p>Source: OCPI 2.2.1 mod_commands. The token of a start is not asked about again: sending it was the authorization.
 */
final class CommandDesk implements CommandsReceiver.Hand {

    /** How long the eMSP is told to wait; the station's own deadline is shorter. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Member member;
    private final Operations operations;
    private final Reservations reservations;
    private final Places places;
    private final Executor threads;

    CommandDesk(Member member, Operations operations, Executor threads) {
        this.member = member;
        this.operations = operations;
        this.reservations = operations.reservations();
        this.places = new Places(member);
        this.threads = threads;
    }

    Interface endpoint() {
        return new CommandsReceiver(this);
    }

    @Override
    public Done start(PartyId emsp, StartSession start, String correlationId) {
        if (!agreed(emsp)) {
            return responded(CommandResponseType.REJECTED);
        }
        var place = places.of(start.location(), start.evse(), start.connector()).findFirst();
        if (place.isEmpty()) {
            return new Done.UnknownLocation();
        }
        var reference = start.authorization();
        var charge = charge(reference, correlationId);
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
        var recording = operations
                .recordings()
                .charges()
                .running(stop.session())
                .filter(running -> running.session().token().party().equals(emsp));
        if (recording.isEmpty()) {
            return responded(
                    CommandResponseType.UNKNOWN_SESSION); // also for another's: that it goes on is not for them
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

    /** Whose token it is was looked at before; as with a start, it is not asked about again. */
    @Override
    public Done reserve(PartyId emsp, ReserveNow reserve, String correlationId) {
        if (!agreed(emsp) || !reserve.expires().isAfter(member.clock().instant())) {
            return responded(CommandResponseType.REJECTED);
        }
        var known = reservations.of(emsp, new CiText(reserve.reservation()), reserve.location());
        var place = places.best(reserve, known.orElse(null), reservations);
        if (place.isEmpty()) {
            return new Done.UnknownLocation();
        }
        var wanted = reservation(emsp, reserve, place.get(), known.orElse(null), correlationId);
        later(
                emsp,
                reserve.responseUrl(),
                charge(reserve.authorization(), correlationId),
                correlationId,
                place.get().station(),
                hand -> kept(hand, wanted, known.orElse(null)));
        return responded(CommandResponseType.ACCEPTED);
    }

    private CommandOutcome kept(ConnectedStation hand, Reservation wanted, @Nullable Reservation known) {
        var outcome = hand.reserve(wanted.outlet(), wanted.token().uid(), wanted.number(), wanted.until());
        if (outcome instanceof CommandOutcome.Accepted) {
            reservations.keep(wanted);
            if (known != null && !known.station().equals(wanted.station())) {
                operations.hand(known.station()).ifPresent(other -> other.cancelReservation(known.number()));
            }
        }
        return outcome;
    }

    /** One that nobody knows is no mistake of the command's: the result says so. Source: CommandResultType. */
    @Override
    public Done cancel(PartyId emsp, CancelReservation cancel, String correlationId) {
        var known = reservations.of(emsp, new CiText(cancel.reservation()));
        if (known.isEmpty()) {
            operations
                    .results()
                    .later(
                            new Results.Address(emsp, cancel.responseUrl(), correlationId),
                            Results.told(CommandResultType.UNKNOWN_RESERVATION, "there is no such reservation"));
            return responded(CommandResponseType.ACCEPTED);
        }
        var reservation = known.get();
        later(
                emsp,
                cancel.responseUrl(),
                charge(reservation.authorization(), correlationId),
                correlationId,
                member.directory().station(reservation.station()).orElseThrow(),
                hand -> ended(reservation, hand.cancelReservation(reservation.number())));
        return responded(CommandResponseType.ACCEPTED);
    }

    private CommandOutcome ended(Reservation reservation, CommandOutcome outcome) {
        var gone = outcome instanceof CommandOutcome.Accepted
                || (outcome instanceof CommandOutcome.Unable(var why, var reason) && why == Why.UNKNOWN_RESERVATION);
        if (gone) {
            reservations.end(reservation);
        }
        return outcome;
    }

    @Override
    public Done unlock(PartyId emsp, UnlockConnector unlock, String correlationId) {
        if (!agreed(emsp)) {
            return responded(CommandResponseType.REJECTED);
        }
        var place =
                places.of(unlock.location(), unlock.evse(), unlock.connector()).findFirst();
        if (place.isEmpty()) {
            return new Done.UnknownLocation();
        }
        later(
                emsp,
                unlock.responseUrl(),
                named(correlationId),
                correlationId,
                place.get().station(),
                hand -> hand.unlock(place.get().outlet().number()));
        return responded(CommandResponseType.ACCEPTED);
    }

    private Reservation reservation(
            PartyId emsp, ReserveNow reserve, Place place, @Nullable Reservation known, String correlationId) {
        return new Reservation(
                emsp,
                new CiText(reserve.reservation()),
                reserve.location(),
                known == null ? reservations.newNumber() : known.number(),
                place.station().id(),
                place.outlet().number(),
                reserve.token(),
                reserve.authorization(),
                reserve.expires(),
                reserve.responseUrl(),
                correlationId,
                member.clock().instant());
    }

    private boolean agreed(PartyId emsp) {
        return member.directory().agreement(member.id(), emsp).isPresent();
    }

    private static ChargeId charge(@Nullable AuthorizationReference reference, String correlationId) {
        return reference == null ? named(correlationId) : ChargeId.of(reference.text());
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
                    .map(Results::of)
                    .orElseGet(() -> Results.told(CommandResultType.FAILED, "the station is not connected"));
            member.store()
                    .commit(member.trail()
                            .step(
                                    charge,
                                    What.COMMAND,
                                    "The station answers " + result.result(),
                                    "result",
                                    result.result()));
            operations.results().send(new Results.Address(emsp, url, correlationId), result);
        });
    }

    private static Done responded(CommandResponseType type) {
        return new Done.Responded(CommandResponse.of(type, TIMEOUT));
    }
}
