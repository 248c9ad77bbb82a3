package org.voltroam.protocol.ocpi.envelope;

/** Source: OCPI 2.2.1 status_codes. 1xxx success, 2xxx client errors, 3xxx server errors, 4xxx hub errors. */
public enum StatusCode {
    SUCCESS(1000),
    CLIENT_ERROR(2000),
    INVALID_PARAMETERS(2001),
    NOT_ENOUGH_INFORMATION(2002),
    UNKNOWN_LOCATION(2003),
    UNKNOWN_TOKEN(2004),
    SERVER_ERROR(3000),
    CLIENT_API_UNUSABLE(3001),
    UNSUPPORTED_VERSION(3002),
    NO_MATCHING_ENDPOINTS(3003),
    HUB_ERROR(4000),
    UNKNOWN_RECEIVER(4001),
    RECEIVER_TIMEOUT(4002),
    CONNECTION_PROBLEM(4003);

    private final int number;

    StatusCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
