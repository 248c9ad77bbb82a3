package org.voltroam.app;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.stage.Visits.Wish;

/** The charge that happens by itself on a fresh start. */
final class FirstCharge {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);

    private FirstCharge() {}

    /** A card that is good and an EVSE it may charge at, if there are such here. */
    static Optional<Wish> wish(Node node, TokenType type, Energy energy, BigDecimal speed) {
        return node.cast().emsps().stream()
                .flatMap(emsp -> emsp.member().directory().tokens().stream()
                        .filter(token -> token.party().equals(emsp.member().id()))
                        .filter(token -> token.valid() && token.type().is(type))
                        .filter(token -> emsp.member()
                                .directory()
                                .contract(token.contract())
                                .filter(contract -> isGood(contract))
                                .isPresent()))
                .flatMap(token -> evse(node, token).stream()
                        .map(evse -> new Wish(token.uid(), evse, energy, false, Duration.ZERO, speed, null)))
                .findFirst();
    }

    /** Lets the car charge once everybody is connected, and tells how it went. */
    static void run(PrintWriter out, Node node, Visits visits, Wish wish) {
        if (!await(node::isSettled)) {
            out.println("Not every party or station is connected yet; charge a car when they are.");
            return;
        }
        var id = visits.begin(wish).id();
        await(() -> visits.find(id).filter(Visits.Visit::isOver).isPresent());
        var charge = visits.find(id).flatMap(visit -> Optional.ofNullable(visit.charge()));
        var journeys = new Journeys(node.cast());
        await(() -> charge.flatMap(journeys::find)
                .filter(journey -> journey.isOver(true))
                .isPresent());
        var told = charge.flatMap(journeys::find)
                .flatMap(journey -> journey.invoice())
                .map(invoice ->
                        "The first car has charged and roamed: " + invoice.driver() + " pays " + invoice.gross() + ".")
                .orElse("The first car could not charge; the page tells why.");
        out.println(told);
        out.flush();
    }

    private static boolean isGood(Contract contract) {
        return !contract.blocked() && !contract.expiredAt(Instant.now());
    }

    private static Optional<EvseId> evse(Node node, Token token) {
        return node.cast().world().stations().stream()
                .filter(station -> node.cast()
                        .cpo(station.party())
                        .flatMap(cpo -> cpo.member().directory().agreement(station.party(), token.party()))
                        .isPresent())
                .flatMap(station -> node.cast().world().locations().stream()
                        .filter(location -> location.party().equals(station.party())
                                && location.id().equals(station.location()))
                        .flatMap(location ->
                                location.evse(station.outlets().getFirst().evse()).stream()))
                .flatMap(evse -> Optional.ofNullable(evse.evseId()).stream())
                .findFirst();
    }

    private interface Condition {
        boolean holds();
    }

    private static boolean await(Condition condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end || !pause()) {
                return false;
            }
        }
        return true;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
