package org.voltroam.protocol.ocpp.v21.word;

/** Known states of the watch over variables. OCPP 2.1, MonitoringBaseEnumType. */
public enum MonitoringBase {
    All,
    FactoryDefault,
    HardWiredOnly
}
