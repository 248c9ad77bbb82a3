package org.voltroam.role.cpo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.SettingsCheck;
import org.voltroam.domain.catalog.station.SettingsCheck.Finding;
import org.voltroam.domain.catalog.station.SettingsCheck.State;
import org.voltroam.domain.catalog.station.SettingsTemplate;
import org.voltroam.domain.catalog.station.SettingsTemplate.Wanted;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.v16.V16;

/** One station compared with its template: read as much at a time as the station takes, then write what is to be written. */
final class Comparing {

    /** How many keys OCPP 1.6 lets us ask for at once. 9.1.9. */
    private static final String MOST_KEYS = "GetConfigurationMaxKeys";

    private final ConnectedStation hand;
    private final SettingsTemplate template;
    private final @Nullable SettingsCheck before;
    private final boolean write;
    private final boolean anew;
    private final Map<String, String> drifted = new TreeMap<>();
    private boolean isMute;

    /**
     * @param before what was found the last time
     * @param anew whether it has booted since, so that nothing waits for a reset any more
     */
    Comparing(
            ConnectedStation hand,
            SettingsTemplate template,
            @Nullable SettingsCheck before,
            boolean write,
            boolean anew) {
        this.hand = hand;
        this.template = template;
        this.before = before;
        this.write = write;
        this.anew = anew;
    }

    /** Empty when the station did not answer what it was asked to tell: nothing is written then. */
    Optional<List<Finding>> findings() {
        var found = read();
        return isMute
                ? Optional.empty()
                : Optional.of(template.settings().stream()
                        .map(wanted -> finding(wanted, found.get(wanted.name())))
                        .toList());
    }

    /** What was right the last time and was found otherwise, by name. Known after {@link #findings}. */
    Map<String, String> drifted() {
        return drifted;
    }

    private Finding finding(Wanted wanted, @Nullable String found) {
        var known = before == null ? Optional.<Finding>empty() : before.finding(template, wanted.name());
        var settled = known.filter(Finding::isRight);
        if (found != null && wanted.isMetBy(found)) {
            return told(wanted, found, State.KEPT, null);
        }
        if (!anew && settled.filter(each -> each.state() == State.AFTER_RESET).isPresent()) {
            return told(wanted, found, State.AFTER_RESET, "it counts after a reset");
        }
        if (found == null && settled.isPresent()) {
            return told(wanted, null, State.UNSEEN, null);
        }
        if (found != null
                && settled.filter(each -> each.state() != State.AFTER_RESET).isPresent()) {
            drifted.put(wanted.name(), found);
        }
        return write ? written(wanted, found) : told(wanted, found, State.DIFFERS, "not written: nobody asked for it");
    }

    private Finding written(Wanted wanted, @Nullable String found) {
        return switch (hand.order(new StationOrder.WriteSetting(wanted.name(), wanted.value()))) {
            case CommandOutcome.Accepted(CommandOutcome.Later later) ->
                told(wanted, found, State.AFTER_RESET, "it counts after a reset");
            case CommandOutcome.Accepted accepted ->
                told(wanted, found, found == null ? State.UNSEEN : State.WRITTEN, null);
            case CommandOutcome.Rejected(var reason) -> told(wanted, found, State.REFUSED, reason);
            case CommandOutcome.Unable(var why, var reason) ->
                told(
                        wanted,
                        found,
                        found == null && why == CommandOutcome.Why.NOT_SUPPORTED ? State.NOT_THERE : State.REFUSED,
                        reason);
            case CommandOutcome.NoAnswer(var cause) -> told(wanted, found, State.REFUSED, "no answer: " + cause.name());
        };
    }

    private static Finding told(Wanted wanted, @Nullable String found, State state, @Nullable String reason) {
        return new Finding(wanted.name(), wanted.value(), found, state, reason);
    }

    private Map<String, String> read() {
        var names = template.settings().stream().map(Wanted::name).toList();
        var most = most();
        var all = new HashMap<String, String>();
        for (var from = 0; from < names.size() && !isMute; from += most) {
            all.putAll(read(names.subList(from, Math.min(names.size(), from + most))));
        }
        return all;
    }

    /** A station of 2.x tells how many it takes at once in a variable of its own for each message; one is never too many. */
    private int most() {
        if (!hand.version().equals(V16.SUBPROTOCOL)) {
            return 1;
        }
        try {
            return Math.max(1, Integer.parseInt(read(List.of(MOST_KEYS)).getOrDefault(MOST_KEYS, "")));
        } catch (NumberFormatException doesNotSay) {
            return Math.max(1, template.settings().size());
        }
    }

    /** What it does not tell is not in it. */
    private Map<String, String> read(List<String> names) {
        return switch (hand.order(new StationOrder.ReadSettings(new ArrayList<>(names)))) {
            case CommandOutcome.Accepted(CommandOutcome.Settings(var values, var unknown)) -> values;
            case CommandOutcome.NoAnswer silence -> {
                isMute = true;
                yield Map.of();
            }
            case CommandOutcome.Accepted other -> Map.of();
            case CommandOutcome.Rejected refused -> Map.of();
            case CommandOutcome.Unable unable -> Map.of();
        };
    }
}
