package org.voltroam.protocol.ocpp.v201.word;

/** How messages travel. OCPP 2.0.1, OCPPTransportEnumType. */
public enum OcppTransport {
    JSON,
    SOAP
}
