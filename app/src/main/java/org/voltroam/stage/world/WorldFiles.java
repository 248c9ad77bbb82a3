package org.voltroam.stage.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.StandIn;
import org.voltroam.domain.catalog.power.LimitGroup;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Json.MalformedJson;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.LocationsModule;
import org.voltroam.protocol.ocpi.v221.TariffsModule;
import org.voltroam.protocol.ocpi.v221.TokensModule;
import org.voltroam.role.clearing.StatementReading;
import org.voltroam.role.cpo.Policy;

/**
 * Reads a world from a folder.
 *
 * <p>{@code parties.json}, {@code agreements.json}, {@code contracts.json} and {@code stations.json} are lists of our own form, and
 * so are {@code markup.json}, {@code memberships.json} and {@code limits.json}, which may be left out;
 * {@code tariffs.json}, {@code tokens.json} and every {@code locations*.json} are lists of OCPI 2.2.1 objects.
 */
public final class WorldFiles {

    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private WorldFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * @throws BadWorld when a file is missing or breaks its form; the message names every file and field at once
     */
    public static World read(Path folder) {
        var files = new WorldFiles(folder);
        var world = files.world();
        if (!files.problems.isEmpty()) {
            throw new BadWorld(folder + ":\n  " + String.join("\n  ", files.problems));
        }
        return world;
    }

    /** The files do not make a world. */
    public static final class BadWorld extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadWorld(String message) {
            super(message);
        }
    }

    private World world() {
        return new World(
                list("parties.json", WorldFiles::member),
                list("agreements.json", WorldFiles::agreement),
                locationFiles().stream()
                        .flatMap(name -> list(name, LocationsModule::location).stream())
                        .toList(),
                list("tariffs.json", TariffsModule::tariff),
                list("tokens.json", TokensModule::token),
                list("contracts.json", WorldFiles::contract),
                list("stations.json", WorldFiles::station),
                maybe("markup.json", WorldFiles::rule),
                maybe("memberships.json", HubFees::membership),
                maybe("limits.json", WorldFiles::limit));
    }

    private <T> List<T> maybe(String name, Function<Fields, T> read) {
        return Files.exists(folder.resolve(name)) ? list(name, read) : List.of();
    }

    private List<String> locationFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("locations") && name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }

    private <T> List<T> list(String name, Function<Fields, T> read) {
        var violations = new Violations();
        var objects = new ArrayList<T>();
        try {
            int index = 0;
            for (var each : Json.parse(Files.readAllBytes(folder.resolve(name)))) {
                objects.add(read.apply(Fields.of(each, "/" + index++, violations)));
            }
        } catch (IOException unreadable) {
            problems.add(name + " cannot be read: " + unreadable.getMessage());
        } catch (MalformedJson | IllegalArgumentException broken) {
            problems.add(name + ": " + broken.getMessage());
        }
        violations.all().stream()
                .map(Violation::toString)
                .map(text -> name + " " + text)
                .forEach(problems::add);
        return List.copyOf(objects);
    }

    private static World.Member member(Fields in) {
        var party = new Party(
                PartyId.parse(in.requiredString("id", 6)),
                in.requiredOpen("role", Role.class).known().orElse(Role.OTHER),
                new Business(in.requiredString("name", 100), in.string("website", 255), null, Extras.NONE),
                Instant.EPOCH);
        return new World.Member(
                party,
                in.string("origin", 255),
                in.children(
                        "registers_at",
                        at -> new World.Registration(
                                PartyId.parse(at.requiredString("party", 6)),
                                at.requiredString("token", 64),
                                at.string("version", 10))),
                Optional.ofNullable(in.child("stations", WorldFiles::policy)).orElseGet(Policy::standard));
    }

    private static Policy policy(Fields in) {
        var usual = Policy.standard();
        var heartbeat = in.integer("heartbeat_seconds");
        if (heartbeat != null && heartbeat <= 0) {
            in.violation("heartbeat_seconds", Code.BAD_FORMAT, "has to be more than 0");
        }
        var masters = in.string("master_pass_group", 36);
        return new Policy(
                heartbeat == null || heartbeat <= 0 ? usual.heartbeat() : Duration.ofSeconds(heartbeat),
                usual.retry(),
                newcomers(in),
                masters == null ? null : new CiText(masters),
                Boolean.TRUE.equals(in.bool("one_charge_per_token")));
    }

    private static @Nullable Pattern newcomers(Fields in) {
        var shape = in.string("newcomers", 200);
        try {
            return shape == null ? null : Pattern.compile(shape);
        } catch (PatternSyntaxException broken) {
            in.violation("newcomers", Code.BAD_FORMAT, "is no regular expression: " + broken.getDescription());
            return null;
        }
    }

    private static Agreement agreement(Fields in) {
        var hub = in.string("hub", 6);
        return new Agreement(
                PartyId.parse(in.requiredString("cpo", 6)),
                PartyId.parse(in.requiredString("emsp", 6)),
                hub == null ? null : PartyId.parse(hub),
                Optional.ofNullable(in.child("hub_fee", HubFees::fee)).orElse(HubFee.NONE),
                Optional.ofNullable(in.child("markup", WorldFiles::markup)).orElse(Markup.NONE),
                tax(in),
                Boolean.TRUE.equals(in.bool("asked_about_strangers")),
                in.child("stand_in", WorldFiles::standIn),
                in.child("checks", ChecksReading::of),
                in.children(
                        "own_tariffs",
                        each -> new Agreement.OwnTariff(
                                TariffId.of(each.requiredString("usual", 36)),
                                TariffId.of(each.requiredString("own", 36)))),
                in.child("settlement", StatementReading::terms),
                Instant.EPOCH);
    }

    private static StandIn standIn(Fields in) {
        return new StandIn(
                in.openList("whitelists", WhitelistType.class).stream()
                        .flatMap(type -> type.known().stream())
                        .toList(),
                in.strings("contracts", 36),
                in.requiredInteger("per_token_a_day"),
                in.requiredInteger("together_an_hour"));
    }

    private static @Nullable Rate tax(Fields in) {
        var percent = in.number("tax_percent");
        return percent == null ? null : new Rate(percent);
    }

    private static Markup markup(Fields in) {
        return new Markup(
                new Rate(in.requiredNumber("share_percent")),
                in.requiredNumber("per_kwh"),
                in.requiredNumber("per_session"));
    }

    private static LimitGroup limit(Fields in) {
        return LimitReading.of(in, PartyId.parse(in.requiredString("at", 6)), Instant.EPOCH);
    }

    private static World.Rule rule(Fields in) {
        return new World.Rule(PartyId.parse(in.requiredString("emsp", 6)), MarkupReading.of(in, Instant.EPOCH));
    }

    private static Contract contract(Fields in) {
        return new Contract(
                PartyId.parse(in.requiredString("party", 6)),
                ContractId.of(in.requiredString("id", 36)),
                in.requiredString("driver", 100),
                in.requiredInstant("valid_from"),
                in.instant("valid_until"),
                Boolean.TRUE.equals(in.bool("blocked")),
                in.string("segment", 36),
                in.requiredInstant("last_updated"));
    }

    /** OCPP 1.6 where nothing is said. */
    private static OcppVersion speaks(Fields in) {
        var text = in.string("ocpp", 5);
        var version = OcppVersion.of(text == null ? "1.6" : text);
        if (version.isEmpty()) {
            in.violation("ocpp", Violation.Code.UNKNOWN_VALUE, "\"" + text + "\" is none of 1.6, 2.0.1 and 2.1");
        }
        return version.orElse(OcppVersion.V1_6);
    }

    private static World.Station station(Fields in) {
        return new World.Station(
                StationId.of(in.requiredString("id", 48)),
                PartyId.parse(in.requiredString("party", 6)),
                LocationId.of(in.requiredString("location", 36)),
                in.requiredString("password", 64),
                speaks(in),
                in.requiredChildren(
                        "outlets",
                        outlet -> new Outlet(
                                outlet.requiredInteger("number"),
                                EvseUid.of(outlet.requiredString("evse", 36)),
                                ConnectorId.of(outlet.requiredString("connector", 36)))));
    }
}
