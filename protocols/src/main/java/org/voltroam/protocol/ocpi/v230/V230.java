package org.voltroam.protocol.ocpi.v230;

import java.util.Optional;
import java.util.Set;
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
import org.voltroam.domain.journey.command.ProfileResponse;
import org.voltroam.domain.journey.session.ChargingPreferences;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;
import org.voltroam.protocol.ocpi.wire.CancelReservation;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.SetChargingProfile;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import org.voltroam.protocol.ocpi.wire.Wire;

/** OCPI 2.3.0. Source: OCPI 2.3.0 edition 2. */
public final class V230 implements Wire {

    private static final Set<String> MODULES = Set.of(
            "cdrs",
            "chargingprofiles",
            "commands",
            "credentials",
            "hubclientinfo",
            "invoicereconciliation",
            "locations",
            "sessions",
            "tariffs",
            "tokens");

    @Override
    public String version() {
        return "2.3.0";
    }

    @Override
    public Set<String> modules() {
        return MODULES;
    }

    @Override
    public Manners manners() {
        return Manners.ROUTED;
    }

    @Override
    public Codec<VersionDetails> versionDetails() {
        return Codec.complete(VersionsModule::details, VersionsModule::details);
    }

    @Override
    public Codec<Credentials> credentials() {
        return Codec.complete(CredentialsModule::credentials, CredentialsModule::credentials);
    }

    @Override
    public Optional<Codec<ClientInfo>> clientInfo() {
        Codec<ClientInfo> codec = Codec.complete(HubClientInfoModule::clientInfo, HubClientInfoModule::clientInfo);
        return Optional.of(codec);
    }

    @Override
    public Codec<Location> location() {
        return Codec.complete(LocationsModule::location, LocationsModule::location);
    }

    @Override
    public Codec<Evse> evse() {
        return Codec.complete(LocationsModule::evse, LocationsModule::evse);
    }

    @Override
    public Codec<Connector> connector() {
        return Codec.complete(LocationsModule::connector, LocationsModule::connector);
    }

    @Override
    public Codec<Tariff> tariff() {
        return Codec.complete(TariffsModule::tariff, TariffsModule::tariff);
    }

    @Override
    public Codec<Session> session() {
        return Codec.complete(SessionsModule::session, SessionsModule::session);
    }

    @Override
    public Optional<Codec<ChargingPreferences>> chargingPreferences() {
        Codec<ChargingPreferences> codec = Codec.complete(SessionsModule::preferences, SessionsModule::preferences);
        return Optional.of(codec);
    }

    @Override
    public Codec<Cdr> cdr() {
        return Codec.complete(CdrsModule::cdr, CdrsModule::cdr);
    }

    @Override
    public Codec<Token> token() {
        return Codec.complete(TokensModule::token, TokensModule::token);
    }

    @Override
    public Codec<Place> place() {
        return Codec.complete(TokensModule::place, TokensModule::place);
    }

    @Override
    public Codec<AuthorizationInfo> authorizationInfo() {
        return Codec.complete(TokensModule::authorizationInfo, TokensModule::authorizationInfo);
    }

    @Override
    public Codec<StartSession> startSession() {
        return Codec.complete(CommandsModule::startSession, CommandsModule::startSession);
    }

    @Override
    public Codec<StopSession> stopSession() {
        return Codec.complete(CommandsModule::stopSession, CommandsModule::stopSession);
    }

    @Override
    public Codec<ReserveNow> reserveNow() {
        return Codec.complete(CommandsModule::reserveNow, CommandsModule::reserveNow);
    }

    @Override
    public Optional<Codec<CancelReservation>> cancelReservation() {
        Codec<CancelReservation> codec =
                Codec.complete(CommandsModule::cancelReservation, CommandsModule::cancelReservation);
        return Optional.of(codec);
    }

    @Override
    public Codec<UnlockConnector> unlockConnector() {
        return Codec.complete(CommandsModule::unlockConnector, CommandsModule::unlockConnector);
    }

    @Override
    public Codec<CommandResponse> commandResponse() {
        return Codec.complete(CommandsModule::commandResponse, CommandsModule::commandResponse);
    }

    @Override
    public Codec<CommandResult> commandResult() {
        return Codec.complete(CommandsModule::commandResult, CommandsModule::commandResult);
    }

    @Override
    public Optional<Codec<InvoiceReconciliation>> invoiceReconciliation() {
        return Optional.of(Codec.complete(
                InvoiceReconciliationModule::invoiceReconciliation,
                InvoiceReconciliationModule::invoiceReconciliation));
    }

    @Override
    public boolean namesThoseBehindHubs() {
        return true;
    }

    @Override
    public Optional<Codec<SetChargingProfile>> setChargingProfile() {
        return Optional.of(Codec.complete(ChargingProfilesModule::setProfile, ChargingProfilesModule::setProfile));
    }

    @Override
    public Optional<Codec<ProfileResponse>> profileResponse() {
        return Optional.of(Codec.complete(ChargingProfilesModule::response, ChargingProfilesModule::response));
    }
}
