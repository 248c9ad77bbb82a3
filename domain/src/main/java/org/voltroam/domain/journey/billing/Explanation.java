package org.voltroam.domain.journey.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.markup.MarkupRule;
import org.voltroam.domain.value.Money;

/**
 * How the eMSP made its price of the CPO's, step by step; amounts before taxes.
 *
 * @param rule that was applied, null for the markup of the agreement
 * @param promise that was kept to, null where none was given
 */
public record Explanation(
        MarkupRule.@Nullable Name rule,
        List<Step> steps,
        @Nullable Promise promise) {

    /** @param after the price of the charge after this step */
    public record Step(String what, Money after) {}

    Explanation keeping(@Nullable Promise kept) {
        return new Explanation(rule, steps, kept);
    }
}
