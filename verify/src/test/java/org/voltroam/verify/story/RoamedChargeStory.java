package org.voltroam.verify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.aftercare.quality.Judgement.State;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.stage.Visits;
import org.voltroam.stage.Visits.Wish;
import org.voltroam.stage.world.World;
import org.voltroam.stage.world.WorldFiles;
import org.voltroam.verify.story.Told.Figure;

/**
 * One charge, from the card to the bill, in the seven steps of the path.
 *
 * <p>Ada of Emobil plugs in at Grachtenvolt's Keizersgracht at half past nine in the evening, charges 22 kWh at 11 kW, and leaves half
 * an hour after her car is full. By hand: half an hour of day, 5.5 kWh at 0.40 = 2.20; an hour and a half of night, 16.5 kWh at 0.24 =
 * 3.96; half an hour of parking at 3.00 = 1.50; a start at 0.50; together 8.16, with 21 % VAT 9.8736.
 */
final class RoamedChargeStory {

    static final Wish ADA_CHARGES = new Wish(
            TokenUid.of("04A1B2C3D4E5F6"),
            EvseId.of("NL*GVB*E1*1"),
            Energy.ofKWh("22"),
            false,
            Duration.ofMinutes(30),
            BigDecimal.ZERO,
            Instant.parse("2026-03-13T20:30:00Z"));

    private static final Wish ADA_CHARGES_BY_APP = new Wish(
            ADA_CHARGES.card(),
            ADA_CHARGES.evse(),
            ADA_CHARGES.energy(),
            true,
            ADA_CHARGES.parked(),
            ADA_CHARGES.speed(),
            ADA_CHARGES.start());

    @Test
    void inMemory() {
        try (var stage = new MemoryStage(WorldFiles.read(MemoryStage.world("world")))) {
            adaRoams(stage, Figure.of("0.22"));
            isAcceptedWithoutAFinding(stage);
        }
    }

    @Test
    void inThreeProcesses(@TempDir Path folder) {
        try (var stage = new ProcessStage(MemoryStage.world("world"), TestDatabase.fresh(), folder)) {
            adaRoams(stage, Figure.of("0.22"));
        }
    }

    @Test
    void allInOneProcess() {
        var world = WorldFiles.read(MemoryStage.world("world"));
        try (var stage = new NodeStage(world, TestDatabase.login(), TestDatabase.prefix())) {
            adaRoams(stage, Figure.of("0.22"));
        }
    }

    @Test
    void directlyWithoutAHub() {
        try (var stage = new MemoryStage(WorldFiles.read(MemoryStage.world("world-direct")))) {
            adaRoams(stage, Figure.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    void inTheVersionThatIsInsistedOn(String version) {
        try (var stage = new MemoryStage(insistingOn(version, WorldFiles.read(MemoryStage.world("world"))))) {
            adaRoams(stage, Figure.of("0.22"));
            assertThat(stage.versions()).containsOnly(version);
        }
    }

    /** Whatever the station speaks, by card and by app: the same energy, the same money. */
    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void atAStationOfAnyVersion(OcppVersion version) {
        try (var stage = new MemoryStage(atStationsOf(version, WorldFiles.read(MemoryStage.world("world"))))) {
            adaRoams(stage, Figure.of("0.22"));
            adaRoams(stage, ADA_CHARGES_BY_APP, Figure.of("0.22"));
        }
    }

    static World atStationsOf(OcppVersion version, World world) {
        return new World(
                world.members(),
                world.agreements(),
                world.locations(),
                world.tariffs(),
                world.tokens(),
                world.contracts(),
                world.stations().stream()
                        .map(station -> station.speaking(version))
                        .toList());
    }

    /** The hub is the bridge: same money to the cent, whichever versions the two speak, by card and by app. */
    @ParameterizedTest
    @CsvSource({
        "2.1.1, 2.1.1", "2.1.1, 2.2.1", "2.1.1, 2.3.0",
        "2.2.1, 2.1.1", "2.2.1, 2.2.1", "2.2.1, 2.3.0",
        "2.3.0, 2.1.1", "2.3.0, 2.2.1", "2.3.0, 2.3.0"
    })
    void inAnyTwoVersionsAcrossTheHub(String cpo, String emsp) {
        try (var stage = new MemoryStage(behindTheHub(cpo, emsp))) {
            adaRoams(stage, Figure.of("0.22"));
            isAcceptedWithoutAFinding(stage);
            adaRoams(stage, ADA_CHARGES_BY_APP, Figure.of("0.22"));
            assertThat(stage.versions()).containsOnly(cpo, emsp);
        }
    }

    /** What was paid comes back, to the cent, in every book. */
    @ParameterizedTest
    @CsvSource({"2.2.1, 2.2.1", "2.2.1, 2.3.0", "2.3.0, 2.2.1", "2.3.0, 2.3.0"})
    void aChargeIsTakenBack(String cpo, String emsp) {
        try (var stage = new MemoryStage(behindTheHub(cpo, emsp))) {
            adaRoams(stage, Figure.of("0.22"));

            var credit = stage.takeBack();

            assertThat(stage.billed(credit).gross()).isEqualTo(Money.of("-11.20", "EUR"));
            assertThat(stage.cleared(credit).wholesale()).isEqualTo(Money.of("-9.87", "EUR"));
            assertThat(stage.cleared(credit).fee()).isEqualTo(Money.of("-0.22", "EUR"));
            assertThat(stage.everyLedgerSumsToZero()).isTrue();
        }
    }

    /** 2.1.1 has no credit CDR: without its mark it would be a second charge, so it is refused, and the log says why. */
    @Test
    void aCreditThatCannotBeSaidIsNotSent() {
        try (var stage = new MemoryStage(behindTheHub("2.3.0", "2.1.1"))) {
            adaRoams(stage, Figure.of("0.22"));

            var credit = stage.takeBack();

            assertThat(stage.lost(credit)).contains("/credit INEXPRESSIBLE");
            assertThat(stage.everyLedgerSumsToZero()).isTrue();
        }
    }

    /** A CDR of OCPI 2.1.1 tells no taxes; the rate stands in the agreement. */
    @Test
    void directlyInTheOldestVersion() {
        try (var stage = new MemoryStage(insistingOn("2.1.1", WorldFiles.read(MemoryStage.world("world-direct"))))) {
            adaRoams(stage, Figure.NONE);
            assertThat(stage.versions()).containsOnly("2.1.1");
        }
    }

    /** Where no rate is agreed none is made up, so Ada's bill has no taxes: 8.16 and 1.10 of markup. */
    @Test
    void directlyInTheOldestVersionWithoutAnAgreedTax() {
        var world = withoutTax(insistingOn("2.1.1", WorldFiles.read(MemoryStage.world("world-direct"))));
        try (var stage = new MemoryStage(world)) {
            var told = stage.play(ADA_CHARGES);

            assertThat(stage.versions()).containsOnly("2.1.1");
            assertThat(told.state()).isEqualTo(Visits.State.CHARGED);
            assertThat(told.sessionStatus()).isEqualTo("COMPLETED");
            assertThat(told.energy()).isEqualTo(Figure.of("22"));
            assertThat(told.net()).isEqualTo(Figure.of("8.16"));
            assertThat(stage.everyLedgerSumsToZero()).isTrue();
            assertThat(told.paid()).isEqualTo(Figure.of("9.26"));
        }
    }

    private static World insistingOn(String version, World world) {
        return insisting(party -> version, world);
    }

    static World behindTheHub(String cpo, String emsp) {
        var versions = Map.of(Role.CPO, cpo, Role.EMSP, emsp);
        var world = WorldFiles.read(MemoryStage.world("world"));
        return insisting(party -> versions.getOrDefault(party.role(), cpo), world);
    }

    private static World withoutTax(World world) {
        var agreements = world.agreements().stream()
                .map(known -> new Agreement(
                                known.cpo(),
                                known.emsp(),
                                known.hub(),
                                known.fee(),
                                known.markup(),
                                known.lastUpdated())
                        .with(known.scrutiny()))
                .toList();
        return new World(
                world.members(),
                agreements,
                world.locations(),
                world.tariffs(),
                world.tokens(),
                world.contracts(),
                world.stations());
    }

    private static World insisting(Function<Party, String> version, World world) {
        var members = world.members().stream()
                .map(member -> new World.Member(
                        member.party(),
                        member.origin(),
                        member.registersAt().stream()
                                .map(at -> new World.Registration(at.at(), at.token(), version.apply(member.party())))
                                .toList()))
                .toList();
        return new World(
                members,
                world.agreements(),
                world.locations(),
                world.tariffs(),
                world.tokens(),
                world.contracts(),
                world.stations());
    }

    /** The price shown is the price billed, in whatever version it was told. */
    static void isAcceptedWithoutAFinding(MemoryStage stage) {
        assertThat(stage.judged()).isNotEmpty().allSatisfy(judgement -> {
            assertThat(judgement.findings()).isEmpty();
            assertThat(judgement.state()).isEqualTo(State.ACCEPTED);
        });
    }

    /** The seven steps; only the hub's fee differs, and there is none without a hub. */
    private static void adaRoams(Stage stage, Figure hubFee) {
        adaRoams(stage, ADA_CHARGES, hubFee);
    }

    private static void adaRoams(Stage stage, Wish wish, Figure hubFee) {
        var told = stage.play(wish);

        // authorization: Ada's card is good, so the station charged
        assertThat(told.state()).isEqualTo(Visits.State.CHARGED);
        // session: it ended as it should, with every kilowatt-hour
        assertThat(told.sessionStatus()).isEqualTo("COMPLETED");
        // cdr: what happened, for ever
        assertThat(told.energy()).isEqualTo(Figure.of("22"));
        // pricing: line by line
        assertThat(told.lines())
                .containsEntry("ENERGY", Figure.of("22"))
                .containsEntry("FLAT", Figure.of("1"))
                .containsEntry("PARKING_TIME", Figure.of("0.5"));
        assertThat(told.net()).isEqualTo(Figure.of("8.16"));
        assertThat(told.gross()).isEqualTo(Figure.of("9.87"));
        assertThat(told.currency()).isEqualTo("EUR");
        // settlement: Emobil owes the wholesale price, the hub keeps 0.10 and 1.5 % of it
        assertThat(told.wholesale()).isEqualTo(Figure.of("9.87"));
        assertThat(told.fee()).isEqualTo(hubFee);
        assertThat(stage.everyLedgerSumsToZero()).isTrue();
        // billing: 5 % of 8.16, 22 kWh at 0.02 and 0.25 are 1.10 of markup, with its VAT 1.33
        assertThat(told.paid()).isEqualTo(Figure.of("11.20"));
    }
}
