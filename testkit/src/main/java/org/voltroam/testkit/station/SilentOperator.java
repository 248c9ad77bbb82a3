package org.voltroam.testkit.station;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpp.station.BootReport;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.Registration;
import org.voltroam.protocol.ocpp.station.StationEvents;
import org.voltroam.protocol.ocpp.station.StationNews;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.station.TransactionAnswer;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;

/** An operator that accepts everything and remembers nothing: what remains is the cost of the door. */
public final class SilentOperator implements StationEvents {

    private static final TokenVerdict YES = TokenVerdict.of(TokenVerdict.Status.ACCEPTED);

    private final AtomicInteger transactions = new AtomicInteger();

    @Override
    public void connected(StationId station, ConnectedStation hand) {}

    @Override
    public void disconnected(StationId station) {}

    @Override
    public void heard(StationId station) {}

    @Override
    public Registration.Status standing(StationId station) {
        return Registration.Status.ACCEPTED;
    }

    @Override
    public Registration booted(StationId station, BootReport report) {
        return Registration.accepted(Duration.ofMinutes(5));
    }

    @Override
    public void statusChanged(StationId station, ConnectorStatus status) {}

    @Override
    public TokenVerdict authorize(StationId station, TokenUid token) {
        return YES;
    }

    @Override
    public TransactionAnswer started(StationId station, TransactionStart start) {
        return new TransactionAnswer(TransactionId.of(transactions.incrementAndGet()), YES);
    }

    @Override
    public void metered(
            StationId station, int connector, @Nullable TransactionId transaction, List<Reading> readings) {}

    @Override
    public TokenVerdict stopped(StationId station, TransactionStop stop) {
        return YES;
    }

    @Override
    public Optional<TokenVerdict> reported(StationId station, TransactionReport report) {
        return Optional.ofNullable(report.token()).map(token -> YES);
    }

    @Override
    public void told(StationId station, StationNews news) {}

    @Override
    public void found(StationId station, String about, List<Violation> violations) {}

    @Override
    public void dropped(StationId station, String reason) {}

    @Override
    public void alarmed(StationId station, String what) {
        throw new IllegalStateException(station + ": " + what);
    }

    @Override
    public void failed(StationId station, String about, RuntimeException bug) {
        throw bug; // a measurement with failures is none
    }
}
