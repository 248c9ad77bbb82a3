package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.journey.authorization.Authorizer;
import org.voltroam.domain.journey.authorization.Refusal;
import org.voltroam.domain.journey.command.Reservation;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** Who may charge at our stations: asked when a card is shown, and once more when a charge begins without that. */
final class Admission {

    /** So long a station may keep what it was told about a token; a change of the token reaches its list at once. */
    private static final Duration CACHED = Duration.ofDays(1);

    /** A start told later than that after it happened is one of a station that was away. */
    private static final Duration TOLD_LATE = Duration.ofMinutes(2);

    private final Member member;
    private final Authorizing authorizing;
    private final Expected expected;
    private final Reservations reservations;
    private final Policy policy;
    private final Predicate<Token> charging;

    /** @param charging whether a charge of this token goes on at one of our stations */
    Admission(Member member, Reservations reservations, Policy policy, Predicate<Token> charging) {
        this.member = member;
        this.policy = policy;
        this.charging = charging;
        this.reservations = reservations;
        this.authorizing = new Authorizing(member);
        this.expected = new Expected(member.clock());
    }

    Expected expected() {
        return expected;
    }

    /**
     * A card is shown; what it is granted waits for its charge to begin. Who was sent to this station by a command has been authorized by
     * that (OCPI 2.2.1 mod_commands, StartSession and ReserveNow).
     */
    TokenVerdict shown(StationId station, TokenUid token) {
        if (expected.isCommanded(station, token) || reservations.isFor(station, token)) {
            return TokenVerdict.of(TokenVerdict.Status.ACCEPTED);
        }
        if (master(token).isPresent()) {
            return new TokenVerdict(
                    TokenVerdict.Status.ACCEPTED, null, group(master(token).get()));
        }
        var charge = ChargeId.of(Ids.unique());
        var authorization = authorizing.authorize(charge, station, token, place(station, null));
        if (authorization instanceof Granted granted
                && verdict(station, granted).accepted()) {
            expected.add(station, charge, granted);
        }
        return verdict(station, authorization);
    }

    /** A token of the operator's own people ends charges and begins none. OCPP 2.0.1, C16. */
    Optional<Token> master(TokenUid uid) {
        return member.directory().tokens(uid).stream().filter(policy::isMaster).findFirst();
    }

    /** A charge begins: with what it was granted before, or with what it is granted now. */
    Expected.Pending begun(StationId station, TransactionStart start) {
        var reserved = reservations.used(station, start);
        reserved.ifPresent(reservations::end);
        return refusedBeginning(start)
                .or(() -> expected.take(station, start.token()).filter(pending -> isGoodAt(station, start, pending)))
                .or(() -> reserved.filter(each -> each.token().uid().equals(start.token()))
                        .map(this::authorizedBefore))
                .orElseGet(() -> authorizedNow(station, start));
    }

    private Optional<Expected.Pending> refusedBeginning(TransactionStart start) {
        var master = master(start.token());
        if (master.isPresent()) {
            return Optional.of(refused(master.get(), Refusal.NOT_ALLOWED));
        }
        return policy.oneChargeEach() && isNow(start)
                ? member.directory().tokens(start.token()).stream()
                        .filter(charging)
                        .findFirst()
                        .map(token -> refused(token, Refusal.CHARGES_ELSEWHERE))
                : Optional.empty();
    }

    /** What a station tells late has happened, and is billed. */
    private boolean isNow(TransactionStart start) {
        return start.at().plus(TOLD_LATE).isAfter(member.clock().instant());
    }

    private Expected.Pending refused(Token token, Refusal reason) {
        return new Expected.Pending(
                ChargeId.of(Ids.unique()),
                new Refused(token.uid(), token.party(), reason, Authorizer.text(reason)),
                member.clock().instant());
    }

    /** What was granted for other EVSEs of the station is not good at this one: then its issuer is asked about this one. */
    private boolean isGoodAt(StationId station, TransactionStart start, Expected.Pending pending) {
        return !(pending.authorization() instanceof Granted granted)
                || member.directory()
                        .station(station)
                        .flatMap(known -> known.outlet(start.connector()))
                        .filter(outlet -> !granted.isGoodAt(outlet.evse()))
                        .isEmpty();
    }

    private Expected.Pending authorizedBefore(Reservation reservation) {
        var reference = reservation.authorization();
        return new Expected.Pending(
                ChargeId.of(reference == null ? Ids.unique() : reference.text()),
                new Granted(reservation.token(), AuthMethod.COMMAND, reference),
                member.clock().instant());
    }

    private Expected.Pending authorizedNow(StationId station, TransactionStart start) {
        var charge = ChargeId.of(Ids.unique());
        var authorization = authorizing.authorize(charge, station, start.token(), place(station, start.connector()));
        return new Expected.Pending(charge, authorization, member.clock().instant());
    }

    private @Nullable Place place(StationId station, @Nullable Integer connector) {
        return member.directory()
                .station(station)
                .map(known -> new Place(known.location(), evses(known, connector)))
                .orElse(null);
    }

    private static List<EvseUid> evses(ChargingStation station, @Nullable Integer connector) {
        return station.outlets().stream()
                .filter(outlet -> connector == null || outlet.number() == connector)
                .map(ChargingStation.Outlet::evse)
                .toList();
    }

    /** The only place a station has; nothing when it has several. */
    Optional<Integer> onlyPlace(StationId station) {
        return member.directory()
                .station(station)
                .filter(known -> known.outlets().size() == 1)
                .map(known -> known.outlets().getFirst().number());
    }

    boolean hasPlace(StationId station, int outlet) {
        return member.directory()
                .station(station)
                .flatMap(known -> known.outlet(outlet))
                .isPresent();
    }

    /** OCPP's word for it. Source: OCPP 1.6, 7.2 (AuthorizationStatus). A station lets tokens of one group end what one of them began. */
    TokenVerdict verdict(StationId station, Authorization authorization) {
        return switch (authorization) {
            case Granted granted -> granted(station, granted);
            case Refused refused -> TokenVerdict.of(status(refused.reason()));
        };
    }

    /** At none of the station's EVSEs, at some, or at all, which needs no list. */
    private TokenVerdict granted(StationId station, Granted granted) {
        var outlets = member.directory()
                .station(station)
                .map(ChargingStation::outlets)
                .orElse(List.of());
        var good = outlets.stream()
                .filter(outlet -> granted.isGoodAt(outlet.evse()))
                .map(ChargingStation.Outlet::number)
                .distinct()
                .toList();
        if (good.isEmpty() && !outlets.isEmpty()) {
            return TokenVerdict.of(TokenVerdict.Status.NOT_HERE);
        }
        return new TokenVerdict(
                TokenVerdict.Status.ACCEPTED,
                member.clock().instant().plus(life(granted.token())).truncatedTo(ChronoUnit.SECONDS),
                group(granted.token()),
                good.size() == outlets.size() ? List.of() : good);
    }

    /** How long a station may keep a yes: a token that only its eMSP decides about is good for the charge it was shown for. */
    private static Duration life(Token token) {
        return token.whitelist().is(WhitelistType.NEVER) ? Expected.LIFE : CACHED;
    }

    private static @Nullable TokenUid group(Token token) {
        var group = token.groupId();
        return group == null ? null : TokenUid.of(group.text());
    }

    private static TokenVerdict.Status status(Refusal reason) {
        return switch (reason) {
            case TOKEN_BLOCKED, CONTRACT_BLOCKED -> TokenVerdict.Status.BLOCKED;
            case NO_CREDIT -> TokenVerdict.Status.NO_CREDIT;
            case CONTRACT_EXPIRED -> TokenVerdict.Status.EXPIRED;
            case CHARGES_ELSEWHERE -> TokenVerdict.Status.CONCURRENT_TX;
            case NOT_ALLOWED -> TokenVerdict.Status.NOT_HERE;
            case UNKNOWN_TOKEN, NO_AGREEMENT, NO_ANSWER, BAD_ANSWER -> TokenVerdict.Status.INVALID;
        };
    }
}
