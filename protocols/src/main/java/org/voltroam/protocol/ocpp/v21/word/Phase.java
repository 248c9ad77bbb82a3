package org.voltroam.protocol.ocpp.v21.word;

import org.voltroam.domain.value.Open;

/** Between which conductors a value was measured. OCPP 2.1, PhaseEnumType. */
public enum Phase implements Open.Spelled {
    L1("L1"),
    L2("L2"),
    L3("L3"),
    N("N"),
    L1_N("L1-N"),
    L2_N("L2-N"),
    L3_N("L3-N"),
    L1_L2("L1-L2"),
    L2_L3("L2-L3"),
    L3_L1("L3-L1");

    private final String spelling;

    Phase(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
