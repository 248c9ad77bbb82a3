package org.voltroam.domain.journey.settlement.period;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** A cut-off with the zones of its pairs at hand, for as many CDRs as there may be. */
final class Zones {

    private final CutOff cutOff;
    private final Map<String, ZoneId> known = new HashMap<>();

    Zones(CutOff cutOff) {
        this.cutOff = cutOff;
    }

    boolean cover(Booked booked) {
        var zone = known.computeIfAbsent(
                pair(booked), first -> cutOff.terms(booked.cpo(), booked.emsp()).zone());
        return cutOff.covers(booked, zone);
    }

    private static String pair(Booked booked) {
        var postings = booked.link().entry().postings();
        return postings.get(0).account().holder() + " "
                + postings.get(1).account().holder();
    }
}
