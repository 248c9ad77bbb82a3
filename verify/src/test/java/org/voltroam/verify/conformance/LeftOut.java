package org.voltroam.verify.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rules that no test of ours proves, and why: they are a person's duty, or of something we do not offer, or kept in another way.
 *
 * @param reason one sentence
 */
record LeftOut(String id, String reason) {

    private static final String NO_SESSIONS_OF_RESERVATIONS =
            "A reservation is kept by the station and costs nothing with us, so no Session of ours is one.";

    /** By the id of the rule. */
    static Map<String, String> reasons() {
        var reasons = new HashMap<String, String>();
        all().forEach(each -> reasons.put(each.id(), each.reason()));
        return Map.copyOf(reasons);
    }

    static Stream<LeftOut> all() {
        return Stream.of(
                new LeftOut("SES-10", NO_SESSIONS_OF_RESERVATIONS),
                new LeftOut("SES-11", NO_SESSIONS_OF_RESERVATIONS),
                new LeftOut("CMD-16", "A driver can start and stop: nothing in our eMSP sends UNLOCK_CONNECTOR."),
                new LeftOut(
                        "LOC-13",
                        "Which charge points are not meant for roaming their operator knows: one that it does not give us, or that is"
                                + " not to be published, is told nobody."),
                new LeftOut(
                        "LOC-21",
                        "What a connector can really deliver its operator knows, and writes into the location."),
                new LeftOut("LOC-25", "Whether drivers can use Plug & Charge at a connector its operator knows."),
                new LeftOut("TAR-17", "Whether a text repeats a price people judge; we write none of our own."));
    }
}
