package org.voltroam.app.conformance;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.conformance.Check.Finding;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Version;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.protocol.ocpi.wire.Wires;
import tools.jackson.databind.JsonNode;

/** Makes every check that fits a peer, one after the other, and never stops at one that is broken. */
public final class Robot {

    private static final Wires WIRES = Wires.of(new V211(Replica.NONE), new V221(), new V230());

    private final Setting setting;
    private final BiConsumer<String, Finding> told;

    /**
     * Whom to examine, and how.
     *
     * @param http the way to the peer; ends each call in time
     * @param token that opens the peer's endpoints: the one it gave at registration
     * @param version to examine; null for the highest we share
     * @param hub true when the peer is a hub, and a party behind it is what answers
     * @param from the party of ours that the token stands for; null where nothing is written and only one stands behind it
     * @param to the party that is asked; null for the peer's only one
     * @param results where results of commands come in; null when nothing listens
     * @param patience how long a command's result may take
     */
    public record Setting(
            HttpHandler http,
            String versionsUrl,
            String token,
            @Nullable String version,
            Played played,
            boolean hub,
            boolean writing,
            @Nullable PartyId from,
            @Nullable PartyId to,
            @Nullable Results results,
            Duration patience,
            Supplier<String> newId,
            InstantSource clock) {

        @Override
        public String toString() {
            return "Setting[" + versionsUrl + "]";
        }

        Setting asking(@Nullable PartyId party) {
            return new Setting(
                    http,
                    versionsUrl,
                    token,
                    version,
                    played,
                    hub,
                    writing,
                    from,
                    party,
                    results,
                    patience,
                    newId,
                    clock);
        }
    }

    /** The peer cannot be examined at all; the message says why. */
    public static final class NoWayIn extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoWayIn(String message) {
            super(message);
        }
    }

    /** @param told hears each finding as it is made, with the version that is examined */
    public Robot(Setting setting, BiConsumer<String, Finding> told) {
        this.setting = setting;
        this.told = told;
    }

    /** @throws NoWayIn when the peer cannot be reached, refuses the token, or speaks no version we do */
    public Report examine() {
        var scene = scene();
        var findings = new ArrayList<Finding>();
        for (var area : Checks.ALL) {
            for (var check : area.checks()) {
                if (check.needs().versions().contains(scene.wire().version())) {
                    var finding = new Finding(area.name(), check, verdict(check, scene));
                    findings.add(finding);
                    told.accept(scene.wire().version(), finding);
                }
            }
        }
        return new Report(setting.versionsUrl(), scene.wire().version(), scene.now(), List.copyOf(findings));
    }

    private static Verdict verdict(Check check, Scene scene) {
        var needs = check.needs();
        if (needs.hub() && !scene.setting().hub()) {
            return Verdict.skipped("the peer is no hub");
        }
        if (needs.address() != null && scene.endpoint(needs.address()).isEmpty()) {
            return Verdict.skipped("the peer serves no " + needs.address().role() + " of "
                    + needs.address().module() + ", or is not examined in that role");
        }
        if (needs.writing() && !scene.setting().writing()) {
            return Verdict.skipped("only with --write");
        }
        if (needs.writing() && scene.setting().from() == null) {
            return Verdict.skipped("only with --party-from");
        }
        try {
            return check.judgement().of(scene);
        } catch (NoResponse none) {
            return Verdict.broken("no answer: " + none.getMessage());
        } catch (Json.MalformedJson broken) {
            return Verdict.broken("the answer is not JSON: " + broken.getMessage());
        }
    }

    private Scene scene() {
        try {
            var versions = versions();
            var wire = wire(versions.data());
            var line = new Line(setting.http(), setting.token(), wire.manners(), setting.newId());
            var answer = answered(line.plain(Request.get(detailsUrl(versions.data(), wire))));
            var opening = new Scene.Opening(line, versions, answer, wire, details(answer.data(), wire));
            var scene = new Scene(setting, opening);
            return setting.to() == null && !setting.hub() ? new Scene(setting.asking(named(scene)), opening) : scene;
        } catch (NoResponse none) {
            throw new NoWayIn(setting.versionsUrl() + " does not answer: " + none.getMessage());
        } catch (Json.MalformedJson broken) {
            throw new NoWayIn("versions or their details are not JSON: " + broken.getMessage());
        }
    }

    /** Which form of the token a peer reads shows only when it is shown. */
    private Heard versions() {
        var asked = Request.get(setting.versionsUrl());
        return Arrays.stream(new Manners[] {Manners.ROUTED, Manners.PLAIN})
                .map(manners -> new Line(setting.http(), setting.token(), manners, setting.newId()).plain(asked))
                .filter(Heard::isSuccess)
                .findFirst()
                .orElseGet(() -> answered(
                        new Line(setting.http(), setting.token(), Manners.PLAIN, setting.newId()).plain(asked)));
    }

    private static Heard answered(Heard heard) {
        if (heard.http() == 401 || heard.http() == 403) {
            throw new NoWayIn("the token is refused: " + heard.told());
        }
        if (!heard.isSuccess()) {
            throw new NoWayIn(heard.told());
        }
        return heard;
    }

    private Wire wire(JsonNode data) {
        var theirs = versions(data);
        var found = setting.version() == null
                ? WIRES.highestOf(theirs)
                : WIRES.of(setting.version()).filter(wire -> theirs.stream().anyMatch(each -> each.isOf(wire)));
        return found.orElseThrow(() -> new NoWayIn(
                "the peer speaks " + theirs.stream().map(Version::version).toList() + ", not "
                        + (setting.version() == null ? "2.1.1, 2.2.1 or 2.3.0" : setting.version())));
    }

    private static List<Version> versions(JsonNode data) {
        return data.valueStream()
                .map(each -> Version.read(Fields.of(each, "", new Violations())))
                .toList();
    }

    private static String detailsUrl(JsonNode data, Wire wire) {
        return versions(data).stream()
                .filter(version -> version.isOf(wire))
                .map(Version::url)
                .findFirst()
                .orElseThrow();
    }

    private static VersionDetails details(JsonNode data, Wire wire) {
        return wire.versionDetails().read(Fields.of(data, "", new Violations()), Parties.NOBODY);
    }

    /** The only party of a peer, as its credentials tell it. */
    private static @Nullable PartyId named(Scene scene) {
        var heard = scene.line().plain(Request.get(scene.credentialsUrl()));
        if (!heard.isSuccess()) {
            return null;
        }
        var in = Fields.of(heard.data(), "", new Violations());
        return scene.wire().credentials().read(in, Parties.NOBODY).roles().stream()
                .map(role -> role.party())
                .findFirst()
                .orElse(null);
    }
}
