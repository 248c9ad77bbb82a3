package org.voltroam.protocol.ocpp.v21.word;

/** How messages travel. OCPP 2.1, OCPPTransportEnumType. */
public enum OcppTransport {
    SOAP,
    JSON
}
