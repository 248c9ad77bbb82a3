package org.voltroam.domain.journey.command;

/** The station's answer to a command. Source: OCPI 2.2.1 mod_commands, CommandResultType. */
public enum CommandResultType {
    ACCEPTED("The station does it."),
    CANCELED_RESERVATION("The reservation was cancelled by the operator."),
    EVSE_OCCUPIED("Another car is charging there."),
    EVSE_INOPERATIVE("The charging spot is out of order."),
    FAILED("The station failed to do it."),
    NOT_SUPPORTED("The station does not support it."),
    REJECTED("The station refused."),
    TIMEOUT("The station did not answer in time."),
    UNKNOWN_RESERVATION("The station does not know this reservation.");

    private final String text;

    CommandResultType(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }
}
