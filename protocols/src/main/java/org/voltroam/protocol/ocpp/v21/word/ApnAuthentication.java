package org.voltroam.protocol.ocpp.v21.word;

/** How a modem proves who it is. OCPP 2.1, APNAuthenticationEnumType. */
public enum ApnAuthentication {
    PAP,
    CHAP,
    NONE,
    AUTO
}
