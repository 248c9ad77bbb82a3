package org.voltroam.protocol.ocpp.v201.word;

/** Known states of the watch over variables. OCPP 2.0.1, MonitoringBaseEnumType. */
public enum MonitoringBase {
    All,
    FactoryDefault,
    HardWiredOnly
}
