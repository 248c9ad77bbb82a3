package org.voltroam.domain.catalog.party;

import java.time.Instant;

/** A way in which a peer deviates from what its version says, that we know how to live with. */
public enum Quirk {

    /** From 2.2 on: the token goes out as it is. "Authorization: Token" plus Base64 is what 2.2.1 transport_and_format asks for. */
    PLAIN_TOKEN,
    /** In 2.1.1: the token goes out in Base64, which 2.1.1 transport_and_format does not ask for. */
    BASE64_TOKEN,
    /** It refuses PATCH, so that the whole object goes out. 2.2.1 transport_and_format, PATCH. */
    NO_PATCH,
    /** Its lists have more pages and no Link to them: they are read by offset. 2.2.1 transport_and_format, Paginated request. */
    NO_PAGE_LINKS,
    /** It wants each path to end in a slash. */
    SLASH_AT_END;

    /**
     * That a peer has a quirk, or has it not although it looks so.
     *
     * @param holds false when an operator says that it has it not: then it is not learned again
     * @param learned false when an operator has said so, whose word counts more
     * @param because what we saw, or the operator's reason, in a sentence
     */
    public record Noted(Quirk quirk, boolean holds, boolean learned, String because, Instant at) {}
}
