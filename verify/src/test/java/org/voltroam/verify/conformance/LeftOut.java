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
                new LeftOut(
                        "TRN-05",
                        "A token is read in both forms (AuthenticationTest); the form seen is not remembered, for the version says which"
                                + " one goes out."),
                new LeftOut("TRN-26", NO_SESSIONS_OF_RESERVATIONS),
                new LeftOut(
                        "TRN-29",
                        "An unknown word of a closed list is noted and kept, not refused: the object is of more use with it than not at"
                                + " all."),
                new LeftOut(
                        "PAG-07",
                        "Lists are in the order of last update; the link to the next page names the last object, so that nothing falls"
                                + " between pages all the same (O05)."),
                new LeftOut(
                        "PAG-08",
                        "A client does not go back a page: what a whole list lacks is gone only when a second reading lacks it too."),
                new LeftOut(
                        "CRD-12",
                        "Where we renew tokens the old one is good until the new one is used (OnboardingTest); a partner's own PUT ends"
                                + " its old token at once, which counts more with us than that its answer may be lost."),
                new LeftOut(
                        "CRD-14",
                        "Renewing tokens is the operator's act, without a pause for anybody; nothing renews them by itself."),
                new LeftOut(
                        "HUB-27",
                        "What finds no receiver is refused and never broadcast, which the specification leaves to the hub."),
                new LeftOut(
                        "HUB-45",
                        "Without an agreement the answer is 4001 (HUB-08); the two do not appear to each other at all, not even as"
                                + " PLANNED."),
                new LeftOut("TOK-11", "Our eMSP decides without the place, so no question lacks it."),
                new LeftOut(
                        "TOK-21", "No parentIdTag is sent to stations, neither of a short group_id nor of a long one."),
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
