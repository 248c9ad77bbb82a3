package org.voltroam.role;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.PartyId;

/** Tells the steps of charges as one party sees them. */
public record Trail(PartyId party, InstantSource clock) {

    /** @param facts name, value, name, value... */
    public Change.Traced step(ChargeId charge, Step.What what, String text, Object... facts) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put(facts[i].toString(), facts[i + 1].toString());
        }
        return step(charge, what, text, named);
    }

    public Change.Traced step(ChargeId charge, Step.What what, String text, Map<String, String> facts) {
        return Change.traced(new Step(charge, clock.instant(), party, what, text, facts));
    }
}
