package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.chargetime.ocpp.ClientEvents;
import eu.chargetime.ocpp.JSONClient;
import eu.chargetime.ocpp.JSONConfiguration;
import eu.chargetime.ocpp.feature.profile.ClientCoreProfile;
import eu.chargetime.ocpp.model.Confirmation;
import eu.chargetime.ocpp.model.Request;
import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.AuthorizeConfirmation;
import eu.chargetime.ocpp.model.core.BootNotificationConfirmation;
import eu.chargetime.ocpp.model.core.ChargePointErrorCode;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.DataTransferConfirmation;
import eu.chargetime.ocpp.model.core.DataTransferStatus;
import eu.chargetime.ocpp.model.core.HeartbeatConfirmation;
import eu.chargetime.ocpp.model.core.Reason;
import eu.chargetime.ocpp.model.core.RegistrationStatus;
import eu.chargetime.ocpp.model.core.StartTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionConfirmation;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.station.CommandOutcome;

/** ChargeTime's OCPP library plays the station. */
class ForeignClientTest {

    private static final ZonedDateTime EIGHT = ZonedDateTime.parse("2026-03-14T08:00:00Z");

    private final Depot depot = new Depot();
    private final Obedient orders = new Obedient();
    private final ClientCoreProfile core = new ClientCoreProfile(orders);

    @AfterEach
    void end() {
        depot.close();
    }

    @Test
    void aWholeChargeGoesThrough() throws Exception {
        var station = connected("CS-FOREIGN", "volt");
        var boot = send(
                station,
                core.createBootNotificationRequest("ChargeTime", "Library"),
                BootNotificationConfirmation.class);
        assertThat(boot.getStatus()).isEqualTo(RegistrationStatus.Accepted);
        assertThat(boot.getInterval()).isEqualTo(300);
        send(
                station,
                core.createStatusNotificationRequest(1, ChargePointErrorCode.NoError, ChargePointStatus.Preparing));
        var blocked = send(station, core.createAuthorizeRequest("BLOCKED"), AuthorizeConfirmation.class);
        assertThat(blocked.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Blocked);
        var authorized = send(station, core.createAuthorizeRequest("GOOD"), AuthorizeConfirmation.class);
        assertThat(authorized.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);

        var started = send(
                station,
                core.createStartTransactionRequest(1, "GOOD", 1000, EIGHT),
                StartTransactionConfirmation.class);
        var reading = core.createMeterValuesRequest(1, EIGHT.plusMinutes(5), "1917");
        reading.setTransactionId(started.getTransactionId());
        send(station, reading);
        var stop = core.createStopTransactionRequest(11_000, EIGHT.plusHours(1), started.getTransactionId());
        stop.setIdTag("GOOD");
        stop.setReason(Reason.Local);
        var stopped = send(station, stop, StopTransactionConfirmation.class);
        assertThat(stopped.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);

        var transaction = depot.operator.transactions().getFirst();
        assertThat(transaction.start().meterStart()).isEqualTo(Energy.ofKWh("1"));
        assertThat(transaction.start().at()).isEqualTo(EIGHT.toInstant());
        assertThat(transaction.readings().getFirst().register()).isEqualTo(Energy.ofKWh("1.917"));
        assertThat(Objects.requireNonNull(transaction.stop()).meterStop()).isEqualTo(Energy.ofKWh("11"));
        assertThat(depot.operator.journal()).noneMatch(line -> line.contains("found") || line.contains("dropped"));
        station.disconnect();
    }

    @Test
    void ordersFromAfarAreCarriedOut() throws Exception {
        var station = connected("CS-FOREIGN", "volt");
        await().until(() -> depot.csms.connections() == 1);
        var hand = depot.operator.hand(StationId.of("CS-FOREIGN")).orElseThrow();
        assertThat(hand.start(1, TokenUid.of("GOOD"))).isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(hand.stop(TransactionId.of(7))).isInstanceOf(CommandOutcome.Rejected.class);
        assertThat(orders.heard).containsExactly("start 1 GOOD", "stop 7");
        var beat = send(station, core.createHeartbeatRequest(), HeartbeatConfirmation.class);
        assertThat(beat.getCurrentTime()).isNotNull();
        var transfer = send(station, core.createDataTransferRequest("acme"), DataTransferConfirmation.class);
        assertThat(transfer.getStatus()).isEqualTo(DataTransferStatus.UnknownVendorId);
        station.disconnect();
        await().until(() -> depot.csms.connections() == 0);
    }

    @Test
    void withTheWrongPasswordItStaysOutside() {
        assertThatThrownBy(() -> {
                    var station = connected("CS-FOREIGN", "wrong");
                    send(station, core.createHeartbeatRequest());
                })
                .isInstanceOf(Exception.class);
        assertThat(depot.operator.journal()).isEmpty();
    }

    private JSONClient connected(String id, String password) {
        var configuration = JSONConfiguration.get()
                .setParameter(JSONConfiguration.USERNAME_PARAMETER, id)
                .setParameter(JSONConfiguration.PASSWORD_PARAMETER, password);
        var station = new JSONClient(core, id, configuration);
        station.connect(depot.url(), new ClientEvents() {
            @Override
            public void connectionOpened() {}

            @Override
            public void connectionClosed() {}
        });
        return station;
    }

    private static <T extends Confirmation> T send(JSONClient station, Request request, Class<T> answer)
            throws Exception {
        return answer.cast(station.send(request).toCompletableFuture().get(10, TimeUnit.SECONDS));
    }

    private static void send(JSONClient station, Request request) throws Exception {
        send(station, request, Confirmation.class);
    }
}
