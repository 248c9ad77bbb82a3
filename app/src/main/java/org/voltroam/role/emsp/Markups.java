package org.voltroam.role.emsp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.catalog.markup.MarkupRule;
import org.voltroam.domain.catalog.markup.MarkupRules;
import org.voltroam.domain.catalog.markup.MarkupRules.Draft;
import org.voltroam.domain.catalog.markup.MarkupRules.Saving;
import org.voltroam.domain.catalog.markup.Occasion;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.journey.billing.MarkupBasis;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.role.Member;

/** What we add to the prices of others: the rules in force, and the way to change them. */
public final class Markups {

    private final Member member;
    private volatile MarkupRules rules;

    Markups(Member member) {
        this.member = member;
        this.rules = stored();
    }

    private MarkupRules stored() {
        var all = new ArrayList<MarkupRule>();
        member.store().each(Kind.MARKUP_RULE, all::add);
        return new MarkupRules(List.copyOf(all));
    }

    /** All versions of all rules. */
    public MarkupRules rules() {
        return rules;
    }

    /** By the rule that held when the charge began; where none did, as agreed. */
    MarkupBasis basis(Occasion occasion, Instant start, Agreement agreement) {
        return MarkupBasis.of(rules.choose(occasion, start).orElse(null), agreement.markup());
    }

    /** Writes the next version of a rule, or says why not. */
    public synchronized Saving save(Draft draft) {
        rules = stored(); // another node may have written one
        var saving = rules.save(draft, member.id(), member.clock().instant());
        return switch (saving) {
            case Saving.Saved(var rule) -> written(rule, draft);
            case Saving.Refused refused -> refused;
        };
    }

    private Saving written(MarkupRule rule, Draft draft) {
        try {
            member.store().commit(Change.put(Kind.MARKUP_RULE, rule));
        } catch (AlreadyThere atTheSameTime) {
            return save(draft);
        }
        rules = rules.with(rule);
        return new Saving.Saved(rule);
    }
}
