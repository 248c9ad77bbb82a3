package org.voltroam.domain.journey.billing;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.markup.Effects;
import org.voltroam.domain.catalog.markup.MarkupRule;
import org.voltroam.domain.catalog.party.Markup;

/**
 * What makes a retail price of a wholesale price.
 *
 * @param rule whose effects they are, null for the markup of the agreement
 */
public record MarkupBasis(Effects effects, MarkupRule.@Nullable Name rule) {

    public static MarkupBasis of(Markup agreed) {
        return new MarkupBasis(Effects.of(agreed), null);
    }

    /** The rule that holds; where none does, what is agreed. */
    public static MarkupBasis of(@Nullable MarkupRule rule, Markup agreed) {
        var effects = rule == null ? null : rule.effects();
        return rule == null || effects == null ? of(agreed) : new MarkupBasis(effects, rule.name());
    }
}
