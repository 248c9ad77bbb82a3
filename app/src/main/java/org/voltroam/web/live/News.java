package org.voltroam.web.live;

import java.util.HashSet;
import java.util.Set;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;

/** What has changed since somebody looked, by part of the page. Not safe for threads. */
final class News {

    private static final Set<Kind<?>> CHARGES = Set.of(Kind.SESSION, Kind.CDR, Kind.SETTLEMENT, Kind.INVOICE);
    private static final Set<Kind<?>> SITES = Set.of(Kind.LOCATION, Kind.TARIFF);
    private static final Set<Kind<?>> NETWORK = Set.of(Kind.CONNECTION, Kind.AGREEMENT);

    private boolean charges;
    private boolean visits;
    private boolean network;
    private boolean sites;
    private final Set<Owned<LocationId>> states = new HashSet<>();

    /** Everything may have. */
    static News all() {
        var news = new News();
        news.charges = true;
        news.visits = true;
        news.network = true;
        news.sites = true;
        return news;
    }

    void visit() {
        visits = true;
        charges = true;
    }

    void add(Change change) {
        switch (change) {
            case Change.Put<?>(var kind, EvseState state) -> states.add(new Owned<>(state.party(), state.location()));
            case Change.Put<?> put -> add(put.kind());
            case Change.Removed<?> removed -> add(removed.kind());
            case Change.Posted posted -> charges = true;
            case Change.Traced traced -> charges = true;
            case Change.Passed(var passage) -> charges |= passage.isAuthorization() || passage.isCommand();
        }
    }

    private void add(Kind<?> kind) {
        charges |= CHARGES.contains(kind);
        sites |= SITES.contains(kind);
        network |= NETWORK.contains(kind);
    }

    boolean isNothing() {
        return !charges && !visits && !network && !sites && states.isEmpty();
    }

    boolean charges() {
        return charges;
    }

    boolean visits() {
        return visits;
    }

    boolean network() {
        return network;
    }

    boolean sites() {
        return sites;
    }

    /** Sites where only an EVSE's status changed. */
    Set<Owned<LocationId>> states() {
        return states;
    }
}
