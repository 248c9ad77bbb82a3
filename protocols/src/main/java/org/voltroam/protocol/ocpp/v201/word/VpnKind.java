package org.voltroam.protocol.ocpp.v201.word;

/** Kinds of private networks. OCPP 2.0.1, VPNEnumType. */
public enum VpnKind {
    IKEv2,
    IPSec,
    L2TP,
    PPTP
}
