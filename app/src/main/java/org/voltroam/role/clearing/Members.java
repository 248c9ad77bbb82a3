package org.voltroam.role.clearing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Membership;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.settlement.period.CutOff;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/** Who pays a hub for being its member, by how many EVSEs or contracts the hub knows of it. */
record Members(Store store, List<Agreement> agreements) {

    List<CutOff.Member> of(YearMonth period) {
        var memberships = new ArrayList<Membership>();
        store.each(Kind.MEMBERSHIP, memberships::add);
        if (memberships.isEmpty()) {
            return List.of();
        }
        var members = new ArrayList<CutOff.Member>();
        var cpos = new TreeSet<>(agreements.stream().map(Agreement::cpo).toList());
        var emsps = new TreeSet<>(agreements.stream().map(Agreement::emsp).toList());
        cpos.forEach(cpo -> member(memberships, cpo, Role.CPO, period).ifPresent(members::add));
        emsps.forEach(emsp -> member(memberships, emsp, Role.EMSP, period).ifPresent(members::add));
        return members;
    }

    /** What is agreed with a party counts before what is said of everybody, and what began last before what was. */
    private Optional<CutOff.Member> member(List<Membership> all, PartyId party, Role role, YearMonth period) {
        return all.stream()
                .filter(each -> each.isFor(party, role, period))
                .max(Comparator.<Membership, Boolean>comparing(each -> each.member() != null)
                        .thenComparing(Membership::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(each -> pays(each, party, role))
                .filter(each -> !each.amount().isZero());
    }

    private CutOff.Member pays(Membership membership, PartyId party, Role role) {
        var count = role == Role.CPO ? evses(party) : contracts(party);
        return new CutOff.Member(party, role, count, new Money(membership.fee(count), membership.currency()).rounded());
    }

    /** What was told to everybody and to one is counted once. */
    private int evses(PartyId cpo) {
        var byLocation = new HashMap<String, Integer>();
        for (var kind : List.of(Kind.LOCATION, Kind.PUBLIC_LOCATION)) {
            store.each(kind, (Location each) -> {
                if (each.party().equals(cpo)) {
                    byLocation.put(each.id().ci().folded(), standing(each));
                }
            });
        }
        return byLocation.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int standing(Location location) {
        return (int) location.evses().stream()
                .filter(evse -> !evse.status().is(EvseStatus.REMOVED))
                .count();
    }

    private int contracts(PartyId emsp) {
        Set<String> contracts = new HashSet<>();
        for (var kind : List.of(Kind.TOKEN, Kind.PUBLIC_TOKEN)) {
            store.each(kind, (Token each) -> {
                if (each.party().equals(emsp) && each.valid()) {
                    contracts.add(each.contract().ci().folded());
                }
            });
        }
        return contracts.size();
    }
}
