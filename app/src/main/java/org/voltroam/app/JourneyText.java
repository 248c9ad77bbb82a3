package org.voltroam.app;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** The journey of one charge as lines of text, as it happens. */
final class JourneyText {

    private static final Duration LOOK = Duration.ofMillis(250);

    /** After the car has left, the CDR and the bill come within this time, or something is wrong. */
    private static final int LOOKS_FOR_BILL = 80;

    private static final int BAR = 30;

    private final ApiClient api;
    private final PrintWriter out;

    JourneyText(ApiClient api, PrintWriter out) {
        this.api = api;
        this.out = out;
    }

    /** Follows a visit to its end; returns the exit code. */
    int follow(String visitId) throws InterruptedException {
        var visit = api.get("/api/visits/" + visitId);
        while (!isOver(visit)) {
            bar(visit.path("progress"));
            Thread.sleep(LOOK);
            visit = api.get("/api/visits/" + visitId);
        }
        var charge = visit.path("charge").asString("");
        if (!visit.path("state").asString().equals("CHARGED")) {
            steps(charge);
            out.println("Refused: " + visit.path("reason").asString(""));
            return 1;
        }
        bar(visit.path("progress"));
        out.println();
        return bill(charge);
    }

    private int bill(String charge) throws InterruptedException {
        for (int look = 0; look < LOOKS_FOR_BILL; look++) {
            var journey = api.get("/api/journeys/" + charge);
            if (journey.has("invoice") && journey.has("settlement")) {
                steps(charge);
                money(journey);
                return 0;
            }
            Thread.sleep(LOOK);
        }
        steps(charge);
        out.println("The car has charged, and the bill is not written yet.");
        return 1;
    }

    private void steps(String charge) {
        if (charge.isEmpty()) {
            return;
        }
        for (var step : api.get("/api/journeys/" + charge).path("steps")) {
            var milliseconds = step.path("facts").path("ms").asString("");
            out.printf(
                    "%-13s %-7s %s%s%n",
                    step.path("what").asString(),
                    step.path("party").asString(),
                    step.path("text").asString(),
                    milliseconds.isEmpty() ? "" : " (" + milliseconds + " ms)");
        }
        out.flush();
    }

    private void money(JsonNode journey) {
        var price = journey.path("price");
        var currency = price.path("currency").asString("");
        out.println();
        for (var line : price.path("lines")) {
            out.printf(
                    "  %-14s %10s x %-8s = %8s  %s%n",
                    line.path("dimension").asString(),
                    line.path("quantity").asString(),
                    line.path("unit_price").asString(),
                    line.path("net").asString(),
                    line.path("reason").asString(""));
        }
        out.printf(
                "  Wholesale %s %s before taxes, %s with them%n",
                price.path("net").asString(), currency, price.path("gross").asString());
        for (var claim : journey.path("settlement").path("claims")) {
            out.printf(
                    "  %s owes %s %s %s%n",
                    claim.path("debtor").asString(),
                    claim.path("creditor").asString(),
                    claim.path("amount").asString(),
                    currency);
        }
        var invoice = journey.path("invoice");
        out.printf(
                "  %s pays %s %s%n",
                invoice.path("driver").asString(), invoice.path("gross").asString(), currency);
        out.flush();
    }

    private void bar(JsonNode progress) {
        if (!progress.isObject()) {
            return;
        }
        var wanted = new BigDecimal(progress.path("wanted_kwh").asString("1"));
        var delivered = new BigDecimal(progress.path("kwh").asString("0"));
        var share = wanted.signum() == 0 ? BigDecimal.ONE : delivered.divide(wanted, 4, RoundingMode.HALF_UP);
        var filled = Math.min(BAR, share.multiply(BigDecimal.valueOf(BAR)).intValue());
        out.printf(
                "\r[%s%s] %s of %s kWh ",
                "#".repeat(filled), ".".repeat(BAR - filled), delivered.toPlainString(), wanted.toPlainString());
        out.flush();
    }

    private static boolean isOver(JsonNode visit) {
        return switch (visit.path("state").asString()) {
            case "CHARGED", "REFUSED", "IMPOSSIBLE" -> true;
            default -> false;
        };
    }
}
