package org.voltroam.protocol.ocpi.bridge;

import java.util.List;

/** What became of a request or an answer on its way to another version. */
public sealed interface Rendering {

    /** @param losses what of it did not cross */
    record Said(byte[] body, List<Loss> losses) implements Rendering {}

    /** @param why names the field and the reason, fit to be sent to the sender */
    record Unsaid(String why) implements Rendering {}
}
