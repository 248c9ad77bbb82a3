package org.voltroam.web.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Quirk;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.Member;
import org.voltroam.role.Onboarding;
import org.voltroam.role.Onboarding.Outcome;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/invitations} and {@code /api/connections}: an operator's partners. A token is shown once, where it is made. */
record ConnectionsApi(Cast cast) {

    private static final int DEFAULT_HOURS = 72;
    private static final int MOST_HOURS = 24 * 90;

    /** Connections of every party that plays here, or of one. */
    Response list(Request request, boolean invitations) {
        var at = request.parameter("at").orElse("");
        var found = cast.members().stream()
                .filter(member -> at.isEmpty() || member.id().toString().equalsIgnoreCase(at))
                .flatMap(member -> new Onboarding(member)
                        .all().stream()
                                .filter(connection -> !invitations || connection.state() == Connection.State.INVITED)
                                .map(connection -> written(member, connection)));
        return Answers.of(
                200,
                new Out()
                        .put(invitations ? "invitations" : "connections", Out.list(found.toList(), Out::done))
                        .done());
    }

    Response get(String at, String name) {
        return member(at)
                .flatMap(member -> new Onboarding(member)
                        .find(name)
                        .map(connection ->
                                Answers.of(200, written(member, connection).done())))
                .orElseGet(() -> Answers.notFound(name + " at " + at));
    }

    Response invite(Request request) {
        return reading(request, (fields, member) -> {
            var party = fields.string("party", 10);
            var role = fields.string("role", 10);
            var hours = fields.integer("hours");
            var life = hours == null ? DEFAULT_HOURS : hours;
            var wish = new Onboarding.Wish(
                    fields.requiredString("name", 64),
                    party == null ? null : PartyId.parse(party),
                    role == null ? null : Role.valueOf(role.toUpperCase(Locale.ROOT)),
                    fields.string("version", 10),
                    Duration.ofHours(life),
                    Boolean.TRUE.equals(fields.bool("approval")));
            return life < 1 || life > MOST_HOURS
                    ? () -> new Outcome.Refused("hours are 1 to " + MOST_HOURS)
                    : () -> new Onboarding(member).invite(wish);
        });
    }

    Response register(Request request) {
        return reading(request, (fields, member) -> {
            var name = fields.requiredString("name", 64);
            var url = fields.requiredString("versions_url", 255);
            var token = fields.requiredString("token", 64);
            var version = fields.string("version", 10);
            return () -> new Onboarding(member).register(name, url, token, version);
        });
    }

    Response act(String at, String name, String action) {
        var wish = wish(action, name);
        return wish.isEmpty() ? Answers.notFound("the action " + action) : at(at, wish.get());
    }

    /** {@code {"holds": true, "because": "..."}}, or {@code {"forget": true}}. */
    Response quirk(String at, String name, String quirk, Request request) {
        var known = Stream.of(Quirk.values())
                .filter(each -> each.name().equalsIgnoreCase(quirk))
                .findFirst();
        var body = Json.tryParse(request.body());
        if (known.isEmpty()) {
            return Answers.error(422, "UNKNOWN", "quirks are " + List.of(Quirk.values()));
        }
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var violations = new Violations();
        var fields = Fields.of(body.get(), "", violations);
        if (Boolean.TRUE.equals(fields.bool("forget"))) {
            return at(at, onboarding -> onboarding.forget(name, known.get()));
        }
        var holds = !Boolean.FALSE.equals(fields.bool("holds"));
        var because = fields.requiredString("because", 500);
        return violations.all().isEmpty()
                ? at(at, onboarding -> onboarding.quirk(name, known.get(), holds, because))
                : Answers.errors(422, violations.all());
    }

    /** {@code {"sha256": "..."}}: the TLS client certificate the partner has to call with; null for none. */
    Response certificate(String at, String name, Request request) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var violations = new Violations();
        var fingerprint = Fields.of(body.get(), "", violations).string("sha256", 200);
        return violations.all().isEmpty()
                ? at(at, onboarding -> onboarding.bind(name, hex(fingerprint)))
                : Answers.errors(422, violations.all());
    }

    /** Tools write fingerprints with colons. */
    private static @Nullable String hex(@Nullable String fingerprint) {
        return fingerprint == null ? null : fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Function<Onboarding, Outcome>> wish(String action, String name) {
        return Optional.ofNullable(
                switch (action) {
                    case "rotate" -> onboarding -> onboarding.rotate(name);
                    case "suspend" -> onboarding -> onboarding.suspend(name);
                    case "resume" -> onboarding -> onboarding.resume(name);
                    case "approve" -> onboarding -> onboarding.approve(name);
                    case "remove" -> onboarding -> onboarding.remove(name);
                    case "revoke" -> onboarding -> onboarding.revoke(name);
                    default -> null;
                });
    }

    private Response at(String at, Function<Onboarding, Outcome> wish) {
        return member(at)
                .map(member -> answered(member, wish.apply(new Onboarding(member))))
                .orElseGet(() -> Answers.notFound(at));
    }

    private Response reading(Request request, BiFunction<Fields, Member, Supplier<Outcome>> wish) {
        var violations = new Violations();
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var fields = Fields.of(body.get(), "", violations);
        var member = member(fields.requiredString("at", 10));
        if (member.isEmpty()) {
            return Answers.error(422, "UNKNOWN", "at: no party of that name plays here");
        }
        try {
            var wished = wish.apply(fields, member.get());
            return violations.all().isEmpty()
                    ? answered(member.get(), wished.get())
                    : Answers.errors(422, violations.all());
        } catch (IllegalArgumentException noSuch) {
            return Answers.error(422, "INVALID", String.valueOf(noSuch.getMessage()));
        }
    }

    private static Response answered(Member member, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var connection) ->
                connection == null
                        ? Answers.of(200, new Out().put("gone", true).done())
                        : Answers.of(200, written(member, connection).done());
            case Outcome.Invited(var connection, var token) ->
                Answers.of(
                        201,
                        written(member, connection)
                                .put("token", token)
                                .put("versions_url_here", member.platform().versionsUrl())
                                .done());
            case Outcome.Unknown(var name) -> Answers.notFound(name + " at " + member.id());
            case Outcome.Refused(var why) -> Answers.error(409, "REFUSED", why);
            case Outcome.Failed(var told) -> Answers.error(502, "PEER", told);
        };
    }

    private Optional<Member> member(String at) {
        return cast.members().stream()
                .filter(member -> member.id().toString().equalsIgnoreCase(at))
                .findFirst();
    }

    private static Out written(Member member, Connection connection) {
        var terms = connection.terms();
        var spare = connection.spare();
        return new Out()
                .put("at", member.id().toString())
                .put("name", connection.name())
                .put("state", connection.state().name())
                .put("version", connection.version())
                .put("versions_url", connection.versionsUrl())
                .texts("parties", connection.parties(), party -> party.id() + " " + party.role())
                .texts("modules", connection.endpoints(), endpoint -> endpoint.module() + " " + endpoint.role())
                .put("invited_party", text(terms.party()))
                .put("invited_role", text(terms.role()))
                .put("expires", connection.state() == Connection.State.INVITED ? terms.expires() : null)
                .put("approval", terms.approval())
                .put("certificate", terms.certificate())
                .texts("wants_to_move_to", terms.wanted(), origin -> origin)
                .put("quirks", Out.list(connection.quirks(), ConnectionsApi::written))
                .put("old_token_until", spare != null && spare.former() ? spare.until() : null)
                .put("last_updated", connection.lastUpdated().toString());
    }

    private static ObjectNode written(Quirk.Noted noted) {
        return new Out()
                .put("quirk", noted.quirk().name())
                .put("holds", noted.holds())
                .put("learned", noted.learned())
                .put("because", noted.because())
                .put("at", noted.at())
                .done();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
