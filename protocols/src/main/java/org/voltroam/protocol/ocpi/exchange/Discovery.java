package org.voltroam.protocol.ocpi.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Quirk;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.client.Reply.Answered;
import org.voltroam.protocol.ocpi.client.Reply.Declined;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Version;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.protocol.ocpi.wire.Wires;
import tools.jackson.databind.JsonNode;

/**
 * Finds the version we share with a peer, and its endpoints there. Source: OCPI 2.2.1 version_information_endpoint.
 *
 * <p>No URL of the peer is called or kept that the policy has something against: we would call it again and again.
 *
 * <p>Versions that are not among ours are passed over; so 2.0, 2.1 and 2.2, which the specification has withdrawn, are never chosen.
 */
public record Discovery(OcpiClient client, Wires wires, Supplier<String> newRequestId, Egress egress) {

    /** Goes wherever its client does. */
    public Discovery(OcpiClient client, Wires wires, Supplier<String> newRequestId) {
        this(client, wires, newRequestId, Egress.ANYWHERE);
    }

    /**
     * The version we share, and where the peer serves what in it.
     *
     * @param quirks what was seen of its ways, with the sentence that says it
     */
    public record Found(Wire wire, VersionDetails details, Map<Quirk, String> quirks) {

        /** The header that a token goes out in there. */
        public String authorization(String token) {
            if (quirks.containsKey(Quirk.PLAIN_TOKEN)) {
                return Manners.PLAIN.authorization(token);
            }
            return (quirks.containsKey(Quirk.BASE64_TOKEN) ? Manners.ROUTED : wire.manners()).authorization(token);
        }
    }

    /** Theirs, and the form of token that they were shown for. */
    private record Shown(List<Version> versions, Manners form) {}

    /** @param wanted the only version that will do; null for the highest that both speak */
    public Reply<Found> of(String versionsUrl, String token, @Nullable String wanted) {
        return allowed(
                versionsUrl,
                () -> versions(versionsUrl, token).then(shown -> {
                    var theirs = shown.versions();
                    var wire = wanted == null
                            ? wires.highestOf(theirs)
                            : wires.of(wanted).filter(one -> theirs.stream().anyMatch(version -> version.isOf(one)));
                    return wire.map(shared -> details(shared, shown, versionsUrl, token))
                            .orElseGet(() -> nothingShared(wanted));
                }));
    }

    /** Which form of the token the peer reads is known only once its versions are: the newer form goes first. */
    private Reply<Shown> versions(String url, String token) {
        var reply = versions(url, token, Manners.ROUTED);
        return isUnknownToken(reply)
                ? versions(url, token, Manners.PLAIN).map(theirs -> new Shown(theirs, Manners.PLAIN))
                : reply.map(theirs -> new Shown(theirs, Manners.ROUTED));
    }

    private static <T> boolean isUnknownToken(Reply<T> reply) {
        return reply instanceof Declined<T>(var http, var status, var message) && http == 401;
    }

    private Reply<List<Version>> versions(String url, String token, Manners manners) {
        return client.call(Request.get(url), manners.authorization(token), ids(), Discovery::versions);
    }

    private static List<Version> versions(JsonNode data) {
        var violations = new Violations();
        var versions = new ArrayList<Version>();
        data.forEach(each -> versions.add(Version.read(Fields.of(each, "", violations))));
        return versions;
    }

    private Reply<Found> details(Wire wire, Shown shown, String versionsUrl, String token) {
        var url = shown.versions().stream()
                .filter(version -> version.isOf(wire))
                .map(Version::url)
                .findFirst()
                .orElseThrow();
        return allowed(url, () -> details(wire, shown.form(), versionsUrl, url, token))
                .then(this::usable);
    }

    /** A peer of 2.1.1 may read either form on its list of versions, so its own form goes first here. */
    private Reply<Found> details(Wire wire, Manners form, String versionsUrl, String url, String token) {
        if (wire.manners() == Manners.ROUTED) {
            return form == Manners.ROUTED
                    ? details(wire, url, token, form, Map.of())
                    : details(
                            wire,
                            url,
                            token,
                            form,
                            Map.of(Quirk.PLAIN_TOKEN, refused(versionsUrl, "in Base64", "as it is")));
        }
        var reply = details(wire, url, token, Manners.PLAIN, Map.of());
        return isUnknownToken(reply)
                ? details(
                        wire,
                        url,
                        token,
                        Manners.ROUTED,
                        Map.of(Quirk.BASE64_TOKEN, refused(url, "as it is", "in Base64")))
                : reply;
    }

    private static String refused(String url, String one, String other) {
        return url + " was answered with 401 for the token " + one + ", and was not for the token " + other;
    }

    private Reply<Found> details(Wire wire, String url, String token, Manners form, Map<Quirk, String> quirks) {
        return client.object(
                Request.get(url),
                form.authorization(token),
                ids(),
                in -> new Found(wire, wire.versionDetails().read(in, Parties.NOBODY), quirks));
    }

    private Reply<Found> usable(Found found) {
        var refused = found.details().endpoints().stream()
                .filter(endpoint -> egress.objection(endpoint.url()).isPresent())
                .findFirst();
        return refused.map(endpoint -> this.<Found>notCalled(
                        endpoint.module(), egress.objection(endpoint.url()).orElseThrow()))
                .orElseGet(() -> new Answered<>(found, Headers.NONE, List.of()));
    }

    private <T> Reply<T> allowed(String url, Supplier<Reply<T>> call) {
        return egress.objection(url)
                .map(why -> this.<T>notCalled("versions", why))
                .orElseGet(call);
    }

    private <T> Reply<T> notCalled(String what, String why) {
        return new Declined<>(0, StatusCode.CLIENT_API_UNUSABLE.number(), "the URL of its " + what + ": " + why);
    }

    private Reply<Found> nothingShared(@Nullable String wanted) {
        var spoken = wanted == null
                ? wires.all().stream().map(Wire::version).toList().toString()
                : wanted;
        return new Declined<>(200, StatusCode.UNSUPPORTED_VERSION.number(), "the peer does not speak " + spoken);
    }

    /** Routing headers are not used on versions and credentials. */
    private Routing ids() {
        return Routing.ids(newRequestId.get());
    }
}
