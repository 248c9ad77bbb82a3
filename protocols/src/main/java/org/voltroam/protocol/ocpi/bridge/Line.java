package org.voltroam.protocol.ocpi.bridge;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Alias;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.wire.Parties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a peer without routing headers says and hears.
 *
 * @param peer who takes the hub for everybody behind it
 * @param other whom it talks with in truth; null when it speaks first, for then its message has to tell
 */
public record Line(Names names, PartyId peer, @Nullable PartyId other) {

    /** OCPI 2.2.1 mod_cdrs, CdrLocation: {@code #NA} is no id of anything. */
    private static final String NONE = "#";

    /** A document with the ids that it means, and the parties that follow from them. */
    record Meant(JsonNode document, Parties parties) {}

    String shown(What what, @Nullable PartyId owner, String id) {
        var whose = owner == null ? other : owner;
        return whose == null || whose.equals(peer) || id.isEmpty() || id.startsWith(NONE)
                ? id
                : names.shown(peer, what, whose, id);
    }

    /** Of its own objects a peer names foreign things only by the contract that was charged for; commands are told by who hears them. */
    Meant meant(JsonNode said, @Nullable What what, Parties parties) {
        if (!(said instanceof ObjectNode document)) {
            return new Meant(said, parties);
        }
        if (other != null) {
            return new Meant(NamedIds.renamed(document, what, this::ofOther), parties);
        }
        return what == What.SESSION || what == What.CDR ? charged(document, parties) : new Meant(said, parties);
    }

    private String ofOther(What what, String shown) {
        return names.meant(peer, what, shown)
                .filter(alias -> alias.owner().equals(other))
                .map(Alias::real)
                .orElse(shown);
    }

    /** Whose contract it was is who gets a session or CDR. */
    private Meant charged(ObjectNode document, Parties parties) {
        return names.meant(peer, What.CONTRACT, document.path("auth_id").asString(""))
                .map(alias -> new Meant(
                        document.deepCopy().put("auth_id", alias.real()), new Parties(parties.owner(), alias.owner())))
                .orElse(new Meant(document, parties));
    }
}
