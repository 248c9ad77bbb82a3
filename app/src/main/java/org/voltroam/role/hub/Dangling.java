package org.voltroam.role.hub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.voltroam.domain.catalog.tariff.HeardTariff;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.relay.Relayed;
import org.voltroam.role.Member;
import tools.jackson.databind.JsonNode;

/**
 * Tariffs that locations name and nobody has told of: an operator hears of each as an incident, until somebody tells of it. The hub
 * remembers names only, since prices told to one party are not for it.
 *
 * <p>Source: our own rule where OCPI is silent (ocpi/ocpi issues 415 and 504): a price that is not known is not free.
 */
record Dangling(Member member) {

    /** Follows what has crossed. May block. */
    void crossed(Relayed message) {
        if (!message.isAccepted()) {
            return;
        }
        var read = message.role().equals("SENDER") && message.method() == Method.GET;
        var written = message.role().equals("RECEIVER")
                && (message.method() == Method.PUT || message.method() == Method.PATCH);
        if (written && message.module().equals("tariffs")) {
            var path = Request.get(message.rest()).segments();
            if (path.size() == 3) {
                heard(new PartyId(path.get(0), path.get(1)), TariffId.of(path.get(2)));
            }
        } else if (read && message.module().equals("tariffs")) {
            data(message).ifPresent(list -> list.forEach(each -> tariff(message.to(), each)));
        } else if (written && message.module().equals("locations")) {
            Json.tryParse(message.request().body()).ifPresent(body -> named(message.from(), body));
        } else if (read && message.module().equals("locations")) {
            data(message).ifPresent(list -> named(message.to(), list));
        }
    }

    private static Optional<JsonNode> data(Relayed message) {
        return Optional.ofNullable(message.answer())
                .flatMap(answer -> Json.tryParse(answer.body()))
                .map(envelope -> envelope.path("data"));
    }

    private void tariff(PartyId cpo, JsonNode tariff) {
        var id = tariff.path("id").asString("");
        if (!id.isEmpty()) {
            heard(cpo, TariffId.of(id));
        }
    }

    /** Somebody has told of a tariff: whatever named it is all right now. */
    void heard(PartyId cpo, TariffId id) {
        var heard = new HeardTariff(cpo, id, member.clock().instant());
        if (member.store()
                .find(Kind.HEARD_TARIFF, Kind.HEARD_TARIFF.keyOf(heard))
                .isEmpty()) {
            member.store().commit(Change.put(Kind.HEARD_TARIFF, heard));
        }
        var known = incident(cpo, id);
        member.store()
                .find(Kind.INCIDENT, Kind.INCIDENT.keyOf(known))
                .ifPresent(told -> member.store().commit(new Change.Removed<>(Kind.INCIDENT, told)));
    }

    /** A location, or a part of one, or a list of them names tariffs. */
    void named(PartyId cpo, JsonNode places) {
        ids(places).stream()
                .filter(id -> !isKnown(cpo, id))
                .forEach(id -> member.store().commit(Change.put(Kind.INCIDENT, incident(cpo, id))));
    }

    private boolean isKnown(PartyId cpo, TariffId id) {
        var key = Kind.key(cpo, id.ci().folded());
        return member.store().find(Kind.HEARD_TARIFF, key).isPresent()
                || member.store().find(Kind.PUBLIC_TARIFF, key).isPresent()
                || member.store().find(Kind.TARIFF, key).isPresent();
    }

    private Incident incident(PartyId cpo, TariffId id) {
        return new Incident(
                Incident.Sort.DANGLING_TARIFF,
                cpo,
                "tariff " + Kind.key(cpo, id.ci().folded()).toLowerCase(Locale.ROOT),
                "a location of " + cpo + " names tariff " + id + ", which nobody has told of: its price is not known",
                member.clock().instant());
    }

    private static Set<TariffId> ids(JsonNode places) {
        var ids = new LinkedHashSet<TariffId>();
        places.findValues("tariff_ids").forEach(list -> list.forEach(id -> ids.add(TariffId.of(id.asString("")))));
        List.copyOf(places.findValues("tariff_id")).forEach(id -> ids.add(TariffId.of(id.asString(""))));
        ids.remove(TariffId.of(""));
        return ids;
    }
}
