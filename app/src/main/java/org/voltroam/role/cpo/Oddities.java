package org.voltroam.role.cpo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.role.Member;

/** What a person should look at of the transactions of our stations; written down before the station hears an answer. */
final class Oddities {

    private static final Logger LOG = LoggerFactory.getLogger(Oddities.class);

    private final Member member;

    Oddities(Member member) {
        this.member = member;
    }

    void note(StationId station, TransactionId transaction, Oddity.Sort sort, String text) {
        LOG.warn("{} {}: {} {}", station, transaction, sort, text);
        var now = member.clock().instant();
        member.store().commit(Change.put(Kind.ODDITY, new Oddity(member.id(), station, transaction, sort, text, now)));
    }

    /** Those of a station, the latest first. */
    List<Oddity> of(StationId station) {
        var found = new ArrayList<Oddity>();
        member.store().each(Kind.ODDITY, oddity -> {
            if (oddity.station().equals(station)) {
                found.add(oddity);
            }
        });
        found.sort(Comparator.comparing(Oddity::at).reversed());
        return List.copyOf(found);
    }
}
