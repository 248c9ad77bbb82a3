package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.SecurityProfile;
import org.voltroam.domain.catalog.station.StationStanding;
import org.voltroam.domain.catalog.station.StationStanding.State;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.station.Called;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.station.StationOrder.Subject;
import org.voltroam.protocol.ocpp.v16.V16;
import org.voltroam.role.Member;
import tools.jackson.databind.node.ObjectNode;

/** An operator at the desk: looks at stations, tells them what to do, lets them in and keeps them out. */
public final class StationDesk {

    /** OCPP 2.0.1, A00.FR.205: 16 to 40 characters; a key of OCPP 1.6 is as long at most. */
    private static final int SHORTEST = 16;

    private static final int LONGEST = 40;

    private final Member member;
    private final Operations operations;
    private final Standings standings;

    StationDesk(Member member, Operations operations, Standings standings) {
        this.member = member;
        this.operations = operations;
        this.standings = standings;
    }

    /** Every station that is known, or waits to be. */
    public List<StationFacts> all() {
        return Stream.concat(
                        member.directory().stations().stream()
                                .filter(station -> station.party().equals(member.id()))
                                .map(ChargingStation::id),
                        standings.all().stream().map(StationStanding::id))
                .distinct()
                .sorted(Comparator.comparing(StationId::text))
                .map(this::facts)
                .toList();
    }

    public Optional<StationFacts> find(StationId station) {
        return isKnown(station) ? Optional.of(facts(station)) : Optional.empty();
    }

    private boolean isKnown(StationId station) {
        return member.directory().station(station).isPresent()
                || standings.find(station).isPresent();
    }

    private StationFacts facts(StationId station) {
        return new StationFacts(
                station,
                member.id(),
                standings.state(station),
                member.directory().station(station).isPresent(),
                operations.diaries().of(station).seen(),
                operations.recordings().charges().running().stream()
                        .filter(recording -> recording.station().equals(station))
                        .toList(),
                operations.recordings().oddities().of(station),
                operations.lists().told(station));
    }

    /** Who came that nobody knows, and when last. */
    public Map<StationId, Instant> strangers() {
        return standings.strangers();
    }

    /** In no version's words; empty when the station is not connected. */
    public Optional<CommandOutcome> order(StationId station, StationOrder order) {
        var objection = new Lowering(standings.profile(station)).objection(order);
        return objection.isPresent()
                ? Optional.of(new CommandOutcome.Rejected(objection.get()))
                : told(station, hand -> hand.order(order));
    }

    public Optional<CommandOutcome> unlock(StationId station, int place) {
        return told(station, hand -> hand.unlock(place));
    }

    /**
     * Agrees with a station by which security profile it comes: with one of which nothing was agreed at once, with another as soon as it
     * has come by the new one, after which it comes by the old no more. Never by a lesser one (OCPP 2.0.1, A00.FR.005, A05.FR.09).
     *
     * <p>That is what is known here; the station is told by a setting or a network profile of its own version.
     */
    public CommandOutcome secure(StationId station, SecurityProfile profile) {
        var agreed = standings.profile(station);
        if (agreed == null) {
            standings.comesBy(station, profile);
        } else if (profile.isLessThan(agreed)) {
            return new CommandOutcome.Rejected(
                    "a station's security profile is never lowered; it is " + agreed.number());
        } else if (profile != agreed) {
            standings.changesTo(station, profile);
        }
        return new CommandOutcome.Accepted();
    }

    /** In the words of the station's own version; empty when the station is not connected. */
    public Optional<Called> call(StationId station, String action, ObjectNode payload) {
        var objection = new Lowering(standings.profile(station)).objection(action, payload);
        return objection.isPresent()
                ? Optional.of(new Called.NotNow(objection.get()))
                : told(station, hand -> hand.call(action, payload));
    }

    private <T> Optional<T> told(StationId station, Function<ConnectedStation, T> what) {
        return operations.hand(station).map(what);
    }

    /**
     * Lets a station in: one that waits here, or a new one with the password it will come with. One that is connected is asked to
     * register again at once.
     *
     * @param place where it stands, with its password; null when both are known
     */
    public void approve(StationId station, @Nullable ChargingStation place) {
        if (place != null) {
            member.store().commit(Change.put(Kind.STATION, place));
        }
        standings.noStranger(station);
        standings.decide(station, State.ACCEPTED);
        operations.hand(station).ifPresent(hand -> hand.order(new StationOrder.Trigger(Subject.BOOT, 0)));
    }

    /** Keeps a station out: it is told so when it asks the next time, which is now, and charges no more. */
    public void reject(StationId station) {
        standings.decide(station, State.REJECTED);
        operations.hand(station).ifPresent(hand -> hand.close("an operator has rejected this station"));
    }

    /**
     * Gives a station a new password. The old one is good until the station has taken the new one; where its answer is lost, both are
     * until one is used (OCPP 2.0.1, A01.FR.02 to 05, and OCPP-J 1.6, 6.2.2).
     *
     * @return what the station said; empty when it is not connected
     */
    public Optional<CommandOutcome> password(StationId station, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of(
                    new CommandOutcome.Rejected("a password has " + SHORTEST + " to " + LONGEST + " characters"));
        }
        return told(station, hand -> changed(station, hand, password));
    }

    private CommandOutcome changed(StationId station, ConnectedStation hand, String password) {
        var old = standings.of(station).passwordHash();
        var hash = Passwords.hash(station, password);
        standings.passwordMayBe(station, hash);
        var setting = hand.version().equals(V16.SUBPROTOCOL) ? "AuthorizationKey" : "SecurityCtrlr.BasicAuthPassword";
        var outcome = hand.order(new StationOrder.WriteSetting(setting, password));
        switch (outcome) {
            case CommandOutcome.Accepted accepted -> standings.passwordIs(station, hash);
            case CommandOutcome.Rejected rejected -> standings.passwordIs(station, old);
            case CommandOutcome.Unable unable -> standings.passwordIs(station, old);
            case CommandOutcome.NoAnswer lost -> {} // either is good until one is used
        }
        return outcome;
    }
}
