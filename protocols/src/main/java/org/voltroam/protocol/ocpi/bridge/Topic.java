package org.voltroam.protocol.ocpi.bridge;

import java.util.Optional;
import java.util.function.Function;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * Which kind of object a request carries and which its answer, by module and path.
 *
 * <p>Source: OCPI 2.2.1 and 2.3.0, the Sender and Receiver interfaces of each module, which are the same in both.
 *
 * @param codec of a version; empty where that version has no such object
 */
record Topic<T>(Function<Wire, Optional<Codec<T>>> codec) {

    private static final Topic<?> LOCATION = of(Wire::location);
    private static final Topic<?> EVSE = of(Wire::evse);
    private static final Topic<?> CONNECTOR = of(Wire::connector);
    private static final Topic<?> TARIFF = of(Wire::tariff);
    private static final Topic<?> SESSION = of(Wire::session);
    private static final Topic<?> CDR = of(Wire::cdr);
    private static final Topic<?> TOKEN = of(Wire::token);
    private static final Topic<?> PLACE = of(Wire::place);
    private static final Topic<?> AUTHORIZATION = of(Wire::authorizationInfo);
    private static final Topic<?> COMMAND_RESPONSE = of(Wire::commandResponse);
    private static final Topic<?> COMMAND_RESULT = of(Wire::commandResult);

    private static <T> Topic<T> of(Function<Wire, Codec<T>> codec) {
        return new Topic<>(wire -> Optional.of(codec.apply(wire)));
    }

    /** True for a message whose translation is known, though it may carry nothing that has to be translated. */
    static boolean isKnown(Errand errand) {
        return switch (errand.address().module()) {
            case "locations", "tariffs", "sessions", "cdrs", "tokens" -> true;
            case "chargingprofiles" -> true; // alike in all versions that have them
            case "commands" -> !errand.isReceiver() || asked(errand).isPresent();
            default -> false;
        };
    }

    /** What the body of a request holds; empty where it holds nothing, or what is the same in all versions. */
    static Optional<Topic<?>> asked(Errand errand) {
        if (!errand.writes()) {
            return Optional.empty();
        }
        return switch (errand.address().module()) {
            case "tokens" -> Optional.of(errand.isReceiver() ? TOKEN : PLACE);
            case "commands" -> errand.isReceiver() ? command(errand) : Optional.of(COMMAND_RESULT);
            case "cdrs" -> Optional.of(CDR);
            default -> errand.isReceiver() ? object(errand) : Optional.empty(); // charging preferences are alike
        };
    }

    /** What the data of an answer holds: one object or a list of them. */
    static Optional<Topic<?>> told(Errand errand) {
        if (errand.method() == Method.GET) {
            return errand.address().module().equals("cdrs") ? Optional.of(CDR) : object(errand);
        }
        return switch (errand.address().module()) {
            case "tokens" -> errand.isReceiver() ? Optional.empty() : Optional.of(AUTHORIZATION);
            case "commands" -> errand.isReceiver() ? Optional.of(COMMAND_RESPONSE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Topic<?>> object(Errand errand) {
        return switch (errand.address().module()) {
            case "locations" -> Optional.of(place(errand.names().size()));
            case "tariffs" -> Optional.of(TARIFF);
            case "sessions" -> Optional.of(SESSION);
            case "tokens" -> Optional.of(TOKEN);
            default -> Optional.empty();
        };
    }

    /** Location, EVSE, connector; no name at all is the list of locations. */
    private static Topic<?> place(int names) {
        return names <= 1 ? LOCATION : names == 2 ? EVSE : CONNECTOR;
    }

    private static Optional<Topic<?>> command(Errand errand) {
        return switch (errand.names().isEmpty() ? "" : errand.names().getFirst()) {
            case "START_SESSION" -> Optional.of(of(Wire::startSession));
            case "STOP_SESSION" -> Optional.of(of(Wire::stopSession));
            case "RESERVE_NOW" -> Optional.of(of(Wire::reserveNow));
            case "UNLOCK_CONNECTOR" -> Optional.of(of(Wire::unlockConnector));
            case "CANCEL_RESERVATION" -> Optional.of(new Topic<>(Wire::cancelReservation));
            default -> Optional.empty();
        };
    }
}
