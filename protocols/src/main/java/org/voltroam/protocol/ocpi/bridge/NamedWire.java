package org.voltroam.protocol.ocpi.bridge;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.journey.session.ChargingPreferences;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;
import org.voltroam.protocol.ocpi.wire.CancelReservation;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * A version without routing headers as one peer behind a hub speaks it: every id is the one that this peer knows.
 *
 * @param asked the token that an authorization is about, which the version does not repeat in its answer; null where there is none
 */
public record NamedWire(Wire wire, Line line, @Nullable Token asked) implements Wire {

    @Override
    public String version() {
        return wire.version();
    }

    @Override
    public Set<String> modules() {
        return wire.modules();
    }

    @Override
    public Manners manners() {
        return wire.manners();
    }

    @Override
    public Codec<VersionDetails> versionDetails() {
        return wire.versionDetails();
    }

    @Override
    public Codec<Credentials> credentials() {
        return wire.credentials();
    }

    @Override
    public Optional<Codec<ClientInfo>> clientInfo() {
        return wire.clientInfo();
    }

    @Override
    public Optional<Codec<ChargingPreferences>> chargingPreferences() {
        return wire.chargingPreferences();
    }

    @Override
    public Codec<Location> location() {
        return named(wire.location(), What.LOCATION, (location, what) -> location.party());
    }

    @Override
    public Codec<Evse> evse() {
        return named(wire.evse(), What.EVSE, (evse, what) -> null);
    }

    @Override
    public Codec<Connector> connector() {
        return named(wire.connector(), null, (connector, what) -> null);
    }

    @Override
    public Codec<Tariff> tariff() {
        return named(wire.tariff(), What.TARIFF, (tariff, what) -> tariff.party());
    }

    @Override
    public Codec<Session> session() {
        return named(
                wire.session(),
                What.SESSION,
                (session, what) -> what.isOfToken() ? session.token().party() : session.party());
    }

    @Override
    public Codec<Cdr> cdr() {
        return named(
                wire.cdr(),
                What.CDR,
                (cdr, what) -> what.isOfToken() ? cdr.token().party() : cdr.party());
    }

    @Override
    public Codec<Token> token() {
        return named(wire.token(), What.TOKEN, (token, what) -> token.party());
    }

    @Override
    public Codec<Place> place() {
        return named(wire.place(), null, (place, what) -> null);
    }

    /** Where it may charge is at the station of whoever asked. */
    @Override
    public Codec<AuthorizationInfo> authorizationInfo() {
        var plain = wire.authorizationInfo();
        var whole = Codec.<AuthorizationInfo>of((in, parties) -> whole(plain.read(in, parties)), plain::write);
        return named(whole, null, (info, what) -> line.peer());
    }

    private AuthorizationInfo whole(AuthorizationInfo told) {
        return new AuthorizationInfo(
                told.allowed(),
                told.token() == null ? asked : told.token(),
                told.place(),
                told.authorizationReference(),
                told.info());
    }

    @Override
    public Codec<StartSession> startSession() {
        return command(wire.startSession());
    }

    @Override
    public Codec<StopSession> stopSession() {
        return command(wire.stopSession());
    }

    @Override
    public Codec<ReserveNow> reserveNow() {
        return command(wire.reserveNow());
    }

    @Override
    public Optional<Codec<CancelReservation>> cancelReservation() {
        return wire.cancelReservation();
    }

    @Override
    public Codec<UnlockConnector> unlockConnector() {
        return command(wire.unlockConnector());
    }

    @Override
    public Codec<CommandResponse> commandResponse() {
        return wire.commandResponse();
    }

    @Override
    public Codec<CommandResult> commandResult() {
        return wire.commandResult();
    }

    /** Whoever is told to do something knows the place as its own; the token is of whoever tells it. */
    private <T> Codec<T> command(Codec<T> codec) {
        return named(codec, null, (command, what) -> what.isOfToken() ? null : line.peer());
    }

    private <T> Codec<T> named(Codec<T> codec, @Nullable What what, NamedCodec.Owner<T> owner) {
        return new NamedCodec<>(codec, what, owner, line);
    }
}
