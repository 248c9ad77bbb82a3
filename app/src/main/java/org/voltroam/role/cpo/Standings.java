package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.SecurityProfile;
import org.voltroam.domain.catalog.station.StationStanding;
import org.voltroam.domain.catalog.station.StationStanding.State;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.StationId;
import org.voltroam.role.Member;

/** What has been decided about stations, and who came that nobody knows. */
final class Standings {

    /** As many strangers are remembered, the latest: anybody may knock. */
    private static final int MOST_STRANGERS = 200;

    private final Member member;
    private final Map<StationId, StationStanding> all = new ConcurrentHashMap<>();
    private final Map<StationId, Instant> strangers = new LinkedHashMap<>();

    Standings(Member member) {
        this.member = member;
        member.store().each(Kind.STATION_STANDING, standing -> all.put(standing.id(), standing));
    }

    /** One that nobody knows is waiting. */
    State state(StationId station) {
        return find(station)
                .map(StationStanding::state)
                .orElseGet(() -> member.directory().station(station).isPresent() ? State.ACCEPTED : State.WAITING);
    }

    Optional<StationStanding> find(StationId station) {
        return Optional.ofNullable(all.get(station));
    }

    List<StationStanding> all() {
        return List.copyOf(all.values());
    }

    void keep(StationStanding standing) {
        member.store().commit(Change.put(Kind.STATION_STANDING, standing));
        all.put(standing.id(), standing);
    }

    StationStanding of(StationId station) {
        return find(station)
                .orElseGet(() -> new StationStanding(station, member.id(), state(station), null, null, now()));
    }

    void decide(StationId station, State state) {
        keep(of(station).as(state, now()));
    }

    /** The hash of the password that is good now; nothing for a station that nobody knows. */
    @Nullable
    String passwordHash(StationId station) {
        return find(station)
                .map(StationStanding::passwordHash)
                .or(() -> member.directory().station(station).map(known -> known.passwordHash()))
                .orElse(null);
    }

    void passwordIs(StationId station, @Nullable String hash) {
        keep(of(station).settled(hash, now()));
    }

    void passwordMayBe(StationId station, String hash) {
        keep(of(station).changing(hash, now()));
    }

    /** The profile that a station must come by; null where none was agreed. */
    @Nullable
    SecurityProfile profile(StationId station) {
        return find(station).map(StationStanding::profile).orElse(null);
    }

    /** Whether a station may come by a profile; one that it is to change to is agreed from then on, and the one before good no more. */
    boolean admits(StationId station, SecurityProfile by) {
        var next = find(station).map(StationStanding::nextProfile).orElse(null);
        if (by == next) {
            keep(of(station).coming(by, now()));
            return true;
        }
        return StationStanding.admits(profile(station), by);
    }

    void comesBy(StationId station, SecurityProfile profile) {
        keep(of(station).coming(profile, now()));
    }

    void changesTo(StationId station, SecurityProfile profile) {
        keep(of(station).changing(profile, now()));
    }

    /** A station nobody knows waits for an operator from now on, with the password it came with. */
    void arrived(StationId station, String hash) {
        keep(new StationStanding(station, member.id(), State.WAITING, hash, null, now()));
    }

    void refused(StationId station) {
        synchronized (strangers) {
            strangers.remove(station);
            strangers.put(station, now());
            if (strangers.size() > MOST_STRANGERS) {
                strangers.remove(strangers.keySet().iterator().next());
            }
        }
    }

    /** Who came that nobody knows, and when last; the latest last. */
    Map<StationId, Instant> strangers() {
        synchronized (strangers) {
            return new LinkedHashMap<>(strangers);
        }
    }

    void noStranger(StationId station) {
        synchronized (strangers) {
            strangers.remove(station);
        }
    }

    private Instant now() {
        return Objects.requireNonNull(member.clock().instant());
    }
}
