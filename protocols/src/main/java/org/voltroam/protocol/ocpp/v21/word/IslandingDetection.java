package org.voltroam.protocol.ocpp.v21.word;

/** How a car notices that it feeds an island. OCPP 2.1, IslandingDetectionEnumType. */
public enum IslandingDetection {
    NoAntiIslandingSupport,
    RoCoF,
    UVP_OVP,
    UFP_OFP,
    VoltageVectorShift,
    ZeroCrossingDetection,
    OtherPassive,
    ImpedanceMeasurement,
    ImpedanceAtFrequency,
    SlipModeFrequencyShift,
    SandiaFrequencyShift,
    SandiaVoltageShift,
    FrequencyJump,
    RCLQFactor,
    OtherActive
}
