package org.voltroam.verify.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Member;
import org.voltroam.verify.ocpi.Partner;
import org.voltroam.verify.ocpi.Partner.Manner;
import org.voltroam.verify.ocpi.Town;

/**
 * A hub, a CPO and an eMSP, and at each of them a party that has something to lose (BOB) and one that wants to know more (TST, in 2.1.1
 * OLD), who have nothing to do with each other.
 */
public final class Square implements AutoCloseable {

    public static final PartyId HUB = PartyId.parse("NL*VRM");
    public static final PartyId CPO = PartyId.parse("NL*GVB");
    public static final PartyId EMSP = PartyId.parse("DE*EMO");

    private static final Set<PartyId> HOSTED = Set.of(HUB, CPO, EMSP);
    private static final List<Kind<?>> WATCHED = List.of(
            Kind.LOCATION,
            Kind.EVSE_STATE,
            Kind.TARIFF,
            Kind.TOKEN,
            Kind.SESSION,
            Kind.CDR,
            Kind.SETTLEMENT,
            Kind.INVOICE,
            Kind.RESERVATION,
            Kind.PUBLIC_LOCATION,
            Kind.PUBLIC_TARIFF,
            Kind.PUBLIC_TOKEN);

    private final Town town = new Town("world-tenancy", HOSTED::contains, new Admission.Terms(0, 0, 10_000, 10_000));
    private final Map<PartyId, Partner> partners = Map.of(
            PartyId.parse("NL*TST"),
            new Partner(town, "NL*TST", Manner.SAYS_YES),
            PartyId.parse("DE*TST"),
            new Partner(town, "DE*TST", Manner.SAYS_YES),
            PartyId.parse("NL*OLD"),
            new Partner(town, "NL*OLD", Manner.SAYS_YES),
            PartyId.parse("DE*OLD"),
            new Partner(town, "DE*OLD", Manner.SAYS_YES),
            Abuse.CPO,
            new Partner(town, "NL*BOB", Manner.SAYS_YES),
            Abuse.EMSP,
            new Partner(town, "DE*BOB", Manner.SAYS_YES));

    public Square() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Stream.of(Abuse.CPO, Abuse.EMSP)
                        .allMatch(each -> member(HUB).absence(each).isEmpty()));
        atTheHub();
        atTheEmsp();
        atTheCpo();
    }

    // What the victims have everywhere

    private void atTheHub() {
        var bodies = new Bodies(Abuse.CPO, Abuse.EMSP, Abuse.THEIR_ID, Abuse.SECRET, "");
        push(Abuse.CPO, HUB, HUB, "locations", bodies.location());
        push(Abuse.CPO, HUB, HUB, "tariffs", bodies.tariff());
        push(Abuse.EMSP, HUB, HUB, "tokens", bodies.token());
        push(Abuse.CPO, HUB, Abuse.EMSP, "sessions", bodies.session());
        push(Abuse.CPO, HUB, Abuse.EMSP, "cdrs", bodies.cdr());
        var hub = member(HUB).store();
        await().until(() -> hub.find(Kind.SESSION, key(Abuse.CPO)).isPresent());
    }

    private void atTheEmsp() {
        var bodies = new Bodies(Abuse.CPO, EMSP, Abuse.THEIR_ID, Abuse.SECRET, "");
        push(Abuse.CPO, EMSP, EMSP, "locations", bodies.location());
        push(Abuse.CPO, EMSP, EMSP, "tariffs", bodies.tariff());
        push(Abuse.CPO, EMSP, EMSP, "sessions", bodies.session());
    }

    private void atTheCpo() {
        var bodies = new Bodies(CPO, Abuse.EMSP, Abuse.THEIR_ID, Abuse.SECRET, "");
        push(Abuse.EMSP, CPO, CPO, "tokens", bodies.token());
        var wire = new V221();
        var parties = new Parties(CPO, Abuse.EMSP);
        member(CPO)
                .store()
                .commit(
                        Change.put(
                                Kind.SESSION,
                                wire.session()
                                        .read(
                                                Fields.of(Json.parse(bytes(bodies.session())), "", new Violations()),
                                                parties)),
                        Change.put(
                                Kind.CDR,
                                wire.cdr()
                                        .read(
                                                Fields.of(Json.parse(bytes(bodies.cdr())), "", new Violations()),
                                                parties)));
    }

    private static String key(PartyId owner) {
        return Kind.key(owner, Abuse.THEIR_ID.toLowerCase(Locale.ROOT));
    }

    private void push(PartyId who, PartyId at, PartyId to, String module, String body) {
        var cdr = module.equals("cdrs");
        var path = cdr ? "" : "/" + who.countryCode() + "/" + who.partyCode() + "/" + Abuse.THEIR_ID;
        var method = cdr ? Method.POST : Method.PUT;
        var said = say(who, at, new V221(), Address.receiver(module), method, new Abuse("", who, path, body), to);
        assertThat(Envelope.statusOf(said.body()))
                .as(module + " of " + who + ": " + new String(said.body(), UTF_8))
                .isEqualTo(1000);
    }

    // What is said

    /** @param to in the OCPI-to headers, null for none */
    public Response say(
            PartyId who, PartyId at, Wire wire, Address address, Method method, Abuse abuse, @Nullable PartyId to) {
        var url = town.origin() + Member.basePath(at) + "/" + wire.version() + "/" + wire.path(address) + abuse.path();
        return ask(who, at, method, url, abuse, to);
    }

    public Response ask(PartyId who, PartyId at, Method method, String url, Abuse abuse, @Nullable PartyId to) {
        var request = Request.json(method, url, bytes(abuse.body()))
                .header("Authorization", partner(who).credentials(at.toString()));
        return town.engine().client().handle(new Routing(to, abuse.from(), "request", Abuse.MARK).on(request));
    }

    public Partner partner(PartyId id) {
        var found = partners.get(id);
        if (found == null) {
            throw new IllegalArgumentException(id + " does not live here");
        }
        return found;
    }

    public Member member(PartyId id) {
        return town.cast().members().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Town town() {
        return town;
    }

    Role role(PartyId id) {
        return town.world().member(id).orElseThrow().party().role();
    }

    /** Every interface that a member serves in a version. */
    Set<Address> served(PartyId at, Wire wire) {
        return switch (role(at)) {
            case HUB -> town.cast().hubs().iterator().next().served(wire);
            case CPO -> town.cast().cpo(at).orElseThrow().server().served(wire);
            default -> town.cast().emsp(at).orElseThrow().server().served(wire);
        };
    }

    // What came of it

    /** Everything kept anywhere that is of the victims or came from an abuser. */
    Set<String> kept() {
        var all = new TreeSet<String>();
        for (var member : town.cast().members()) {
            for (var kind : WATCHED) {
                member.store().each(kind, value -> all.add(member.id() + " " + kind + " " + value));
            }
        }
        all.removeIf(each -> Stream.of("BOB", "ABUSE").noneMatch(each::contains));
        return all;
    }

    /** What of an abuser reached a victim. */
    List<String> heard() {
        return Stream.of(Abuse.CPO, Abuse.EMSP)
                .flatMap(victim -> partner(victim).heard().stream())
                .filter(request ->
                        (request.headers().first(Routing.CORRELATION_ID).orElse("") + request.text()).contains("ABUSE"))
                .filter(request -> !request.text().contains(Abuse.SECRET))
                .map(request -> request + " " + request.text())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public void close() {
        partners.values().forEach(Partner::close);
        town.close();
    }
}
