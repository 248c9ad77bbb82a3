package org.voltroam.protocol.ocpp.v201.word;

/** Messages that can be asked for. OCPP 2.0.1, MessageTriggerEnumType. */
public enum MessageTrigger {
    BootNotification,
    LogStatusNotification,
    FirmwareStatusNotification,
    Heartbeat,
    MeterValues,
    SignChargingStationCertificate,
    SignV2GCertificate,
    StatusNotification,
    TransactionEvent,
    SignCombinedCertificate,
    PublishFirmwareStatusNotification
}
