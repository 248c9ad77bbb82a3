package org.voltroam.protocol.ocpi.relay;

import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;

/** Who says whether a token may charge when its eMSP does not answer in time. Called on the event loop, from memory. */
@FunctionalInterface
public interface StandIns {

    /** A hub in which nobody is stood in for. */
    StandIns NONE = (cpo, emsp, question) -> new Word.Silent("");

    /** @param question what the CPO asked, its target being the path after the endpoint: {@code /UID/authorize?type=RFID} */
    Word of(PartyId cpo, PartyId emsp, Request question);

    /** What there is to say. */
    sealed interface Word {

        /** @param why for people: who decided, and by what rule */
        record Said(AuthorizationInfo info, String why) implements Word {}

        /** @param why for the log; empty when there are no rules at all */
        record Silent(String why) implements Word {}
    }
}
