package org.voltroam.role.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.party.Alias;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.bridge.Names;
import org.voltroam.role.Member;

/**
 * Names for peers that cannot tell the parties behind the hub apart. Whoever comes first keeps its id; the same id of another party is
 * shown with that party before it, and where this is too long or taken too, with a checksum.
 *
 * <p>Each name is written down before it is shown, and stays: it leads back to what it stands for, and tells who is meant.
 */
final class Aliases implements Names {

    /** OCPI 2.1.1: ids of sessions, CDRs, tariffs and tokens have 36 characters, those of locations and EVSEs 39. */
    private static final int LONGEST = 36;

    private static final int REMEMBERED = 100_000;
    private static final int DIGITS = 24;

    private final Member member;
    private final Map<String, Alias> remembered = new ConcurrentHashMap<>();

    Aliases(Member member) {
        this.member = member;
    }

    @Override
    public String shown(PartyId peer, What what, PartyId owner, String id) {
        return owner.equals(peer)
                ? id
                : candidates(owner, id)
                        .map(name -> claimed(new Alias(
                                peer, what, name, owner, id, member.clock().instant())))
                        .filter(alias -> alias.means(owner, id))
                        .map(Alias::shown)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("two checksums are the same: " + owner + " " + id));
    }

    @Override
    public Optional<Alias> meant(PartyId peer, What what, String shown) {
        return find(Alias.key(peer, what, shown));
    }

    /** Whoever has the name: the one it was for, or one who came before. */
    private Alias claimed(Alias wanted) {
        var key = Kind.ALIAS.keyOf(wanted);
        return find(key).orElseGet(() -> {
            try {
                member.store().commit(Change.put(Kind.ALIAS, wanted));
                return remember(key, wanted);
            } catch (AlreadyThere atTheSameTime) {
                return find(key).orElseThrow();
            }
        });
    }

    private Optional<Alias> find(String key) {
        var known = remembered.get(key);
        return known != null
                ? Optional.of(known)
                : member.store().find(Kind.ALIAS, key).map(alias -> remember(key, alias));
    }

    private Alias remember(String key, Alias alias) {
        if (remembered.size() >= REMEMBERED) {
            remembered.clear(); // the store has them all
        }
        remembered.put(key, alias);
        return alias;
    }

    private static Stream<String> candidates(PartyId owner, String id) {
        var before = owner.countryCode() + owner.partyCode() + "-";
        return Stream.of(id, before + id, before + checksum(owner + "/" + id))
                .filter(name -> name.equals(id) || name.length() <= LONGEST);
    }

    private static String checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
