package org.voltroam.role.cpo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.LocalList;
import org.voltroam.domain.catalog.station.LocalList.Entry;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Accepted;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.station.StationOrder.Listed;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.v16.V16;
import org.voltroam.protocol.ocpp.v201.V201;

/**
 * Keeps the list of one station, as long as it is connected: the first time whole, then by what has changed, and whole again where the
 * station says that it holds something else (OCPP 1.6, 5.15). One change at a time.
 */
final class ListKeeper {

    /** No list of a station is longer; where eMSPs allow more tokens than this, none is chosen over another, and no list is sent. */
    private static final int MOST = 10_000;

    /** Where a station does not say how many entries it takes at once. */
    private static final int CAREFUL = 50;

    private static final String LENGTH_16 = "SendLocalListMaxLength";
    private static final String LENGTH_2 = "LocalAuthListCtrlr.ItemsPerMessage";

    private final ReentrantLock lock = new ReentrantLock();
    private volatile String told = "not sent yet";
    private @Nullable LocalList held;
    private boolean hopeless;
    private int most;

    String told() {
        return told;
    }

    /** @param all asked when it is this change's turn, so that an older wish never comes after a newer one */
    void bring(ConnectedStation hand, Supplier<Map<TokenUid, Entry>> all) {
        lock.lock();
        try {
            var wanted = all.get();
            if (wanted.size() > MOST) {
                told = "not sent: eMSPs allow more tokens than a list holds";
            } else if (!hopeless) {
                step(hand, fitting(hand, wanted));
            }
        } finally {
            lock.unlock();
        }
    }

    /** A token too long for the version cannot be shown there either. */
    private static Map<TokenUid, Entry> fitting(ConnectedStation hand, Map<TokenUid, Entry> wanted) {
        var longest = switch (hand.version()) {
            case V16.SUBPROTOCOL -> 20;
            case V201.SUBPROTOCOL -> 36;
            default -> 255;
        };
        return wanted.entrySet().stream()
                .filter(each -> each.getKey().text().length() <= longest)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void step(ConnectedStation hand, Map<TokenUid, Entry> wanted) {
        var known = held;
        if (known == null) {
            whole(hand, wanted);
            return;
        }
        var changes = known.changesTo(wanted);
        if (changes.isEmpty()) {
            return;
        }
        var outcome = sent(hand, known.version(), false, changes);
        if (outcome instanceof Accepted) {
            keep(hand, known.version() + parts(changes), wanted);
        } else {
            whole(hand, wanted);
        }
    }

    /** The version goes on from what the station has: some take no lower one. */
    private void whole(ConnectedStation hand, Map<TokenUid, Entry> wanted) {
        held = null;
        var version = version(hand);
        if (version < 0) {
            hopeless = true;
            told = "the station keeps none";
            return;
        }
        most = most(hand);
        var entries = new LinkedHashMap<TokenUid, @Nullable Entry>(wanted);
        var outcome = sent(hand, version, true, entries);
        if (outcome instanceof Accepted) {
            keep(hand, version + parts(entries), wanted);
        } else {
            told = "not taken: " + outcome;
        }
    }

    /** The proof: the station names the version that we have just sent. An empty list may be 0 again. */
    private void keep(ConnectedStation hand, int version, Map<TokenUid, Entry> wanted) {
        var there = version(hand);
        var proven = there == version || (wanted.isEmpty() && there == 0);
        held = proven ? new LocalList(there, wanted) : null;
        told = proven
                ? "in step: " + wanted.size() + " tokens, version " + there
                : "the station says version " + there + " after it took " + version;
    }

    /** -1 where it keeps none: OCPP 1.6, 5.10. */
    private static int version(ConnectedStation hand) {
        return hand.order(new StationOrder.AskListVersion()) instanceof Accepted(CommandOutcome.ListVersion(var number))
                ? number
                : -1;
    }

    private static int most(ConnectedStation hand) {
        var name = hand.version().equals(V16.SUBPROTOCOL) ? LENGTH_16 : LENGTH_2;
        var outcome = hand.order(new StationOrder.ReadSettings(List.of(name)));
        var text = outcome instanceof Accepted(CommandOutcome.Settings(var values, var unknown))
                ? values.getOrDefault(name, "")
                : "";
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : CAREFUL;
    }

    private int parts(Map<TokenUid, @Nullable Entry> entries) {
        return Math.max(1, Math.ceilDiv(entries.size(), most));
    }

    /** In as many messages as the station needs, each with the next version; ends with the first that is not taken. */
    private CommandOutcome sent(
            ConnectedStation hand, int version, boolean full, Map<TokenUid, @Nullable Entry> entries) {
        var all = new ArrayList<Listed>();
        entries.forEach((token, entry) -> all.add(new Listed(token, entry == null ? null : verdict(entry))));
        CommandOutcome outcome = new Accepted();
        for (int part = 0; part < parts(entries) && outcome instanceof Accepted; part++) {
            var some = all.subList(part * most, Math.min(all.size(), (part + 1) * most));
            outcome = hand.order(new StationOrder.SendList(version + part + 1, full && part == 0, List.copyOf(some)));
        }
        return outcome;
    }

    private static TokenVerdict verdict(Entry entry) {
        var status = entry.valid() ? TokenVerdict.Status.ACCEPTED : TokenVerdict.Status.BLOCKED;
        return new TokenVerdict(status, null, entry.group());
    }
}
