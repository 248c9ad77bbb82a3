package org.voltroam.role.hub;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.relay.Addressing.Found;
import org.voltroam.protocol.ocpi.relay.Addressing.Letter;
import org.voltroam.role.Member;

/**
 * Whom to ask about a card, for a CPO that does not know: the eMSP that told the hub of the token; for an EMAID the one it names; and for
 * a card that nobody knows those eMSPs that agreed with this CPO to be asked about strangers.
 */
record Issuers(Member member, NoticeBoard board) {

    /** Country and provider, the first five characters of an EMAID. */
    private static final int PROVIDER = 5;

    Found of(Letter letter) {
        var path = letter.path();
        if (path.size() != 2 || !path.get(1).equals("authorize")) {
            return new Found.Nobody(StatusCode.UNKNOWN_RECEIVER, "only a question about one token finds its receiver");
        }
        var type = Open.read(TokenType.class, letter.request().parameter("type").orElse("RFID"));
        var known = agreed(letter.from(), agreement -> issued(path.getFirst(), type, agreement.emsp()));
        if (known.isEmpty() && type.is(TokenType.EMAID)) {
            known = agreed(letter.from(), agreement -> isNamed(path.getFirst(), agreement.emsp()));
        }
        return found(known.isEmpty() ? agreed(letter.from(), this::isAskedAboutStrangers) : known, !known.isEmpty());
    }

    private static Found found(List<PartyId> emsps, boolean known) {
        if (emsps.isEmpty()) {
            return new Found.Nobody(
                    StatusCode.UNKNOWN_TOKEN,
                    "nobody you roam with told the hub of this token, and no agreement lets it ask around");
        }
        return known && emsps.size() == 1 ? new Found.One(emsps.getFirst()) : new Found.AnyOf(emsps);
    }

    private List<PartyId> agreed(PartyId cpo, Predicate<Agreement> wanted) {
        return member.directory().agreements().stream()
                .filter(agreement -> agreement.cpo().equals(cpo) && wanted.test(agreement))
                .map(Agreement::emsp)
                .sorted()
                .toList();
    }

    private boolean issued(String uid, Open<TokenType> type, PartyId emsp) {
        var folded = TokenUid.of(uid).ci().folded();
        var told = board.tokens().find(Kind.key(emsp, folded, type.text().toLowerCase(Locale.ROOT)));
        return Stream.concat(told.stream(), member.directory().tokens(TokenUid.of(uid)).stream())
                .filter(token -> token.party().equals(emsp))
                .map(Token::type)
                .anyMatch(known -> known.text().equalsIgnoreCase(type.text()));
    }

    private static boolean isNamed(String emaid, PartyId emsp) {
        var bare = emaid.replace("-", "").toUpperCase(Locale.ROOT);
        return bare.length() > PROVIDER
                && bare.substring(0, PROVIDER).equals((emsp.countryCode() + emsp.partyCode()).toUpperCase(Locale.ROOT));
    }

    private boolean isAskedAboutStrangers(Agreement agreement) {
        return agreement.askedAboutStrangers()
                && member.directory()
                        .connectionOf(agreement.emsp())
                        .filter(Connection::isOpen)
                        .flatMap(connection -> connection.endpoint("tokens", "SENDER"))
                        .isPresent();
    }
}
