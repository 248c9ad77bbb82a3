package org.voltroam.domain.catalog.party;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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
 * @param cases charges for which another fee is agreed; the first that meets a charge counts
 */
public record HubFee(
        BigDecimal perSession,
        Rate share,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<FeeCase> cases) {

    public static final HubFee NONE = new HubFee(BigDecimal.ZERO, Rate.ZERO);

    /** What was written before there were cases has none. */
    public HubFee {
        cases = List.copyOf(Objects.requireNonNullElse(cases, List.of()));
    }

    /** Without bounds. */
    public HubFee(BigDecimal perSession, Rate share) {
        this(perSession, share, null, null);
    }

    /** The same for every charge. */
    public HubFee(BigDecimal perSession, Rate share, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        this(perSession, share, least, most, List.of());
    }

    /** What counts for such a charge. */
    public HubFee of(FeeCase.Charge charge) {
        return cases.stream()
                .filter(each -> each.meets(charge))
                .findFirst()
                .map(each -> each.fee().of(charge))
                .orElse(this);
    }

    /** Of a net amount that is not negative, before it is rounded. */
    public Money of(Money net) {
        var wanted = share.of(net).amount().add(perSession);
        var raised = least == null ? wanted : wanted.max(least);
        return new Money(most == null ? raised : raised.min(most), net.currency());
    }
}
