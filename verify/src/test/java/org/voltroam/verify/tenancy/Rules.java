package org.voltroam.verify.tenancy;

import java.util.Map;
import java.util.Optional;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpi.wire.Address;

/** The one table of what may come of a call: a line for each interface, a word for each of GET, PUT, PATCH, POST and DELETE. */
final class Rules {

    private static final Map<Character, Rule> WORDS = Map.of(
            'r', Rule.READS_OWN,
            'w', Rule.WRITES_OWN,
            'c', Rule.COMMANDS_OWN,
            'p', Rule.OF_THE_PLATFORM,
            '-', Rule.CLOSED,
            'e', Rule.ENDS_ITS_OWN);

    private static final String METHODS = "GET PUT PATCH POST DELETE";

    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("CPO credentials SENDER", "pw-we"),
            Map.entry("CPO locations SENDER", "r----"),
            Map.entry("CPO tariffs SENDER", "r----"),
            Map.entry("CPO sessions SENDER", "rw---"),
            Map.entry("CPO cdrs SENDER", "r----"),
            Map.entry("CPO tokens RECEIVER", "www--"),
            Map.entry("CPO commands RECEIVER", "---c-"),
            Map.entry("CPO chargingprofiles RECEIVER", "cc--c"),
            Map.entry("CPO hubclientinfo RECEIVER", "-----"),
            Map.entry("CPO invoicereconciliation SENDER", "r----"),
            Map.entry("CPO invoicereconciliation RECEIVER", "ww-ww"),
            Map.entry("EMSP invoicereconciliation SENDER", "r----"),
            Map.entry("EMSP invoicereconciliation RECEIVER", "ww-ww"),
            Map.entry("HUB invoicereconciliation SENDER", "r----"),
            Map.entry("HUB invoicereconciliation RECEIVER", "ww-ww"),
            Map.entry("EMSP credentials SENDER", "pw-we"),
            Map.entry("EMSP tokens SENDER", "r--w-"),
            Map.entry("EMSP commands SENDER", "---w-"),
            Map.entry("EMSP locations RECEIVER", "www--"),
            Map.entry("EMSP tariffs RECEIVER", "www-w"),
            Map.entry("EMSP sessions RECEIVER", "www--"),
            Map.entry("EMSP cdrs RECEIVER", "w--w-"),
            Map.entry("EMSP hubclientinfo RECEIVER", "-----"),
            Map.entry("HUB credentials SENDER", "pw-we"),
            Map.entry("HUB hubclientinfo SENDER", "p----"),
            Map.entry("HUB locations SENDER", "r----"),
            Map.entry("HUB locations RECEIVER", "www--"),
            Map.entry("HUB tariffs SENDER", "r----"),
            Map.entry("HUB tariffs RECEIVER", "www-w"),
            Map.entry("HUB tokens SENDER", "r--w-"),
            Map.entry("HUB tokens RECEIVER", "www--"),
            Map.entry("HUB sessions SENDER", "rw---"),
            Map.entry("HUB sessions RECEIVER", "www--"),
            Map.entry("HUB cdrs SENDER", "r----"),
            Map.entry("HUB cdrs RECEIVER", "w--w-"),
            Map.entry("HUB commands SENDER", "---w-"),
            Map.entry("HUB commands RECEIVER", "---c-"),
            Map.entry("HUB chargingprofiles SENDER", "-----"),
            Map.entry("HUB chargingprofiles RECEIVER", "cc--c"));

    private Rules() {}

    /** Empty for what nobody has thought about yet. */
    static Optional<Rule> of(Role server, Address address, Method method) {
        return Optional.ofNullable(TABLE.get(server + " " + address.module() + " " + address.role()))
                .map(words -> WORDS.get(words.charAt(column(method))));
    }

    private static int column(Method method) {
        var before = METHODS.substring(0, (" " + METHODS + " ").indexOf(" " + method.name() + " "));
        return (int) before.chars().filter(letter -> letter == ' ').count();
    }
}
