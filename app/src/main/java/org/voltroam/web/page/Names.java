package org.voltroam.web.page;

import java.util.Optional;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.role.emsp.Emsp;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.World;

/** What people call parties and drivers. */
record Names(Cast cast) {

    String of(PartyId party) {
        return known(party).map(found -> found.business().name()).orElse(party.toString());
    }

    String role(PartyId party) {
        return known(party).map(found -> role(found.role())).orElse("party");
    }

    static String role(Role role) {
        return switch (role) {
            case CPO -> "operator";
            case EMSP -> "provider";
            case HUB -> "hub";
            case NAP, NSP, OTHER, SCSP -> Words.lower(role.name());
        };
    }

    private Optional<Party> known(PartyId party) {
        return cast.world().member(party).map(World.Member::party);
    }

    /** The token with this uid as its own eMSP knows it, else as anybody does. */
    Optional<Token> token(TokenUid uid) {
        var own = cast.emsps().stream()
                .map(Emsp::member)
                .flatMap(member -> member.directory().tokens(uid).stream()
                        .filter(token -> token.party().equals(member.id())))
                .findFirst();
        return own.isPresent()
                ? own
                : cast.members().stream()
                        .flatMap(member -> member.directory().tokens(uid).stream())
                        .findFirst();
    }

    Optional<String> driver(ContractId contract) {
        return cast.emsps().stream()
                .flatMap(emsp -> emsp.member().directory().contract(contract).stream())
                .map(Contract::driver)
                .findFirst();
    }
}
