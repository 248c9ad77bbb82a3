package org.voltroam.protocol.ocpp.v21.word;

/** Whether ways of energy transfer were taken. OCPP 2.1, NotifyAllowedEnergyTransferStatusEnumType. */
public enum NotifyAllowedEnergyTransferStatus {
    Accepted,
    Rejected
}
