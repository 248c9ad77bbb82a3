package org.voltroam.protocol.ocpp.v201.word;

import org.voltroam.domain.value.Open;

/** Types of values. OCPP 2.0.1, DataEnumType. */
public enum DataKind implements Open.Spelled {
    STRING("string"),
    DECIMAL("decimal"),
    INTEGER("integer"),
    DATE_TIME("dateTime"),
    BOOLEAN("boolean"),
    OPTION_LIST("OptionList"),
    SEQUENCE_LIST("SequenceList"),
    MEMBER_LIST("MemberList");

    private final String spelling;

    DataKind(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
