package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
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
import eu.chargetime.ocpp.model.core.RegistrationStatus;
import eu.chargetime.ocpp.model.core.StartTransactionConfirmation;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.journey.authorization.Refusal;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.stage.Journey;
import org.voltroam.stage.Journeys;
import org.voltroam.verify.ocpi.Town;

/** A station somebody else wrote, at our CPO over a real socket: its charge roams through the hub to the bill of the eMSP. */
final class ForeignChargeTest {

    private static final ZonedDateTime EIGHT = ZonedDateTime.parse("2026-03-14T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Town town = new Town("world", party -> true);
    private final Journeys journeys = new Journeys(town.cast());
    private final ClientCoreProfile core = new ClientCoreProfile(new Obedient());
    private final JSONClient station = new JSONClient(
            core,
            "GVB-0001",
            JSONConfiguration.get()
                    .setParameter(JSONConfiguration.USERNAME_PARAMETER, "GVB-0001")
                    .setParameter(JSONConfiguration.PASSWORD_PARAMETER, "a-password-for-tests"));

    @BeforeEach
    void boot() throws Exception {
        station.connect("ws://127.0.0.1:" + town.port() + "/ocpp/nl-gvb", new ClientEvents() {
            @Override
            public void connectionOpened() {}

            @Override
            public void connectionClosed() {}
        });
        var boot =
                send(core.createBootNotificationRequest("ChargeTime", "Library"), BootNotificationConfirmation.class);
        assertThat(boot.getStatus()).isEqualTo(RegistrationStatus.Accepted);
    }

    @AfterEach
    void end() {
        station.disconnect();
        town.close();
    }

    /** By hand: 10 kWh by day at 0.40 are 4.00, and 0.50 to start; with 21 % VAT 5.445. The hub keeps 0.10 and 1.5 % of 4.50. */
    @Test
    void aChargeEndsInACdrASettlementAndABill() throws Exception {
        assertThat(authorized("04A1B2C3D4E5F6")).isEqualTo(AuthorizationStatus.Accepted);
        var started = send(
                core.createStartTransactionRequest(1, "04A1B2C3D4E5F6", 1000, EIGHT),
                StartTransactionConfirmation.class);
        assertThat(started.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);
        var reading = core.createMeterValuesRequest(1, EIGHT.plusMinutes(30), "6000");
        reading.setTransactionId(started.getTransactionId());
        send(reading, Confirmation.class);
        send(
                core.createStopTransactionRequest(11_000, EIGHT.plusHours(1), started.getTransactionId()),
                Confirmation.class);

        var journey = over();

        assertThat(journey.cdr().orElseThrow().totalEnergy()).isEqualTo(Energy.ofKWh("10"));
        assertThat(journey.cdr().orElseThrow().costs().total().beforeTaxes()).isEqualByComparingTo("4.50");
        assertThat(journey.settlement().map(Settlement::wholesale)).contains(Money.of("5.45", "EUR"));
        assertThat(journey.settlement().map(Settlement::fee)).contains(Money.of("0.17", "EUR"));
        assertThat(journey.invoice().map(Invoice::driver)).contains("Ada Lindqvist");
        assertThat(journey.steps())
                .extracting(Step::what)
                .contains(
                        Step.What.AUTHORIZATION,
                        Step.What.SESSION,
                        Step.What.CDR,
                        Step.What.SETTLEMENT,
                        Step.What.BILL);
    }

    @Test
    void aBlockedTokenIsBlockedAtTheStationAndTheReasonIsOnTheTrail() throws Exception {
        assertThat(authorized("04BAD0000000001")).isEqualTo(AuthorizationStatus.Blocked);

        assertThat(reasonsOnTheTrail()).contains(Refusal.TOKEN_BLOCKED.name());
    }

    @Test
    void anExpiredContractIsExpiredAtTheStationAndTheReasonIsOnTheTrail() throws Exception {
        assertThat(authorized("04EAD0000000002")).isEqualTo(AuthorizationStatus.Expired);

        assertThat(reasonsOnTheTrail()).contains(Refusal.CONTRACT_EXPIRED.name());
    }

    @Test
    void anUnknownTokenIsInvalidAtTheStationAndTheReasonIsOnTheTrail() throws Exception {
        assertThat(authorized("0400000000000000")).isEqualTo(AuthorizationStatus.Invalid);

        assertThat(reasonsOnTheTrail()).contains(Refusal.UNKNOWN_TOKEN.name());
    }

    /** The operator of the station sees it, not only the eMSP. */
    private List<String> reasonsOnTheTrail() {
        var journey = journeys.find(journeys.latest(1).getFirst()).orElseThrow();
        assertThat(journey.refusal()).isPresent();
        return journey.steps().stream()
                .filter(step -> step.what() == Step.What.REFUSAL)
                .filter(step -> step.party().equals(PartyId.parse("NL*GVB")))
                .map(step -> step.facts().getOrDefault("reason", ""))
                .toList();
    }

    /** The bill is written before the hub has cleared: what is last on the trail is the settlement. */
    private Journey over() {
        await().atMost(PATIENCE)
                .until(() -> journeys.latest(1).stream()
                        .flatMap(charge -> journeys.find(charge).stream())
                        .anyMatch(journey -> journey.isOver(true)
                                && journey.steps().stream().anyMatch(step -> step.what() == Step.What.SETTLEMENT)));
        return journeys.find(journeys.latest(1).getFirst()).orElseThrow();
    }

    private AuthorizationStatus authorized(String card) throws Exception {
        return send(core.createAuthorizeRequest(card), AuthorizeConfirmation.class)
                .getIdTagInfo()
                .getStatus();
    }

    private <T extends Confirmation> T send(Request request, Class<T> answer) throws Exception {
        return answer.cast(station.send(request).toCompletableFuture().get(10, TimeUnit.SECONDS));
    }
}
