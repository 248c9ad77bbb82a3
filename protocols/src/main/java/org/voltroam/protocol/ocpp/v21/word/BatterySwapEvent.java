package org.voltroam.protocol.ocpp.v21.word;

/** What happened to the batteries. OCPP 2.1, BatterySwapEventEnumType. */
public enum BatterySwapEvent {
    BatteryIn,
    BatteryOut,
    BatteryOutTimeout
}
