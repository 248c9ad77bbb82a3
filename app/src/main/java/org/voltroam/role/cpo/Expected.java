package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;

/**
 * Authorizations that wait for their charge to begin: the card was shown, or the command was given, and the station has not yet said
 * that it started. After a quarter of an hour, or a restart of ours, the start is authorized anew.
 *
 * <p>Only a command counts for longer when its token is one of an app or of a guest: nobody could show it again, so there is nothing
 * to ask about (OCPI 2.2.1 mod_commands, StartSession, token).
 */
final class Expected {

    static final Duration LIFE = Duration.ofMinutes(15);

    /** No driver comes later than that. */
    private static final Duration LIFE_OF_A_COMMAND = Duration.ofDays(1);

    private final Map<Key, Pending> pending = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Expected(InstantSource clock) {
        this.clock = clock;
    }

    private record Key(StationId station, TokenUid token) {}

    /** An authorization and the charge it is for; kept here it is a granted one. */
    record Pending(ChargeId charge, Authorization authorization, Instant since) {

        boolean isOver(Instant now) {
            return since.plus(isOfNoCard() ? LIFE_OF_A_COMMAND : LIFE).isBefore(now);
        }

        boolean isCommanded() {
            return authorization instanceof Granted granted && granted.method() == AuthMethod.COMMAND;
        }

        private boolean isOfNoCard() {
            return isCommanded()
                    && authorization instanceof Granted granted
                    && (granted.token().type().is(TokenType.APP_USER)
                            || granted.token().type().is(TokenType.AD_HOC_USER));
        }
    }

    void add(StationId station, ChargeId charge, Granted granted) {
        var now = clock.instant();
        pending.values().removeIf(old -> old.isOver(now));
        pending.put(new Key(station, granted.token().uid()), new Pending(charge, granted, now));
    }

    /** The authorization this start uses up. */
    Optional<Pending> take(StationId station, TokenUid token) {
        return Optional.ofNullable(pending.remove(new Key(station, token)))
                .filter(found -> !found.isOver(clock.instant()));
    }

    /** Whether a command that has not been carried out yet was for this token. */
    boolean isCommanded(StationId station, TokenUid token) {
        return Optional.ofNullable(pending.get(new Key(station, token)))
                .filter(found -> found.isCommanded() && !found.isOver(clock.instant()))
                .isPresent();
    }
}
