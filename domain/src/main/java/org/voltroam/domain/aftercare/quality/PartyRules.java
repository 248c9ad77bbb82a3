package org.voltroam.domain.aftercare.quality;

import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.aftercare.quality.Surroundings.OwnToken;
import org.voltroam.domain.aftercare.quality.Surroundings.OwnedEvse;

/** Whose token it was and whose EVSE. */
final class PartyRules {

    private PartyRules() {}

    static void judge(Case subject, Findings found) {
        token(subject, found);
        if (!Boolean.TRUE.equals(subject.cdr().homeChargingCompensation())) {
            evse(subject, found);
        }
    }

    private static void token(Case subject, Findings found) {
        var told = subject.cdr().token();
        var receiver = subject.around().receiver();
        if (!told.party().equals(receiver)) {
            found.add(Code.TOKEN_NOT_OWNED, "/cdr_token/party_id", told.party(), receiver);
            return;
        }
        var own = subject.around().tokens().stream()
                .filter(token -> token.uid().equals(told.uid()))
                .findFirst();
        if (own.isEmpty()) {
            found.add(Code.TOKEN_UNKNOWN, "/cdr_token/uid", told.uid(), "no such token of " + receiver);
        } else if (!own.map(OwnToken::valid).orElse(false)) {
            found.add(Code.TOKEN_BLOCKED, "/cdr_token/uid", told.uid(), "not valid when the charge began");
        }
    }

    private static void evse(Case subject, Findings found) {
        var place = subject.cdr().location();
        var owner = subject.around().evses().stream()
                .filter(known ->
                        known.evse().equals(place.evse()) && known.location().equals(place.id()))
                .map(OwnedEvse::owner)
                .findFirst();
        if (owner.isEmpty()) {
            found.add(Code.EVSE_UNKNOWN, "/cdr_location/evse_uid", place.evse(), "no such EVSE is known");
        } else if (!owner.get().equals(subject.cdr().party())) {
            found.add(
                    Code.EVSE_NOT_OWNED, "/cdr_location/evse_uid", subject.cdr().party(), owner.get());
        }
    }
}
