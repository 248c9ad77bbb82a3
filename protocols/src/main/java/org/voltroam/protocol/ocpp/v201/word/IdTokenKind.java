package org.voltroam.protocol.ocpp.v201.word;

/** Kinds of tokens. OCPP 2.0.1, IdTokenEnumType. */
public enum IdTokenKind {
    Central,
    eMAID,
    ISO14443,
    ISO15693,
    KeyCode,
    Local,
    MacAddress,
    NoAuthorization
}
