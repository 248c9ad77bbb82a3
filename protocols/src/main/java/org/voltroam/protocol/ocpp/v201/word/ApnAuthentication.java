package org.voltroam.protocol.ocpp.v201.word;

/** How a modem proves who it is. OCPP 2.0.1, APNAuthenticationEnumType. */
public enum ApnAuthentication {
    CHAP,
    NONE,
    PAP,
    AUTO
}
