package org.voltroam.domain.journey.command;

/** The CPO's answer to a command. Source: OCPI 2.2.1 mod_commands, CommandResponseType. */
public enum CommandResponseType {
    NOT_SUPPORTED("This charge point operator does not support it."),
    REJECTED("The charge point operator refused."),
    ACCEPTED("The charge point operator passes it on to the station."),
    UNKNOWN_SESSION("The charge point operator does not know this session.");

    private final String text;

    CommandResponseType(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }
}
