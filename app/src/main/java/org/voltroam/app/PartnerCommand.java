package org.voltroam.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.partner.Fault;
import org.voltroam.app.partner.TestPartner;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.work.Workers;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;
import org.voltroam.role.Ids;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A test partner from the command line, until Ctrl-C. */
@Command(
        name = "partner",
        mixinStandardHelpOptions = true,
        description = "Plays a CPO or an eMSP of one version of OCPI for others to develop against.",
        footer = {
            "",
            "What --fault does to everything but versions and credentials:",
            "  slow            each answer takes 30 seconds",
            "  429             every second request is answered with HTTP 429 and Retry-After: 1",
            "  500             every second request is answered with HTTP 500",
            "  truncated       the JSON of each answer ends in the middle",
            "  one-item-pages  a page has one object, whatever was asked, though X-Limit promises more",
            "  wrong-ids       X-Request-ID, X-Correlation-ID and the id of a single object are another's",
            "  replays         each path answers what it answered first, and each push is sent twice"
        })
final class PartnerCommand implements Callable<Integer> {

    private static final Duration SLOW = Duration.ofSeconds(30);

    @Option(names = "--role", required = true, description = "cpo or emsp.")
    private String role = "";

    @Option(names = "--version", defaultValue = "2.2.1", description = "Of OCPI: 2.1.1, 2.2.1 or 2.3.0. Default: 2.2.1")
    private String version = "";

    @Option(names = "--party", description = "Who it is. Default: NL*TCP for a CPO, NL*TEM for an eMSP")
    private @Nullable String party;

    @Option(names = "--port", defaultValue = "0", description = "On 127.0.0.1. Default: a free one")
    private int port;

    @Option(names = "--token", description = "The first token, with which you register. Default: a new one, printed")
    private @Nullable String token;

    @Option(names = "--register-at", paramLabel = "URL", description = "Registers at the versions URL of yours.")
    private @Nullable String registerAt;

    @Option(names = "--their-token", paramLabel = "TOKEN", description = "The first token that you gave for it.")
    private @Nullable String theirToken;

    @Option(names = "--fault", defaultValue = "none", description = "What it does wrong; see below. Default: nothing")
    private String fault = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = Home.out(spec);
        if ((registerAt == null) != (theirToken == null)) {
            throw new Trouble("--register-at and --their-token belong together");
        }
        try (var engine = Engine.start(Limits.standard());
                var workers = new Workers("partner")) {
            var door = new Door();
            var server = engine.listen(Listen.to(door).on("127.0.0.1", port));
            var first = token == null ? Ids.secret() : token;
            try (var partner =
                    new TestPartner(setting(out, engine, workers, "http://127.0.0.1:" + server.port(), first))) {
                var handler = partner.server();
                door.open(
                        request -> new Gateway.Route.Handle(handler),
                        request -> new Handshake.Refused(Response.of(404)));
                told(out, partner, first);
                registered(out, partner);
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    private TestPartner.Setting setting(PrintWriter out, Engine engine, Workers workers, String origin, String first) {
        var played = played();
        var name = played == Role.CPO ? "NL*TCP" : "NL*TEM";
        return new TestPartner.Setting(
                played,
                PartyId.parse(party == null ? name : party),
                spoken(),
                origin,
                first,
                Fault.of(fault).orElseThrow(() -> new Trouble("there is no fault " + fault + "; see --help")),
                SLOW,
                engine.client(Duration.ofSeconds(20)),
                line -> {
                    out.println(line);
                    out.flush();
                },
                task -> workers.start("task", task),
                InstantSource.system());
    }

    private Role played() {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "cpo" -> Role.CPO;
            case "emsp" -> Role.EMSP;
            default -> throw new Trouble("a partner is a cpo or an emsp, not " + role);
        };
    }

    private String spoken() {
        return switch (version) {
            case "2.1.1", "2.2.1", "2.3.0" -> version;
            default -> throw new Trouble("partners speak 2.1.1, 2.2.1 or 2.3.0, not " + version);
        };
    }

    private void told(PrintWriter out, TestPartner partner, String first) {
        out.println(partner.member().party().role() + " " + partner.member().id() + " speaks OCPI " + version
                + (fault.equals("none") ? "" : ", with the fault " + fault));
        out.println("  versions   " + partner.versionsUrl());
        out.println("  token      " + first + "   (for the registration, once)");
        out.println("  Ctrl-C stops it. What it hears:");
        out.flush();
    }

    private void registered(PrintWriter out, TestPartner partner) {
        if (registerAt != null && theirToken != null) {
            out.println("registered at " + registerAt + ": "
                    + partner.register(registerAt, theirToken).told());
            out.flush();
        }
    }
}
