package org.voltroam.protocol.ocpi.wire;

/**
 * Names one interface of one module, whatever the version. Source: OCPI 2.2.1 version_information_endpoint, InterfaceRole.
 *
 * @param role SENDER or RECEIVER, by who owns the objects
 */
public record Address(String module, String role) {

    public static Address sender(String module) {
        return new Address(module, "SENDER");
    }

    public static Address receiver(String module) {
        return new Address(module, "RECEIVER");
    }
}
