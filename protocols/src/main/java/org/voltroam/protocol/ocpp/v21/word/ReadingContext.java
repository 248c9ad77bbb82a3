package org.voltroam.protocol.ocpp.v21.word;

import org.voltroam.domain.value.Open;

/** Why a value was measured. OCPP 2.1, ReadingContextEnumType. */
public enum ReadingContext implements Open.Spelled {
    INTERRUPTION_BEGIN("Interruption.Begin"),
    INTERRUPTION_END("Interruption.End"),
    OTHER("Other"),
    SAMPLE_CLOCK("Sample.Clock"),
    SAMPLE_PERIODIC("Sample.Periodic"),
    TRANSACTION_BEGIN("Transaction.Begin"),
    TRANSACTION_END("Transaction.End"),
    TRIGGER("Trigger");

    private final String spelling;

    ReadingContext(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
