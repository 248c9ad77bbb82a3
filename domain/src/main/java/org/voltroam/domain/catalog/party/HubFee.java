package org.voltroam.domain.catalog.party;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Rate;

/**
 * What a hub keeps of one charge, taken from what the CPO earns.
 *
 * @param perSession in the currency of the charge, before taxes
 * @param share of the wholesale amount before taxes
 * @param least what it is at least, null where nothing is agreed; never more than what the eMSP owes
 * @param most what it is at most, null where nothing is agreed
 */
public record HubFee(
        BigDecimal perSession,
        Rate share,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    public static final HubFee NONE = new HubFee(BigDecimal.ZERO, Rate.ZERO);

    /** Without bounds. */
    public HubFee(BigDecimal perSession, Rate share) {
        this(perSession, share, null, null);
    }

    /** Of a net amount that is not negative, before it is rounded. */
    public Money of(Money net) {
        var wanted = share.of(net).amount().add(perSession);
        var raised = least == null ? wanted : wanted.max(least);
        return new Money(most == null ? raised : raised.min(most), net.currency());
    }
}
