package org.voltroam.protocol.ocpp.v201;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Accepted;
import org.voltroam.protocol.ocpp.v201.message.GetVariables;
import org.voltroam.protocol.ocpp.v201.type.Component;
import org.voltroam.protocol.ocpp.v201.type.GetVariableData;
import org.voltroam.protocol.ocpp.v201.type.SetVariableData;
import org.voltroam.protocol.ocpp.v201.type.Variable;
import org.voltroam.protocol.ocpp.v201.word.GetVariableStatus;

/** Settings of a station by one name each: {@code Component.Variable}, their actual value. OCPP 2.0.1, B05 and B06. */
final class Settings {

    private Settings() {}

    /** A setting is one variable of one component; a name without a dot names none. */
    record Setting(Component component, Variable variable) {

        static Optional<Setting> named(String name) {
            var dot = name.indexOf('.');
            return dot <= 0 || dot == name.length() - 1
                    ? Optional.empty()
                    : Optional.of(new Setting(
                            new Component(null, name.substring(0, dot), null, null),
                            new Variable(name.substring(dot + 1), null, null)));
        }

        GetVariableData read() {
            return new GetVariableData(null, component, variable, null);
        }

        SetVariableData write(String value) {
            return new SetVariableData(null, value, component, variable, null);
        }
    }

    static List<Setting> of(List<String> names) {
        return names.stream().flatMap(name -> Setting.named(name).stream()).toList();
    }

    static CommandOutcome told(GetVariables.Response answer) {
        var values = new TreeMap<String, String>();
        var unknown = new ArrayList<String>();
        for (var result : answer.getVariableResult()) {
            var name = result.component().name() + "." + result.variable().name();
            if (result.attributeStatus().is(GetVariableStatus.Accepted)) {
                values.put(name, result.attributeValue() == null ? "" : result.attributeValue());
            } else {
                unknown.add(name);
            }
        }
        return new Accepted(new CommandOutcome.Settings(values, List.copyOf(unknown)));
    }
}
