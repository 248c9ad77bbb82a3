package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;

/**
 * Authorizations that wait for their charge to begin: the card was shown, or the command was given, and the station has not yet said
 * that it started. After a quarter of an hour, or a restart of ours, the start is authorized anew.
 */
final class Expected {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Map<Key, Pending> pending = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Expected(InstantSource clock) {
        this.clock = clock;
    }

    private record Key(StationId station, TokenUid token) {}

    /** An authorization and the charge it is for; kept here it is a granted one. */
    record Pending(ChargeId charge, Authorization authorization, Instant since) {}

    void add(StationId station, ChargeId charge, Granted granted) {
        var now = clock.instant();
        pending.values().removeIf(old -> old.since().plus(LIFE).isBefore(now));
        pending.put(new Key(station, granted.token().uid()), new Pending(charge, granted, now));
    }

    /** The authorization this start uses up. */
    Optional<Pending> take(StationId station, TokenUid token) {
        return Optional.ofNullable(pending.remove(new Key(station, token)))
                .filter(found -> !found.since().plus(LIFE).isBefore(clock.instant()));
    }
}
