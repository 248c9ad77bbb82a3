package org.voltroam.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.conformance.HtmlReport;
import org.voltroam.app.conformance.JsonReport;
import org.voltroam.app.conformance.Played;
import org.voltroam.app.conformance.Report;
import org.voltroam.app.conformance.Results;
import org.voltroam.app.conformance.Robot;
import org.voltroam.app.partner.Fault;
import org.voltroam.app.partner.TestPartner;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.work.Workers;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.role.Ids;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The conformance robot from the command line: exit code 0 when nothing failed, 1 when something did, 2 when the peer lets nobody in. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description = "Drives a live OCPI platform through the rules of its version, and says which it keeps.",
        footer = {
            "",
            "Reads only, unless --write is given: then it leaves test objects that say what they are, and ends them.",
            "Every check is listed in docs/conformance-robot.md."
        })
final class ConformanceCommand implements Callable<Integer> {

    private static final int NO_WAY_IN = 2;

    /** Whom the robot plays when it registers itself and nobody is named. */
    private static final String ROBOT = "NL*VRT";

    @Parameters(paramLabel = "VERSIONS-URL", description = "Where the peer lists its versions.")
    private String url = "";

    @Option(
            names = "--token",
            required = true,
            description =
                    "The credentials token that the peer gave: of a registered party, or with --register the first one.")
    private String token = "";

    @Option(names = "--role", defaultValue = "cpo", description = "What the peer is: cpo, emsp or hub. Default: cpo")
    private String role = "";

    @Option(
            names = "--behind",
            defaultValue = "cpo",
            description = "With --role hub: what the party is that is asked through it, cpo or emsp. Default: cpo")
    private String behind = "";

    @Option(names = "--version", description = "Of OCPI: 2.1.1, 2.2.1 or 2.3.0. Default: the highest that both speak")
    private @Nullable String version;

    @Option(names = "--write", description = "Also leaves test objects, asks for authorizations and gives commands.")
    private boolean writing;

    @Option(
            names = "--register",
            description = "Registers first, as a test partner at --listen, and unregisters at the end.")
    private boolean register;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the report for programs.")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes the report for people.")
    private @Nullable Path html;

    @Option(
            names = "--party-from",
            paramLabel = "NL*ABC",
            description = "The party of yours that the token stands for.")
    private @Nullable String from;

    @Option(names = "--party-to", paramLabel = "DE*XYZ", description = "The party to ask. Default: the peer's first")
    private @Nullable String to;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "Where results of commands come in. Default: a free port on 127.0.0.1")
    private String listen = "127.0.0.1:0";

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description = "How the peer reaches --listen, where it is not by that name: https://robot.example")
    private @Nullable String origin;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long an answer may take. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = Home.out(spec);
        try (var engine = Engine.start(Limits.standard());
                var workers = new Workers("robot")) {
            var door = new Door();
            var at = ListenAddress.of(listen);
            var server = engine.listen(Listen.to(door).on(at.host(), at.port()));
            var here = origin == null ? "http://" + at.host() + ":" + server.port() : origin;
            return examined(out, new Stage(engine.client(Duration.ofSeconds(seconds)), workers, door, here));
        } catch (Robot.NoWayIn closed) {
            out.println("voltroam: " + closed.getMessage());
            out.flush();
            return NO_WAY_IN;
        }
    }

    /** What an examination is made with. */
    private record Stage(HttpHandler client, Workers workers, Door door, String origin) {

        void open(Results results, HttpHandler others) {
            var handler = (HttpHandler)
                    request -> Results.concerns(request) ? results.handle(request) : others.handle(request);
            door.open(request -> new Gateway.Route.Handle(handler), request -> refused());
        }

        private static Handshake refused() {
            return new Handshake.Refused(Response.of(404));
        }
    }

    private int examined(PrintWriter out, Stage stage) throws IOException {
        if (!register) {
            var results = new Results(stage.origin(), InstantSource.system());
            stage.open(results, request -> Response.of(404));
            return told(out, examine(out, stage, results, token, from == null ? null : PartyId.parse(from)));
        }
        var us = PartyId.parse(from == null ? ROBOT : from);
        try (var partner = partner(stage, us)) {
            var results = new Results(commands(partner), InstantSource.system());
            stage.open(results, partner.server());
            var reply = partner.register(url, token);
            if (!(reply instanceof Reply.Answered<?>)) {
                out.println("voltroam: the peer does not let the robot register: " + reply.told());
                out.flush();
                return NO_WAY_IN;
            }
            var known = partner.member().directory().connection("host").orElseThrow();
            try {
                return told(out, examine(out, stage, results, String.valueOf(known.ourToken()), us));
            } finally {
                partner.member()
                        .leave(partner.member().directory().connection("host").orElse(known));
            }
        }
    }

    /** Below an endpoint that the peer knows: a hub takes no other response_url. */
    private static String commands(TestPartner partner) {
        var platform = partner.member().platform();
        return platform.url(platform.wires().highest(), Address.sender("commands"));
    }

    private TestPartner partner(Stage stage, PartyId us) {
        return new TestPartner(new TestPartner.Setting(
                played() == Played.CPO ? Role.EMSP : Role.CPO,
                us,
                version == null ? "2.2.1" : version,
                stage.origin(),
                Ids.secret(),
                Fault.NONE,
                Duration.ZERO,
                stage.client(),
                line -> {},
                task -> stage.workers().start("task", task),
                InstantSource.system()));
    }

    private Report examine(PrintWriter out, Stage stage, Results results, String shown, @Nullable PartyId us) {
        var setting = new Robot.Setting(
                stage.client(),
                url,
                shown,
                register && version == null ? "2.2.1" : version,
                played(),
                role.equalsIgnoreCase("hub"),
                writing,
                us,
                to == null ? null : PartyId.parse(to),
                results,
                Duration.ofMinutes(1),
                Ids::unique,
                InstantSource.system());
        return new Robot(setting, (spoken, finding) -> {
                    out.println(Report.line(spoken, finding));
                    out.flush();
                })
                .examine();
    }

    private Played played() {
        var word = role.equalsIgnoreCase("hub") ? behind : role;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "cpo" -> Played.CPO;
            case "emsp" -> Played.EMSP;
            default -> throw new Trouble("a role is cpo, emsp or hub, not " + word);
        };
    }

    private int told(PrintWriter out, Report report) throws IOException {
        out.println();
        out.println(report.peer() + ", OCPI " + report.version() + ": " + report.summary());
        out.flush();
        if (json != null) {
            Files.write(json, JsonReport.of(report));
        }
        if (html != null) {
            Files.write(html, List.of(HtmlReport.of(report)), StandardCharsets.UTF_8);
        }
        return report.broken().isEmpty() ? 0 : 1;
    }
}
