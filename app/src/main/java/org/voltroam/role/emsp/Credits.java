package org.voltroam.role.emsp;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.CdrId;

/** Whether a credit CDR takes back one known CDR, for the first time. Source: OCPI 2.2.1 mod_cdrs, Credit CDRs. */
final class Credits {

    private Credits() {}

    /** What is doubtful about it, for people; empty for one that is right, and for what is no credit. */
    static Optional<String> doubt(Store store, Cdr cdr) {
        if (!Boolean.TRUE.equals(cdr.credit())) {
            return Optional.empty();
        }
        var reference = cdr.creditReference();
        if (reference == null) {
            return Optional.of("it does not say which CDR it takes back");
        }
        var known = store.find(Kind.CDR, Kind.key(cdr.party(), reference.ci().folded()));
        if (known.isEmpty() || Boolean.TRUE.equals(known.get().credit())) {
            return Optional.of("it takes back CDR " + reference + ", which is not known");
        }
        return isTakenBack(store, cdr, reference)
                ? Optional.of("it takes back CDR " + reference + ", which was taken back before")
                : Optional.empty();
    }

    /** Credits are few, so all CDRs may be looked through for each. */
    private static boolean isTakenBack(Store store, Cdr cdr, CdrId reference) {
        var found = new AtomicBoolean();
        store.each(Kind.CDR, other -> {
            if (other.party().equals(cdr.party()) && reference.equals(other.creditReference())) {
                found.set(true);
            }
        });
        return found.get();
    }
}
