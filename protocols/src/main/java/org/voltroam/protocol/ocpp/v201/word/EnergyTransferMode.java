package org.voltroam.protocol.ocpp.v201.word;

/** Ways in which energy flows between car and station. OCPP 2.0.1, EnergyTransferModeEnumType. */
public enum EnergyTransferMode {
    DC,
    AC_single_phase,
    AC_two_phase,
    AC_three_phase
}
