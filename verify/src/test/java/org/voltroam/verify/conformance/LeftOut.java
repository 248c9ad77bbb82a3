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

    private static final String NO_RESERVATIONS =
            "Reservations are not offered: RESERVE_NOW is answered with NOT_SUPPORTED, so no Session of ours is one.";

    /** By the id of the rule. */
    static Map<String, String> reasons() {
        var reasons = new HashMap<String, String>();
        all().forEach(each -> reasons.put(each.id(), each.reason()));
        return Map.copyOf(reasons);
    }

    static Stream<LeftOut> all() {
        return Stream.of(
                new LeftOut("SES-10", NO_RESERVATIONS),
                new LeftOut("SES-11", NO_RESERVATIONS));
    }
}
