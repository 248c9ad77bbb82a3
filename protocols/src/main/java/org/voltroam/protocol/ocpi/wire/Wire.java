package org.voltroam.protocol.ocpi.wire;

import java.util.Locale;
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

/**
 * One version of OCPI: its manners, and a codec for every object that travels on its own.
 *
 * <p>The list of versions is the same in all of them, see {@link Version}.
 */
public interface Wire {

    /** As the list of versions writes it: {@code 2.2.1}. */
    String version();

    /** The identifiers of the modules this version has, {@code credentials} among them. */
    Set<String> modules();

    /**
     * How its URLs and messages name parties and interfaces.
     *
     * @see Manners
     */
    Manners manners();

    /** The part of a path after the version. */
    default String path(Address address) {
        return manners() == Manners.ROUTED
                ? address.module() + "/" + address.role().toLowerCase(Locale.ROOT)
                : address.module();
    }

    // Version information and credentials

    /**
     * Endpoints in the form that names both interfaces: a version whose endpoints have no role reads each of them as SENDER and as
     * RECEIVER, and writes each URL once.
     */
    Codec<VersionDetails> versionDetails();

    /** @see Credentials how a hub is told from others */
    Codec<Credentials> credentials();

    /** Empty in 2.1.1, which has no hubs. */
    Optional<Codec<ClientInfo>> clientInfo();

    // Objects of the modules

    Codec<Location> location();

    Codec<Evse> evse();

    Codec<Connector> connector();

    Codec<Tariff> tariff();

    Codec<Session> session();

    /** What a driver wishes of a session; empty in 2.1.1, which has no such wishes. */
    Optional<Codec<ChargingPreferences>> chargingPreferences();

    Codec<Cdr> cdr();

    Codec<Token> token();

    /** LocationReferences. */
    Codec<Place> place();

    Codec<AuthorizationInfo> authorizationInfo();

    // Commands

    Codec<StartSession> startSession();

    Codec<StopSession> stopSession();

    Codec<ReserveNow> reserveNow();

    /** Empty in a version that does not have this command. */
    Optional<Codec<CancelReservation>> cancelReservation();

    Codec<UnlockConnector> unlockConnector();

    /** What the CPO answers at once. */
    Codec<CommandResponse> commandResponse();

    /** What comes to the response_url later; in 2.1.1 it is a CommandResponse too. */
    Codec<CommandResult> commandResult();

    // Invoices

    /** Since 2.3.0 edition 2; empty before. */
    default Optional<Codec<InvoiceReconciliation>> invoiceReconciliation() {
        return Optional.empty();
    }

    /** Whether a hub's credentials name those it leads to. Source: 2.3.0 credentials, Credentials object, hub_party_id. */
    default boolean namesThoseBehindHubs() {
        return false;
    }

    // Charging profiles

    /** Empty in 2.1.1, which has no charging profiles. */
    default Optional<Codec<SetChargingProfile>> setChargingProfile() {
        return Optional.empty();
    }

    /** What the CPO answers at once; empty where {@link #setChargingProfile} is. */
    default Optional<Codec<ProfileResponse>> profileResponse() {
        return Optional.empty();
    }
}
