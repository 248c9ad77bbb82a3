package org.voltroam.domain.catalog.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * What an operator has decided about a peer.
 *
 * @param party who may register, null for anybody whom nobody else has registered
 * @param role as which, null for any
 * @param version in which version of OCPI, null for any
 * @param expires until when the invitation is good; null for a standing one, that of a world file, which is good until the peer has
 *     shown its own token. One that expires is good once
 * @param approval whether somebody must look at a registration before it counts
 * @param wanted where the peer wants to move to, {@code https://host:port}, and nobody has approved yet
 * @param approved where it may move to
 * @param certificate SHA-256, in hex, of the only TLS client certificate it may call with; null when it may call without one
 */
public record Terms(
        @Nullable PartyId party,
        @Nullable Role role,
        @Nullable String version,
        @Nullable Instant expires,
        boolean approval,
        List<String> wanted,
        List<String> approved,
        @Nullable String certificate) {

    /** Of a peer about whom nothing special was decided. */
    public static final Terms USUAL = new Terms(null, null, null, null, false, List.of(), List.of(), null);

    public static Terms once(
            @Nullable PartyId party, @Nullable Role role, @Nullable String version, Instant expires, boolean approval) {
        return new Terms(party, role, version, expires, approval, List.of(), List.of(), null);
    }

    public boolean isStanding() {
        return expires == null;
    }

    public boolean isOver(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    /** What is against letting these parties in, in that version; empty when nothing is. */
    public Optional<String> objection(List<Party> parties, String spoken) {
        if (party != null && parties.stream().noneMatch(one -> one.id().equals(party))) {
            return Optional.of("the invitation is for " + party);
        }
        if (party != null && parties.stream().anyMatch(one -> !one.id().equals(party))) {
            return Optional.of("the invitation is for " + party + " alone");
        }
        if (role != null && parties.stream().anyMatch(one -> one.role() != role)) {
            return Optional.of("the invitation is for the role " + role);
        }
        return version != null && !version.equals(spoken)
                ? Optional.of("the invitation is for OCPI " + version)
                : Optional.empty();
    }

    public Terms wanting(List<String> origins) {
        return new Terms(party, role, version, expires, approval, origins, approved, certificate);
    }

    /** The peer may be at this place. */
    public Terms welcome(String origin) {
        return approved.contains(origin)
                ? this
                : new Terms(party, role, version, expires, approval, wanted, List.of(origin), certificate);
    }

    /** The operator lets the peer in, and lets it move to where it wants. */
    public Terms agreed() {
        return new Terms(party, role, version, expires, false, List.of(), wanted, certificate);
    }

    /** From now on the peer calls with this certificate and no other; null for any or none. */
    public Terms calledWith(@Nullable String fingerprint) {
        return new Terms(party, role, version, expires, approval, wanted, approved, fingerprint);
    }

    /** Whether the peer may call like this: a token alone is not enough where a certificate belongs to it. */
    public boolean allows(@Nullable String fingerprint) {
        return certificate == null || certificate.equalsIgnoreCase(fingerprint);
    }
}
