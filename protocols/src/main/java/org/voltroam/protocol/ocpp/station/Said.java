package org.voltroam.protocol.ocpp.station;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Why;

/** What a station means by the one word of its answer. Versions share most of these words, and use none in two meanings. */
public final class Said {

    private Said() {}

    /** @param status of a response of any version */
    public static CommandOutcome outcome(Open<?> status) {
        return switch (status.text()) {
            case "Accepted", "Unlocked" -> new CommandOutcome.Accepted();
            case "Scheduled", "RebootRequired", "AcceptedCanceled" ->
                new CommandOutcome.Accepted(new CommandOutcome.Later(status.text()));
            case "Occupied", "OngoingAuthorizedTransaction" -> unable(Why.OCCUPIED, status);
            case "Faulted", "Unavailable" -> unable(Why.INOPERATIVE, status);
            case "Failed", "UnlockFailed" -> unable(Why.FAILED, status);
            case "VersionMismatch" -> unable(Why.MISMATCH, status);
            case "NotSupported",
                    "NotImplemented",
                    "NotSupportedAttributeType",
                    "NotSupportedMessageFormat",
                    "NotSupportedPriority",
                    "NotSupportedState",
                    "UnknownComponent",
                    "UnknownVariable",
                    "UnknownVendorId",
                    "UnknownMessageId" -> unable(Why.NOT_SUPPORTED, status);
            default -> new CommandOutcome.Rejected(words(status));
        };
    }

    /** Of a reservation: a refusal to take it back has one meaning, that there is none. OCPP 1.6, 5.2; 2.0.1, H02.FR.01. */
    public static CommandOutcome cancelled(Open<?> status) {
        return status.text().equals("Accepted")
                ? new CommandOutcome.Accepted()
                : unable(Why.UNKNOWN_RESERVATION, status);
    }

    private static CommandOutcome unable(Why why, Open<?> status) {
        return new CommandOutcome.Unable(why, words(status));
    }

    private static String words(Open<?> status) {
        return "the station answered \"" + status + "\"";
    }
}
