package org.voltroam.testkit.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.ConnectorState;

/**
 * What a simulated station keeps beside its cars: settings, its list of tokens, limits, messages, reservations. It answers in the words
 * that all versions share. Everything here is touched under the station's lock.
 */
final class Cabinet {

    static final String ACCEPTED = "Accepted";
    static final String REJECTED = "Rejected";

    /** So few entries of its list it takes at a time, so that nobody forgets to ask. */
    static final int MOST_ENTRIES = 2;

    /** One thing the operator may read or change. */
    record Setting(String value, boolean readonly, boolean secret, boolean needsReboot) {
        Setting with(String other) {
            return new Setting(other, readonly, secret, needsReboot);
        }
    }

    record Reserved(int place, TokenUid token, Instant until) {}

    private final SimulatedStation station;
    private final Map<String, Setting> settings;
    private final Set<Integer> inoperative = new LinkedHashSet<>();
    private final Map<String, String> list = new TreeMap<>();
    private final Map<Integer, Reserved> reservations = new HashMap<>();
    private final Map<Integer, String> messages = new LinkedHashMap<>();
    final List<String> done = new ArrayList<>();
    final Limiter limits = new Limiter();
    private int listVersion;

    Cabinet(SimulatedStation station, Map<String, Setting> settings) {
        this.station = station;
        this.settings = new TreeMap<>(settings);
    }

    Map<String, Setting> settings() {
        return settings;
    }

    /** Null where there is no such setting, or it is not told. */
    Optional<Setting> setting(String name) {
        return Optional.ofNullable(settings.get(name)).filter(setting -> !setting.secret());
    }

    String write(String name, String value, String unknown) {
        var setting = settings.get(name);
        if (setting == null) {
            return unknown;
        }
        if (setting.readonly() || value.isBlank()) {
            return REJECTED;
        }
        settings.put(name, setting.with(value));
        if (setting.secret()) {
            station.password(value);
        }
        return setting.needsReboot() ? "RebootRequired" : ACCEPTED;
    }

    /** What charges goes on, and the change waits for its end. */
    String availability(int place, boolean operative) {
        var bays = bays(place);
        if (bays.isEmpty()) {
            return REJECTED;
        }
        var charging = bays.stream().anyMatch(bay -> !bay.canStart());
        bays.forEach(bay -> {
            if (operative) {
                inoperative.remove(bay.connector.number());
            } else {
                inoperative.add(bay.connector.number());
            }
        });
        bays.stream()
                .filter(Bay::isFree)
                .forEach(bay -> station.later(
                        () -> station.report(bay, operative ? ConnectorState.AVAILABLE : ConnectorState.UNAVAILABLE)));
        return charging ? "Scheduled" : ACCEPTED;
    }

    boolean isOperative(int place) {
        return !inoperative.contains(place);
    }

    private List<Bay> bays(int place) {
        return station.bays().stream()
                .filter(bay -> place == 0 || bay.connector.number() == place)
                .toList();
    }

    String reserve(int number, int place, TokenUid token, Instant until) {
        var bay = station.bay(place).orElse(null);
        if (bay == null) {
            return REJECTED;
        }
        if (!isOperative(place)) {
            return "Unavailable";
        }
        var taken = reservations.entrySet().stream()
                .anyMatch(each -> each.getKey() != number && each.getValue().place() == place);
        if (taken || !bay.isFree()) {
            return "Occupied";
        }
        reservations.put(number, new Reserved(place, token, until));
        station.later(() -> station.report(bay, ConnectorState.RESERVED));
        return ACCEPTED;
    }

    String cancel(int number) {
        var reserved = reservations.remove(number);
        if (reserved == null) {
            return REJECTED;
        }
        station.bay(reserved.place())
                .ifPresent(bay -> station.later(() -> station.report(bay, ConnectorState.AVAILABLE)));
        return ACCEPTED;
    }

    /** Lets go of the plug, which ends a charge. */
    String unlock(int place, String unknown) {
        var bay = station.bay(place).orElse(null);
        if (bay == null) {
            return unknown;
        }
        station.later(() -> station.unplug(place));
        return "Unlocked";
    }

    int listVersion() {
        return listVersion;
    }

    /** Tokens and their status; for proofs that it equals the operator's. */
    Map<String, String> list() {
        return Map.copyOf(list);
    }

    /** @param entries token and status; null removes */
    String update(int version, boolean full, Map<String, @Nullable String> entries) {
        if (entries.size() > MOST_ENTRIES) {
            return "Failed";
        }
        if (full) {
            list.clear();
        } else if (version <= listVersion) {
            return "VersionMismatch";
        }
        entries.forEach((token, status) -> {
            if (status == null) {
                list.remove(token);
            } else {
                list.put(token, status);
            }
        });
        listVersion = list.isEmpty() && full ? 0 : version;
        return ACCEPTED;
    }

    String clearLimits(Predicate<Limiter.Limit> which) {
        return limits.clear(which) ? ACCEPTED : "Unknown";
    }

    Map<Integer, String> messages() {
        return messages;
    }

    void note(String what) {
        done.add(what);
    }
}
