package org.voltroam.web.api;

import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.value.Power;

/** What a connector can give, for those who show it. */
public final class PlugPower {

    private PlugPower() {}

    public static Power of(Connector connector) {
        return connector.most();
    }
}
