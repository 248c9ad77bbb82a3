package org.voltroam.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.value.PartyId;
import org.voltroam.stage.Cast;
import org.voltroam.web.page.JourneyView.Hop;

/**
 * The way of the question "may this one charge?" and how long each party on it took, from what they told.
 *
 * <p>A bar ends when its party told of it and is as long as that party measured; parties with other clocks are kept within the
 * picture.
 */
record Hops(Cast cast, Names names) {

    private static final int WHOLE = 1000;
    private static final int THIN = 14;
    private static final Set<What> QUESTIONS = EnumSet.of(What.COMMAND, What.AUTHORIZATION, What.REFUSAL);

    /** What one party told of it. */
    private record Leg(
            PartyId party, Role role, Step last, @Nullable Duration took) {

        Instant begin() {
            return took == null ? last.at() : last.at().minus(took);
        }
    }

    List<Hop> of(List<Step> steps) {
        var legs = steps.stream()
                .filter(step -> QUESTIONS.contains(step.what()))
                .map(Step::party)
                .distinct()
                .map(party -> leg(party, steps))
                .sorted(Comparator.comparing(Leg::begin).thenComparing(leg -> leg.took() == null))
                .toList();
        if (legs.isEmpty()) {
            return List.of();
        }
        var begin = legs.getFirst().begin();
        var end = legs.stream()
                .map(leg -> leg.last().at())
                .max(Comparator.naturalOrder())
                .orElse(begin);
        var whole = Math.max(1, Duration.between(begin, end).toNanos());
        var hops = new ArrayList<Hop>();
        legs.forEach(leg -> hops.add(hop(leg, begin, whole)));
        return List.copyOf(hops);
    }

    private Leg leg(PartyId party, List<Step> steps) {
        var own = steps.stream()
                .filter(step -> step.party().equals(party) && QUESTIONS.contains(step.what()))
                .toList();
        var role =
                cast.world().member(party).map(member -> member.party().role()).orElse(Role.OTHER);
        return new Leg(party, role, own.getLast(), took(own).orElse(null));
    }

    /** As it measured itself; a command's sender waits from its first word to its last. */
    private static Optional<Duration> took(List<Step> own) {
        var measured = own.stream()
                .filter(step -> step.facts().containsKey("ms"))
                .map(step -> Duration.ofMillis(Long.parseLong(step.facts().getOrDefault("ms", "0"))))
                .findFirst();
        return own.size() < 2
                ? measured
                : measured.or(() -> Optional.of(
                        Duration.between(own.getFirst().at(), own.getLast().at())));
    }

    private Hop hop(Leg leg, Instant begin, long whole) {
        var took = leg.took();
        var width = took == null ? 0 : Math.clamp(took.toNanos() * WHOLE / whole, THIN, WHOLE);
        var from = Math.clamp(
                Duration.between(begin, leg.begin()).toNanos() * WHOLE / whole, 0, WHOLE - Math.max(THIN, width));
        return new Hop(
                names.of(leg.party()),
                Names.role(leg.role()),
                text(leg),
                took == null ? null : String.valueOf(took.toMillis()),
                from,
                width);
    }

    private String text(Leg leg) {
        var step = leg.last();
        var command = step.what() == What.COMMAND;
        return switch (leg.role()) {
            case HUB ->
                "carries the " + (command ? "start" : "question") + " to " + other(step) + " and the answer back";
            case CPO ->
                command
                        ? "hands the start to the station"
                        : step.what() == What.REFUSAL ? "says no at the station" : asks(step);
            default ->
                step.what() == What.REFUSAL
                        ? "says no"
                        : command ? "sends the start and waits for the station" : "says yes: the contract is good";
        };
    }

    /** The CPO's own words tell whether it asked at all. */
    private static String asks(Step step) {
        return step.text().contains("whitelist")
                ? "decides itself: the card is on its whitelist"
                : "asks, and starts on a yes";
    }

    private String other(Step step) {
        var to = step.facts().get("to");
        return to == null ? "the other side" : names.of(PartyId.parse(to));
    }
}
