package org.voltroam.role.cpo;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.voltroam.domain.journey.command.CommandResultType;
import org.voltroam.domain.journey.command.Reservation;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.TransactionStart;

/**
 * Connectors that our stations keep for drivers. Two eMSPs may call theirs the same: a station knows each by a number of ours.
 *
 * <p>One that is used, taken back or past its time is no longer here.
 */
final class Reservations {

    private final Store store;
    private final InstantSource clock;
    private final Results results;
    private final Map<String, Reservation> all = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    Reservations(Store store, InstantSource clock, Results results) {
        this.store = store;
        this.clock = clock;
        this.results = results;
        store.each(Kind.RESERVATION, this::remember);
    }

    /** A number that no other reservation of ours has. */
    int newNumber() {
        return last.incrementAndGet();
    }

    /** The one that an eMSP calls so; its newest, when it uses the name at several locations. */
    Optional<Reservation> of(PartyId emsp, CiText id) {
        return standing(each -> each.emsp().equals(emsp) && each.id().equals(id))
                .max(Comparator.comparing(Reservation::since));
    }

    Optional<Reservation> of(PartyId emsp, CiText id, LocationId location) {
        return standing(each -> each.emsp().equals(emsp)
                        && each.id().equals(id)
                        && each.location().equals(location))
                .findFirst();
    }

    List<Reservation> at(StationId station) {
        return standing(each -> each.station().equals(station)).toList();
    }

    boolean isFor(StationId station, TokenUid token) {
        return at(station).stream().anyMatch(each -> each.token().uid().equals(token));
    }

    /** The one that this start makes use of: by its number, where the station tells it. */
    Optional<Reservation> used(StationId station, TransactionStart start) {
        var told = start.reservation();
        return at(station).stream()
                .filter(each -> told == null
                        ? each.outlet() == start.connector()
                                && each.token().uid().equals(start.token())
                        : each.number() == told)
                .findFirst();
    }

    void keep(Reservation reservation) {
        store.commit(Change.put(Kind.RESERVATION, reservation));
        remember(reservation);
    }

    void end(Reservation reservation) {
        store.commit(new Change.Removed<>(Kind.RESERVATION, reservation));
        all.remove(Kind.RESERVATION.keyOf(reservation));
    }

    /** A station lets go of what it kept where a connector is out of order (OCPP 1.6, 5.13), and we have to say so. */
    void broken(StationId station, int outlet) {
        at(station).stream()
                .filter(each -> outlet == 0 || each.outlet() == outlet)
                .forEach(each -> takenBack(each, "the charging spot is out of order"));
    }

    /** A station says that it keeps one no longer: before its time, or its eMSP would know. OCPP 2.0.1, H04. */
    void over(StationId station, int number, String word) {
        at(station).stream()
                .filter(each -> each.number() == number)
                .forEach(each -> takenBack(each, "the station says that it is over: " + word));
    }

    private void takenBack(Reservation reservation, String why) {
        end(reservation);
        results.later(
                new Results.Address(reservation.emsp(), reservation.responseUrl(), reservation.correlationId()),
                Results.told(CommandResultType.CANCELED_RESERVATION, why));
    }

    private Stream<Reservation> standing(Predicate<Reservation> wanted) {
        var now = clock.instant();
        all.values().stream().filter(each -> each.isOver(now)).toList().forEach(this::end);
        return all.values().stream().filter(wanted);
    }

    private void remember(Reservation reservation) {
        last.accumulateAndGet(reservation.number(), Math::max);
        all.put(Kind.RESERVATION.keyOf(reservation), reservation);
    }
}
