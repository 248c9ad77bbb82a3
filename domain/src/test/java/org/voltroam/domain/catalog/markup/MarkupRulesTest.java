package org.voltroam.domain.catalog.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.markup.MarkupRules.Draft;
import org.voltroam.domain.catalog.markup.MarkupRules.Saving;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;

class MarkupRulesTest {

    private static final PartyId EMSP = PartyId.parse("NL*VLM");
    private static final PartyId CPO = PartyId.parse("DE*SNT");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NEXT_MONTH = Instant.parse("2026-04-01T00:00:00Z");
    private static final ContractId CONTRACT = ContractId.of("NL-VLM-C1");

    @Test
    @Tag("MON-MKP-02")
    void theMostSpecificRuleWins() {
        var rules = MarkupRules.NONE;
        rules = saved(rules, "all", Selector.ALL);
        rules = saved(rules, "cpo", Selector.at(CPO));
        rules = saved(rules, "germany", in("DEU"));
        rules = saved(rules, "fleet", segment("fleet"));
        rules = saved(rules, "hpc", power(PowerClass.HPC));
        rules = saved(rules, "night", hours("22:00", "06:00"));

        assertThat(chosen(rules, occasion(CPO, "DEU", PowerClass.HPC, "fleet", "12:00")))
                .isEqualTo("fleet");
        assertThat(chosen(rules, occasion(CPO, "DEU", PowerClass.HPC, null, "12:00")))
                .isEqualTo("cpo");
        assertThat(chosen(rules, occasion(EMSP, "DEU", PowerClass.HPC, null, "12:00")))
                .isEqualTo("hpc");
        assertThat(chosen(rules, occasion(EMSP, "DEU", PowerClass.DC, null, "12:00")))
                .isEqualTo("germany");
        assertThat(chosen(rules, occasion(EMSP, "NLD", PowerClass.DC, null, "23:00")))
                .isEqualTo("night");
        assertThat(chosen(rules, occasion(EMSP, "NLD", PowerClass.DC, null, "06:00")))
                .isEqualTo("all");
    }

    @Test
    @Tag("MON-MKP-02")
    void twoRulesThatTieAreRefusedAndBothAreNamed() {
        var rules = saved(saved(MarkupRules.NONE, "evening", hours("18:00", "23:00")), "cpo", Selector.at(CPO));

        assertThat(refused(rules, draft("late", hours("22:00", "04:00"), NOW)))
                .contains("rules late and evening name the same things");
        assertThat(refused(rules, draft("again", Selector.at(CPO), NOW))).contains("rules again and cpo");
        assertThat(rules.save(draft("morning", hours("06:00", "18:00"), NOW), EMSP, NOW))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    @Tag("MON-MKP-06")
    void aRuleIsNeverChangedForThePast() {
        var rules = saved(MarkupRules.NONE, "all", Selector.ALL);

        assertThat(refused(rules, draft("all", Selector.ALL, NOW.minusSeconds(1))))
                .contains("which is past");
    }

    @Test
    @Tag("MON-MKP-06")
    void aChargeGoesByTheVersionThatHeldWhenItBegan() {
        var rules = saved(MarkupRules.NONE, "all", Selector.ALL);
        rules = with(rules, draft("all", Selector.ALL, NEXT_MONTH));
        rules = with(rules, new Draft("all", Selector.ALL, null, NEXT_MONTH.plusSeconds(60), null));
        var anywhere = occasion(CPO, "DEU", PowerClass.AC, null, "12:00");

        assertThat(rules.choose(anywhere, NOW).map(MarkupRule::version)).contains(1);
        assertThat(rules.choose(anywhere, NEXT_MONTH.minusMillis(1)).map(MarkupRule::version))
                .contains(1);
        assertThat(rules.choose(anywhere, NEXT_MONTH).map(MarkupRule::version)).contains(2);
        assertThat(rules.choose(anywhere, NEXT_MONTH.plusSeconds(60))).isEmpty();
        assertThat(rules.choose(anywhere, NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void whatNeverHoldsAtTheSameTimeDoesNotTie() {
        var ended = new Draft("march", Selector.ALL, Effects.NONE, NOW, NEXT_MONTH);
        var rules = with(MarkupRules.NONE, ended);

        assertThat(rules.save(draft("april", Selector.ALL, NEXT_MONTH), EMSP, NOW))
                .isInstanceOf(Saving.Saved.class);
        assertThat(refused(rules, draft("early", Selector.ALL, NEXT_MONTH.minusSeconds(1))))
                .contains("rules early and march");
    }

    @Test
    @Tag("MON-MKP-05")
    void moreAbroadThanAtHomeIsLookedAt() {
        var rules = with(MarkupRules.NONE, new Draft("home", in("NLD"), percent("4"), NOW, null));
        rules = with(rules, new Draft("abroad", in("DEU"), percent("9"), NOW, null));
        rules = with(rules, new Draft("cheaper", in("BEL"), percent("3"), NOW, null));

        assertThat(MarkupLint.of(rules, "NLD", NOW)).singleElement().satisfies(warning -> {
            assertThat(warning.rules()).extracting(MarkupRule.Name::rule).containsExactly("abroad", "home");
            assertThat(warning.text()).contains("DEU", "AFIR");
        });
    }

    private static MarkupRules saved(MarkupRules rules, String id, Selector selector) {
        return with(rules, draft(id, selector, NOW));
    }

    private static MarkupRules with(MarkupRules rules, Draft draft) {
        return switch (rules.save(draft, EMSP, NOW)) {
            case Saving.Saved(var rule) -> rules.with(rule);
            case Saving.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private static String refused(MarkupRules rules, Draft draft) {
        return switch (rules.save(draft, EMSP, NOW)) {
            case Saving.Saved(var rule) -> throw new AssertionError(rule + " was saved");
            case Saving.Refused(var why) -> String.join("\n", why);
        };
    }

    private static Draft draft(String id, Selector selector, Instant from) {
        return new Draft(id, selector, percent("5"), from, null);
    }

    private static Effects percent(String percent) {
        return Effects.of(new Markup(Rate.ofPercent(percent), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static String chosen(MarkupRules rules, Occasion occasion) {
        return rules.choose(occasion, NOW).map(MarkupRule::id).orElse("none");
    }

    private static Occasion occasion(
            PartyId cpo, String country, PowerClass power, @Nullable String segment, String time) {
        return new Occasion(
                cpo,
                null,
                country,
                null,
                power,
                null,
                segment,
                CONTRACT,
                new CurrencyCode("EUR"),
                LocalTime.parse(time));
    }

    private static Selector in(String country) {
        return new Selector(null, null, null, null, null, null, null, country, null, null);
    }

    private static Selector segment(String segment) {
        return new Selector(null, segment, null, null, null, null, null, null, null, null);
    }

    private static Selector power(PowerClass power) {
        return new Selector(null, null, null, null, null, power, null, null, null, null);
    }

    private static Selector hours(String from, String to) {
        var hours = new Selector.Hours(LocalTime.parse(from), LocalTime.parse(to));
        return new Selector(null, null, null, null, null, null, null, null, hours, null);
    }
}
