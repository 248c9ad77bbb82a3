package org.voltroam.app;

import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Charges a car at a running program, and tells the journey as text. Exit code 0, or 1 with the refusal. */
@Command(
        name = "charge",
        mixinStandardHelpOptions = true,
        description = "Charges a simulated car and tells its journey, from the card to the bill.")
final class ChargeCommand implements Callable<Integer> {

    @Option(names = "--card", required = true, description = "The card's uid, as in tokens.json.")
    private String card = "";

    @Option(names = "--evse", required = true, description = "The EVSE as printed on the station, NL*GVB*E1*1.")
    private String evse = "";

    @Option(
            names = "--kwh",
            defaultValue = "20",
            description = "Energy until the car is full. Default: ${DEFAULT-VALUE}")
    private BigDecimal kWh = BigDecimal.ZERO;

    @Option(
            names = "--parked",
            defaultValue = "0",
            description = "Minutes the car stays after it is full. Default: ${DEFAULT-VALUE}")
    private int parkedMinutes;

    @Option(
            names = "--speed",
            defaultValue = "600",
            description = "Simulated seconds per second; 0 is as fast as possible. Default: ${DEFAULT-VALUE}")
    private BigDecimal speed = BigDecimal.ZERO;

    @Option(names = "--app", description = "Starts from the driver's app instead of showing the card.")
    private boolean byApp;

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = "The running program. Default: ${DEFAULT-VALUE}")
    private String url = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = Home.out(spec);
        try (var api = new ApiClient(url)) {
            var visit =
                    api.post("/api/visits", Json.bytes(wish())).path("visit").asString();
            return new JourneyText(api, out).follow(visit);
        }
    }

    private JsonNode wish() {
        return new Out()
                .put("card", card)
                .put("evse", evse)
                .put("kwh", kWh)
                .put("by", byApp ? "app" : "card")
                .put("parked_minutes", parkedMinutes)
                .put("speed", speed)
                .done();
    }
}
