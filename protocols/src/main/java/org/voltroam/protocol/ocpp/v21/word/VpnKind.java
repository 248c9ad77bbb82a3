package org.voltroam.protocol.ocpp.v21.word;

/** Kinds of private networks. OCPP 2.1, VPNEnumType. */
public enum VpnKind {
    IKEv2,
    IPSec,
    L2TP,
    PPTP
}
