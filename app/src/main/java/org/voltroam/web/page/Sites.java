package org.voltroam.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.TariffId;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Visits;
import org.voltroam.web.api.PlugPower;
import org.voltroam.web.page.SiteView.EvseView;
import org.voltroam.web.page.SiteView.TariffView;

/** Every site that anybody here knows, as its own CPO describes it where that plays here. */
public final class Sites {

    /** Of a tariff that nobody has told of, and of a connector that names none: that is not the same as free. */
    private static final String PRICE_UNKNOWN = "price unknown";

    private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .map(alpha2 -> Locale.of("", alpha2))
            .collect(Collectors.toMap(Locale::getISO3Country, country -> country.getDisplayCountry(Locale.ENGLISH)));

    private final Cast cast;
    private final Visits visits;

    public Sites(Cast cast, Visits visits) {
        this.cast = cast;
        this.visits = visits;
    }

    /** Those that anybody may see and somebody can charge at: of the CPOs here first, then by name. */
    List<Location> all() {
        Map<Owned<LocationId>, Location> known = new LinkedHashMap<>();
        members()
                .forEach(member -> member.directory()
                        .locations()
                        .forEach(location -> known.putIfAbsent(location.key(), location)));
        return known.values().stream()
                .filter(location -> location.isShownTo(null) && !location.isExpired())
                .sorted(Comparator.comparing((Location location) -> !isOurs(location))
                        .thenComparing(Location::country, Comparator.reverseOrder())
                        .thenComparing(Sites::name))
                .toList();
    }

    Optional<Location> find(Owned<LocationId> key) {
        return members()
                .flatMap(member -> member.directory().location(key).stream())
                .filter(location -> location.isShownTo(null))
                .findFirst();
    }

    private Stream<Member> members() {
        return cast.members().stream()
                .sorted(Comparator.comparing(member -> cast.cpo(member.id()).isEmpty()));
    }

    boolean isOurs(Location location) {
        return cast.cpo(location.party()).isPresent();
    }

    SiteView view(Location location) {
        var point = location.coordinates().point();
        return new SiteView(
                anchor(location.key()),
                href(location.key()),
                name(location),
                location.address() + ", " + location.city(),
                country(location.country()),
                operator(location),
                point.map(at -> at.latitude().toPlainString()).orElse(null),
                point.map(at -> at.longitude().toPlainString()).orElse(null),
                mark(location),
                free(location),
                location.evses().stream().map(this::evse).toList(),
                tariffs(location));
    }

    static Mark mark(Location location) {
        return Stream.of(Mark.FREE, Mark.BUSY, Mark.BROKEN)
                .filter(mark -> location.evses().stream().anyMatch(evse -> Mark.of(evse) == mark))
                .findFirst()
                .orElse(Mark.UNKNOWN);
    }

    static int free(Location location) {
        return (int) location.evses().stream()
                .filter(evse -> Mark.of(evse) == Mark.FREE)
                .count();
    }

    static String name(Location location) {
        var name = location.name();
        return name == null || name.isBlank() ? location.address() : name;
    }

    /** The English name of an ISO 3166-1 alpha-3 code; the code where there is none. */
    static String country(String alpha3) {
        return COUNTRIES.getOrDefault(alpha3.toUpperCase(Locale.ROOT), alpha3);
    }

    private String operator(Location location) {
        return Optional.ofNullable(location.operator())
                .map(Business::name)
                .or(() -> cast.world()
                        .member(location.party())
                        .map(member -> member.party().business().name()))
                .orElse(location.party().toString());
    }

    static String href(Owned<LocationId> key) {
        return "/sites/" + key.owner().countryCode() + "/" + key.owner().partyCode() + "/"
                + URLEncoder.encode(key.id().text(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Letters, digits and dashes; anything else as its code, so that two ids never share an anchor. */
    static String anchor(Owned<LocationId> key) {
        var text = new StringBuilder("site-");
        (key.owner().countryCode() + "-" + key.owner().partyCode() + "-" + key.id())
                .toLowerCase(Locale.ROOT)
                .chars()
                .forEach(letter -> {
                    if (letter == '-' || (letter < 128 && Character.isLetterOrDigit(letter))) {
                        text.append((char) letter);
                    } else {
                        text.append('_').append(Integer.toHexString(letter)).append('_');
                    }
                });
        return text.toString();
    }

    private EvseView evse(Evse evse) {
        var id = evse.evseId();
        return new EvseView(
                id == null ? evse.uid().text() : id.text(),
                Mark.of(evse),
                state(evse),
                evse.connectors().stream().map(Sites::plug).findFirst().orElse("no connector"),
                price(evse.connectors().stream()
                        .flatMap(connector -> connector.tariffIds().stream())
                        .map(TariffId::text)
                        .distinct()
                        .toList()),
                id != null && visits.serves(id));
    }

    /** The names of tariffs; a connector that names none has a price that nobody knows. */
    public static String price(List<String> tariffs) {
        return tariffs.isEmpty() ? PRICE_UNKNOWN : String.join(", ", tariffs);
    }

    private static String state(Evse evse) {
        return switch (Mark.of(evse)) {
            case FREE -> "free";
            case BUSY ->
                evse.status().text().equalsIgnoreCase("CHARGING")
                        ? "in use"
                        : Words.lower(evse.status().text());
            case BROKEN -> "out of order";
            case UNKNOWN -> evse.status().text().equalsIgnoreCase("PLANNED") ? "planned" : "unknown";
        };
    }

    static String plug(Connector connector) {
        var current = connector.powerType().is(PowerType.DC) ? "DC" : "AC";
        var plug = connector.standard().known().map(type -> switch (type) {
            case IEC_62196_T2 -> "Type 2";
            case IEC_62196_T2_COMBO -> "CCS";
            case CHADEMO -> "CHAdeMO";
            default -> connector.standard().text();
        });
        return current + " " + Words.number(PlugPower.of(connector).kW(), 0) + " kW, "
                + plug.orElse(connector.standard().text());
    }

    private List<TariffView> tariffs(Location location) {
        return location.evses().stream()
                .flatMap(evse -> evse.connectors().stream())
                .flatMap(connector -> connector.tariffIds().stream())
                .distinct()
                .map(id -> members()
                        .flatMap(member -> member.directory().tariff(new Owned<>(location.party(), id)).stream())
                        .findFirst()
                        .map(tariff -> new TariffView(tariff.id().text(), TariffWords.of(tariff)))
                        .orElseGet(() -> new TariffView(id.text(), List.of(PRICE_UNKNOWN))))
                .toList();
    }
}
