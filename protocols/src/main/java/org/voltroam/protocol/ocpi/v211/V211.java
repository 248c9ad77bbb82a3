package org.voltroam.protocol.ocpi.v211;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.journey.session.ChargingPreferences;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Losses;
import org.voltroam.protocol.ocpi.bridge.LossyCodec;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;
import org.voltroam.protocol.ocpi.wire.CancelReservation;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.node.ObjectNode;

/**
 * OCPI 2.1.1. Source: OCPI 2.1.1-d2. Its codecs tell what they lose.
 *
 * @param replica where the token of a session, the location of a session and the tariffs of a connector are looked up
 */
public record V211(Replica replica) implements Wire {

    static final Set<String> MODULES =
            Set.of("cdrs", "commands", "credentials", "locations", "sessions", "tariffs", "tokens");

    @Override
    public String version() {
        return VersionsModule.VERSION;
    }

    @Override
    public Set<String> modules() {
        return MODULES;
    }

    @Override
    public Manners manners() {
        return Manners.PLAIN;
    }

    @Override
    public LossyCodec<VersionDetails> versionDetails() {
        return complete(VersionsModule::details, VersionsModule::details);
    }

    @Override
    public LossyCodec<Credentials> credentials() {
        return complete(CredentialsModule::credentials, CredentialsModule::credentials);
    }

    @Override
    public Optional<Codec<ClientInfo>> clientInfo() {
        return Optional.empty();
    }

    @Override
    public Optional<Codec<ChargingPreferences>> chargingPreferences() {
        return Optional.empty();
    }

    @Override
    public LossyCodec<Location> location() {
        return of(LocationsModule::location, LocationsModule::location);
    }

    @Override
    public LossyCodec<Evse> evse() {
        return complete(EvsesModule::evse, EvsesModule::evse);
    }

    @Override
    public LossyCodec<Connector> connector() {
        return complete(ConnectorsModule::connector, ConnectorsModule::connector);
    }

    @Override
    public LossyCodec<Tariff> tariff() {
        return of(TariffsModule::tariff, TariffsModule::tariff);
    }

    @Override
    public LossyCodec<Session> session() {
        return of(SessionsModule::session, SessionsModule::session);
    }

    @Override
    public LossyCodec<Cdr> cdr() {
        return of(CdrsModule::cdr, CdrsModule::cdr);
    }

    @Override
    public LossyCodec<Token> token() {
        return of(TokensModule::token, TokensModule::token);
    }

    @Override
    public LossyCodec<Place> place() {
        return of(AuthorizationsModule::place, AuthorizationsModule::place);
    }

    @Override
    public LossyCodec<AuthorizationInfo> authorizationInfo() {
        return of(AuthorizationsModule::info, AuthorizationsModule::info);
    }

    @Override
    public LossyCodec<StartSession> startSession() {
        return of(CommandsModule::startSession, CommandsModule::startSession);
    }

    @Override
    public LossyCodec<StopSession> stopSession() {
        return complete(CommandsModule::stopSession, CommandsModule::stopSession);
    }

    @Override
    public LossyCodec<ReserveNow> reserveNow() {
        return of(CommandsModule::reserveNow, CommandsModule::reserveNow);
    }

    @Override
    public Optional<Codec<CancelReservation>> cancelReservation() {
        return Optional.empty();
    }

    @Override
    public LossyCodec<UnlockConnector> unlockConnector() {
        return complete(CommandsModule::unlockConnector, CommandsModule::unlockConnector);
    }

    @Override
    public LossyCodec<CommandResponse> commandResponse() {
        return of(AnswersModule::response, AnswersModule::response);
    }

    @Override
    public LossyCodec<CommandResult> commandResult() {
        return of(AnswersModule::result, AnswersModule::result);
    }

    private <T> LossyCodec<T> complete(Function<Fields, T> read, BiFunction<T, Outbound, ObjectNode> write) {
        return of((in, inbound) -> read.apply(in), write);
    }

    private <T> LossyCodec<T> of(BiFunction<Fields, Inbound, T> read, BiFunction<T, Outbound, ObjectNode> write) {
        return new LossyCodec<>() {
            @Override
            public T read(Fields in, Parties parties, Losses losses) {
                return read.apply(in, new Inbound(parties, replica, losses));
            }

            @Override
            public ObjectNode write(T value, Losses losses) {
                return write.apply(value, Outbound.with(replica, losses));
            }
        };
    }
}
