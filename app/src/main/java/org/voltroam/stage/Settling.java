package org.voltroam.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.voltroam.domain.catalog.markup.MarkupRule;
import org.voltroam.domain.catalog.markup.MarkupRules;
import org.voltroam.domain.catalog.markup.MarkupRules.Draft;
import org.voltroam.domain.catalog.markup.MarkupRules.Saving;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.v211.VersionsModule;
import org.voltroam.role.Member;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.stage.world.World;

/**
 * Puts into a member's store what is its own of a world. What is there already and is not older stays as it is, so that a second start
 * changes nothing and tells nobody anything.
 */
final class Settling {

    private final World world;
    private final Member member;
    private final List<Change> changes = new ArrayList<>();

    private Settling(World world, Member member) {
        this.world = world;
        this.member = member;
    }

    static void settle(World world, Member member) {
        var settling = new Settling(world, member);
        settling.agreements();
        settling.catalog();
        settling.rules();
        if (!settling.changes.isEmpty()) {
            member.store().commit(settling.changes);
        }
    }

    private void agreements() {
        world.agreements().stream()
                .filter(agreement -> concerns(agreement, member.id()))
                .map(this::asKnownHere)
                .forEach(agreement -> put(Kind.AGREEMENT, agreement));
    }

    private void catalog() {
        own(Kind.TARIFF, world.tariffs());
        own(Kind.LOCATION, world.locations());
        own(Kind.CONTRACT, world.contracts());
        own(Kind.TOKEN, world.tokens());
        own(Kind.MEMBERSHIP, world.memberships());
        own(Kind.LIMIT_GROUP, world.limits());
        own(Kind.STATION, world.stations().stream().map(Settling::station).toList());
    }

    /** A rule that was edited since is a new version, from now on: what was charged meanwhile keeps its price. */
    private void rules() {
        var known = new ArrayList<MarkupRule>();
        member.store().each(Kind.MARKUP_RULE, known::add);
        var rules = new MarkupRules(List.copyOf(known));
        for (var rule : world.rules()) {
            if (rule.emsp().equals(member.id())) {
                rules = settled(rules, rule.draft());
            }
        }
    }

    private MarkupRules settled(MarkupRules rules, Draft draft) {
        var versions = rules.of(draft.id());
        var now = member.clock().instant();
        if (!versions.isEmpty() && says(versions.getLast(), draft)) {
            return rules;
        }
        var begins = versions.isEmpty()
                ? draft
                : new Draft(draft.id(), draft.selector(), draft.effects(), now, draft.validUntil());
        return switch (rules.save(begins, member.id(), versions.isEmpty() ? draft.validFrom() : now)) {
            case Saving.Saved(var rule) -> {
                changes.add(Change.put(Kind.MARKUP_RULE, rule));
                yield rules.with(rule);
            }
            case Saving.Refused(var why) ->
                throw new IllegalArgumentException(member.id() + ": " + String.join("; ", why));
        };
    }

    private static boolean says(MarkupRule known, Draft draft) {
        return known.selector().equals(draft.selector())
                && Objects.equals(known.effects(), draft.effects())
                && Objects.equals(known.validUntil(), draft.validUntil());
    }

    private <V> void own(Kind<V> kind, List<V> all) {
        all.stream()
                .filter(value -> member.id().equals(kind.owner().apply(value)))
                .forEach(value -> put(kind, value));
    }

    private <V> void put(Kind<V> kind, V value) {
        var known = member.store().find(kind, kind.keyOf(value));
        Function<V, Instant> at = kind.lastUpdated();
        if (known.isEmpty()
                || (!known.get().equals(value) && !at.apply(known.get()).isAfter(at.apply(value)))) {
            changes.add(Change.put(kind, value));
        }
    }

    private static boolean concerns(Agreement agreement, PartyId id) {
        return agreement.cpo().equals(id) || agreement.emsp().equals(id) || id.equals(agreement.hub());
    }

    /** What an eMSP adds for its drivers is nobody else's business. */
    private Agreement asKnownHere(Agreement agreement) {
        var known = isBehindOldLine(agreement) ? withTheHub(agreement) : agreement;
        return member.party().role() == Role.EMSP ? known : known.withoutMarkup();
    }

    /** To whom registers at its hub in 2.1.1 the hub is the only counterpart there is, whoever stands behind it. */
    private Agreement withTheHub(Agreement agreement) {
        var hub = Objects.requireNonNull(agreement.hub());
        return member.party().role() == Role.EMSP
                ? agreement.between(hub, agreement.emsp())
                : agreement.between(agreement.cpo(), hub);
    }

    private boolean isBehindOldLine(Agreement agreement) {
        return member.party().role() != Role.HUB
                && world.member(member.id()).stream()
                        .flatMap(known -> known.registersAt().stream())
                        .anyMatch(at -> at.at().equals(agreement.hub()) && VersionsModule.VERSION.equals(at.version()));
    }

    private static ChargingStation station(World.Station station) {
        return new ChargingStation(
                station.id(),
                station.party(),
                station.location(),
                Passwords.hash(station.id(), station.password()),
                station.outlets());
    }
}
