package org.voltroam.protocol.ocpp.v21.word;

/** Units of grid support. OCPP 2.1, DERUnitEnumType. */
public enum DerUnit {
    Not_Applicable,
    PctMaxW,
    PctMaxVar,
    PctWAvail,
    PctVarAvail,
    PctEffectiveV
}
