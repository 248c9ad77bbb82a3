package org.voltroam.protocol.ocpp.v21.word;

/** Ways in which energy flows between car and station. OCPP 2.1, EnergyTransferModeEnumType. */
public enum EnergyTransferMode {
    AC_single_phase,
    AC_two_phase,
    AC_three_phase,
    DC,
    AC_BPT,
    AC_BPT_DER,
    AC_DER,
    DC_BPT,
    DC_ACDP,
    DC_ACDP_BPT,
    WPT
}
