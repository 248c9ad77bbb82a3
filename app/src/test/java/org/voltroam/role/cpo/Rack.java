package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Why;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.StationOrder;

/** A station of OCPP 1.6 that has settings and nothing else. */
final class Rack implements ConnectedStation {

    final Map<String, String> values = new HashMap<>();
    final Set<String> hidden = new HashSet<>();
    final Set<String> readOnly = new HashSet<>();
    final Map<String, String> afterReset = new HashMap<>();
    final Set<String> needsReset = new HashSet<>();
    final List<String> written = new ArrayList<>();
    int mostKeys = 50;
    boolean isMute;

    Rack setting(String name, String value) {
        values.put(name, value);
        return this;
    }

    void reset() {
        values.putAll(afterReset);
        afterReset.clear();
    }

    @Override
    public String version() {
        return "ocpp1.6";
    }

    @Override
    public CommandOutcome order(StationOrder order) {
        if (isMute) {
            return new CommandOutcome.NoAnswer(Reply.Cause.TIMEOUT);
        }
        return switch (order) {
            case StationOrder.ReadSettings(var names) -> told(names);
            case StationOrder.WriteSetting(var name, var value) -> taken(name, value);
            default -> new CommandOutcome.Unable(Why.NOT_SUPPORTED, "only settings");
        };
    }

    private CommandOutcome told(List<String> names) {
        if (names.equals(List.of("GetConfigurationMaxKeys"))) {
            return settings(Map.of("GetConfigurationMaxKeys", Integer.toString(mostKeys)), names);
        }
        return names.size() > mostKeys ? new CommandOutcome.Rejected("too many keys") : settings(values, names);
    }

    private CommandOutcome settings(Map<String, String> all, List<String> names) {
        var told = names.stream()
                .filter(name -> all.containsKey(name) && !hidden.contains(name))
                .collect(Collectors.toMap(name -> name, name -> all.getOrDefault(name, ""), (a, b) -> a, TreeMap::new));
        var unknown = names.stream().filter(name -> !told.containsKey(name)).toList();
        return new CommandOutcome.Accepted(new CommandOutcome.Settings(told, unknown));
    }

    private CommandOutcome taken(String name, String value) {
        written.add(name + "=" + value);
        if (!values.containsKey(name)) {
            return new CommandOutcome.Unable(Why.NOT_SUPPORTED, "no such key");
        }
        if (readOnly.contains(name)) {
            return new CommandOutcome.Rejected("read only");
        }
        if (needsReset.contains(name)) {
            afterReset.put(name, value);
            return new CommandOutcome.Accepted(new CommandOutcome.Later("RebootRequired"));
        }
        values.put(name, value);
        return new CommandOutcome.Accepted();
    }

    @Override
    public CommandOutcome start(int connector, TokenUid token) {
        return new CommandOutcome.Rejected("only settings");
    }

    @Override
    public CommandOutcome stop(TransactionId transaction) {
        return new CommandOutcome.Rejected("only settings");
    }

    @Override
    public CommandOutcome reserve(int connector, TokenUid token, int reservation, Instant until) {
        return new CommandOutcome.Rejected("only settings");
    }

    @Override
    public void close(String reason) {
        isMute = true;
    }
}
