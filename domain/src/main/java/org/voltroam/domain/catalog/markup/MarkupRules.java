package org.voltroam.domain.catalog.markup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/** All versions of all rules of one eMSP: which one holds for a charge, and whether another one fits to them. */
public record MarkupRules(List<MarkupRule> versions) {

    public static final MarkupRules NONE = new MarkupRules(List.of());

    /** What came of saving one. */
    public sealed interface Saving {

        record Saved(MarkupRule rule) implements Saving {}

        /** @param why for people, each naming the rules it is about */
        record Refused(List<String> why) implements Saving {}
    }

    /** A rule as somebody wants it. */
    public record Draft(
            String id,
            Selector selector,
            @Nullable Effects effects,
            Instant validFrom,
            @Nullable Instant validUntil) {}

    /** The most specific rule that holds; empty when none does, and the agreement's markup counts. */
    public Optional<MarkupRule> choose(Occasion occasion, Instant start) {
        return at(start).stream()
                .filter(rule -> rule.selector().selects(occasion))
                .max(Comparator.comparingInt(rule -> rule.selector().rank()));
    }

    /** The versions in force then, one a rule. */
    public List<MarkupRule> at(Instant moment) {
        Map<String, MarkupRule> newest = new LinkedHashMap<>();
        versions.stream()
                .filter(rule -> rule.hasBegun(moment))
                .forEach(rule -> newest.merge(rule.id(), rule, MarkupRules::later));
        return newest.values().stream()
                .filter(rule -> rule.effects() != null && !rule.hasEnded(moment))
                .toList();
    }

    private static MarkupRule later(MarkupRule one, MarkupRule other) {
        return one.version() > other.version() ? one : other;
    }

    /** A rule changes what will be, never what was: a version that begins in the past is refused, and so is one that ties. */
    public Saving save(Draft draft, PartyId emsp, Instant now) {
        var version = 1
                + versions.stream()
                        .filter(rule -> rule.id().equals(draft.id()))
                        .mapToInt(MarkupRule::version)
                        .max()
                        .orElse(0);
        var rule = new MarkupRule(
                emsp,
                draft.id(),
                version,
                draft.selector(),
                draft.effects(),
                draft.validFrom(),
                draft.validUntil(),
                now);
        var why = new ArrayList<String>();
        if (draft.validFrom().isBefore(now)) {
            why.add("rule " + rule.id() + " would begin at " + rule.validFrom() + ", which is past: it is " + now);
        }
        if (rule.hasEnded(rule.validFrom())) {
            why.add("rule " + rule.id() + " would end before it begins");
        }
        if (before(rule)
                .filter(known -> known.validFrom().isAfter(rule.validFrom()))
                .isPresent()) {
            why.add("rule " + rule.id() + " has a version that begins later than " + rule.validFrom());
        }
        ties(rule)
                .forEach(other -> why.add("rules " + rule.id() + " and " + other.id()
                        + " name the same things and could both hold: say in one of them what tells them apart"));
        return why.isEmpty() ? new Saving.Saved(rule) : new Saving.Refused(List.copyOf(why));
    }

    public MarkupRules with(MarkupRule rule) {
        var all = new ArrayList<>(versions);
        all.add(rule);
        return new MarkupRules(List.copyOf(all));
    }

    private Optional<MarkupRule> before(MarkupRule rule) {
        return versions.stream().filter(known -> known.id().equals(rule.id())).reduce(MarkupRules::later);
    }

    private List<MarkupRule> ties(MarkupRule rule) {
        return rule.effects() == null
                ? List.of()
                : versions.stream()
                        .filter(other -> !other.id().equals(rule.id()) && other.effects() != null)
                        .filter(other -> other.selector().ties(rule.selector()))
                        .filter(other -> meet(other, rule))
                        .toList();
    }

    /** Whether both hold at some moment; a version holds until the next one of its rule begins. */
    private boolean meet(MarkupRule other, MarkupRule rule) {
        var end = end(other);
        return (rule.validUntil() == null || other.validFrom().isBefore(rule.validUntil()))
                && (end == null || rule.validFrom().isBefore(end));
    }

    private @Nullable Instant end(MarkupRule rule) {
        var next = versions.stream()
                .filter(later -> later.id().equals(rule.id()) && later.version() > rule.version())
                .map(MarkupRule::validFrom)
                .min(Comparator.naturalOrder());
        var until = rule.validUntil();
        return next.filter(moment -> until == null || moment.isBefore(until)).orElse(until);
    }

    /** The versions of one rule, oldest first. */
    public List<MarkupRule> of(String id) {
        return versions.stream()
                .filter(rule -> Objects.equals(rule.id(), id))
                .sorted(Comparator.comparingInt(MarkupRule::version))
                .toList();
    }
}
