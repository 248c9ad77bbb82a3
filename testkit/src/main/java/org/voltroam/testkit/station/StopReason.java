package org.voltroam.testkit.station;

/** Why a charge ends, in words that all versions of OCPP have. OCPP 1.6, 7.36; OCPP 2.1, ReasonEnumType. */
enum StopReason {
    Local,
    Remote,
    EVDisconnected,
    DeAuthorized
}
