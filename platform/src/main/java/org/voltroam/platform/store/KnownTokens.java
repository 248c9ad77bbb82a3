package org.voltroam.platform.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;

/** The tokens of a directory by what is asked for: the uid a station reads, or the contract that OCPI 2.1.1 names alone. */
final class KnownTokens {

    private final Map<CiText, List<Token>> byUid = new ConcurrentHashMap<>();
    private final Map<Contracted, List<Token>> byContract = new ConcurrentHashMap<>();

    private record Contracted(PartyId emsp, ContractId contract) {

        static Contracted of(Token token) {
            return new Contracted(token.party(), token.contract());
        }
    }

    /** Takes a token in place of what it was before; one with another contract is not found by the old one any more. */
    void put(Token token) {
        byUid.compute(token.uid().ci(), (uid, known) -> {
            var before = known == null ? List.<Token>of() : known;
            byContract.merge(Contracted.of(token), List.of(token), (others, one) -> replaced(others, token));
            before.stream()
                    .filter(other ->
                            isSame(other, token) && !Contracted.of(other).equals(Contracted.of(token)))
                    .forEach(this::forgetContract);
            return replaced(before, token);
        });
    }

    List<Token> with(TokenUid uid) {
        return byUid.getOrDefault(uid.ci(), List.of());
    }

    List<Token> all() {
        return byUid.values().stream().flatMap(List::stream).toList();
    }

    /** One that is good before one that is blocked: whoever names a contract only, as OCPI 2.1.1 does, means the card that charged. */
    Optional<Token> newest(PartyId emsp, ContractId contract) {
        return byContract.getOrDefault(new Contracted(emsp, contract), List.of()).stream()
                .max(Comparator.comparing(Token::valid).thenComparing(Token::lastUpdated));
    }

    private void forgetContract(Token token) {
        byContract.computeIfPresent(Contracted.of(token), (contract, known) -> {
            var rest = known.stream().filter(other -> !isSame(other, token)).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    private static List<Token> replaced(List<Token> known, Token token) {
        return Stream.concat(known.stream().filter(other -> !isSame(other, token)), Stream.of(token))
                .toList();
    }

    /** A uid may exist once for each eMSP and type. Source: OCPI 2.2.1 mod_tokens, Token. */
    private static boolean isSame(Token one, Token other) {
        return one.uid().equals(other.uid())
                && one.party().equals(other.party())
                && one.type().text().equalsIgnoreCase(other.type().text());
    }
}
