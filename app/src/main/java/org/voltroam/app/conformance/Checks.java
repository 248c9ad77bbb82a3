package org.voltroam.app.conformance;

import java.util.List;
import java.util.stream.Stream;

/** Every check there is, by area, in the order in which they are made. */
public final class Checks {

    private Checks() {}

    /** A group of checks under a heading. */
    public record Area(String name, List<Check> checks) {}

    public static final List<Area> ALL = Stream.of(
                    new Area("versions", Access.VERSION_CHECKS),
                    new Area("authentication", Access.ACCESS_CHECKS),
                    new Area("credentials", Introductions.ALL),
                    new Area("locations", Lists.of("locations")),
                    new Area("tariffs", Lists.of("tariffs")),
                    new Area("sessions", Lists.of("sessions")),
                    new Area("cdrs", Lists.of("cdrs")),
                    new Area("tokens", Lists.of("tokens")),
                    new Area("content", Listed.ALL),
                    new Area("token push", TokenPushes.ALL),
                    new Area("location push", LocationPushes.ALL),
                    new Area("tariff push", TariffPushes.ALL),
                    new Area("session push", SessionPushes.ALL),
                    new Area("cdr push", CdrPushes.ALL),
                    new Area("authorization", Authorizing.ALL),
                    new Area("commands", Commanding.ALL),
                    new Area("hub", HubRules.ALL),
                    new Area("every answer", Transcript.ALL))
            .toList();
}
