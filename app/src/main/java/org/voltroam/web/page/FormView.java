package org.voltroam.web.page;

import java.util.List;
import java.util.Map;
import org.voltroam.protocol.json.Violation;

/**
 * The form "Charge a car".
 *
 * @param chosen what was sent or is suggested, by field
 */
public record FormView(List<Group> cards, List<Group> evses, Map<String, String> chosen, List<Violation> wrong) {

    public record Group(String label, List<Choice> choices) {}

    public record Choice(String value, String label) {}

    public String value(String field) {
        return chosen.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    public boolean isWrong(String field) {
        return wrong.stream().anyMatch(violation -> violation.pointer().equals("/" + field));
    }
}
