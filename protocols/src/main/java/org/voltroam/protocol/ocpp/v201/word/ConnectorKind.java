package org.voltroam.protocol.ocpp.v201.word;

import org.voltroam.domain.value.Open;

/** Kinds of connectors. OCPP 2.0.1, ConnectorEnumType. */
public enum ConnectorKind implements Open.Spelled {
    C_CCS1("cCCS1"),
    C_CCS2("cCCS2"),
    C_G105("cG105"),
    C_TESLA("cTesla"),
    C_TYPE1("cType1"),
    C_TYPE2("cType2"),
    S309_1_P_16_A("s309-1P-16A"),
    S309_1_P_32_A("s309-1P-32A"),
    S309_3_P_16_A("s309-3P-16A"),
    S309_3_P_32_A("s309-3P-32A"),
    S_BS1361("sBS1361"),
    S_CEE_7_7("sCEE-7-7"),
    S_TYPE2("sType2"),
    S_TYPE3("sType3"),
    OTHER1_PH_MAX16_A("Other1PhMax16A"),
    OTHER1_PH_OVER16_A("Other1PhOver16A"),
    OTHER3_PH("Other3Ph"),
    PAN("Pan"),
    W_INDUCTIVE("wInductive"),
    W_RESONANT("wResonant"),
    UNDETERMINED("Undetermined"),
    UNKNOWN("Unknown");

    private final String spelling;

    ConnectorKind(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
