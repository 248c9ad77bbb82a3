package org.voltroam.domain.journey.settlement;

import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/** One party owes another. Negative where a credit CDR turns it round. */
public record Claim(PartyId debtor, PartyId creditor, Money amount, String text) {}
