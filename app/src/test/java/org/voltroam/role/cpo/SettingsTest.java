package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltroam.role.cpo.Yard.LEFT;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.station.SettingsCheck;
import org.voltroam.domain.catalog.station.SettingsCheck.State;
import org.voltroam.domain.catalog.station.SettingsTemplate;
import org.voltroam.domain.catalog.station.SettingsTemplate.Wanted;
import org.voltroam.protocol.ocpp.station.BootReport;
import org.voltroam.protocol.ocpp.station.ConnectorState;

/** How a station is brought to its template, and what is told when it leaves it. */
final class SettingsTest {

    private static final Wanted BEAT = new Wanted("HeartbeatInterval", "60");

    private final Yard yard = new Yard();
    private final Settings settings = yard.cpo.settings();
    private final Rack rack = new Rack().setting("HeartbeatInterval", "300");

    SettingsTest() {
        yard.cpo.operations().connected(LEFT, rack);
    }

    @Test
    @Tag("OCPP-BOO-07")
    void aStationThatBootedIsBroughtToItsTemplateWhenItSpeaksAgain() {
        save("all", null, null, BEAT);

        boots();
        assertThat(rack.written).as("the answer to the boot does not wait").isEmpty();
        yard.reports(LEFT, ConnectorState.AVAILABLE);
        yard.reports(LEFT, ConnectorState.AVAILABLE);

        assertThat(rack.written).containsExactly("HeartbeatInterval=60");
        assertThat(states(settings.last(LEFT).orElseThrow())).containsExactly(State.WRITTEN);
    }

    @Test
    void whatIsRightIsNotWritten() {
        rack.setting("HeartbeatInterval", "60").setting("LocalPreAuthorize", "TRUE");
        save("all", null, null, BEAT, new Wanted("LocalPreAuthorize", "true"));

        assertThat(states(look(true))).containsExactly(State.KEPT, State.KEPT);
        assertThat(rack.written).isEmpty();
    }

    @Test
    void whoOnlyLooksWritesNothing() {
        save("all", null, null, BEAT);

        var check = look(false);

        assertThat(states(check)).containsExactly(State.DIFFERS);
        assertThat(check.findings().getFirst().found()).isEqualTo("300");
        assertThat(rack.written).isEmpty();
        assertThat(check.drifts()).as("it never was right").isEmpty();
    }

    @Test
    void whatWasRightAndIsOtherwiseIsAnAlarmAndPutRight() {
        save("all", null, null, BEAT);
        look(true);
        rack.setting("HeartbeatInterval", "7");
        yard.later(Duration.ofHours(1));

        var check = look(true);

        assertThat(check.drifts()).containsExactly(new SettingsCheck.Drift("HeartbeatInterval", "7", yard.now));
        assertThat(states(check)).containsExactly(State.WRITTEN);
        assertThat(rack.values).containsEntry("HeartbeatInterval", "60");
        assertThat(yard.cpo.desk().find(LEFT).orElseThrow().seen().alarms())
                .extracting(StationFacts.Note::text)
                .containsExactly("its setting HeartbeatInterval was changed to 7");
        assertThat(look(true).drifts()).as("told once").hasSize(1);
    }

    @Test
    void anotherVersionOfTheTemplateIsNoDrift() {
        save("all", null, null, BEAT);
        look(true);
        yard.later(Duration.ofHours(1));
        save("all", null, null, new Wanted("HeartbeatInterval", "90"));

        assertThat(look(true).drifts()).isEmpty();
        assertThat(rack.values).containsEntry("HeartbeatInterval", "90");
    }

    @Test
    void aSettingThatIsOnlyWrittenIsWrittenOnceForEachVersionOfTheTemplate() {
        rack.setting("Apn", "old").hidden.add("Apn");
        save("all", null, null, new Wanted("Apn", "internet"));

        assertThat(states(look(true))).containsExactly(State.UNSEEN);
        assertThat(states(look(true))).containsExactly(State.UNSEEN);
        assertThat(rack.written).containsExactly("Apn=internet");
        yard.later(Duration.ofHours(1));
        save("all", null, null, new Wanted("Apn", "internet"));
        look(true);
        assertThat(rack.written).hasSize(2);
    }

    @Test
    void whatCountsAfterAResetIsNotWrittenAgainBeforeIt() {
        rack.needsReset.add("HeartbeatInterval");
        save("all", null, null, BEAT);

        assertThat(states(look(true))).containsExactly(State.AFTER_RESET);
        assertThat(states(look(true))).containsExactly(State.AFTER_RESET);
        assertThat(rack.written).hasSize(1);
        rack.reset();
        boots();
        yard.reports(LEFT, ConnectorState.AVAILABLE);
        assertThat(states(settings.last(LEFT).orElseThrow())).containsExactly(State.KEPT);
    }

    @Test
    void whatAStationLosesWithAResetIsWrittenAgainAndIsNoDrift() {
        rack.needsReset.add("HeartbeatInterval");
        save("all", null, null, BEAT);
        look(true);
        boots();
        yard.reports(LEFT, ConnectorState.AVAILABLE);

        assertThat(rack.written).hasSize(2);
        assertThat(settings.last(LEFT).orElseThrow().drifts()).isEmpty();
    }

    @Test
    void whatAStationDoesNotTakeOrHaveIsSaidSo() {
        rack.readOnly.add("HeartbeatInterval");
        save("all", null, null, BEAT, new Wanted("Nonsense", "1"));

        assertThat(states(look(true))).containsExactly(State.REFUSED, State.NOT_THERE);
    }

    @Test
    void noMoreKeysAreAskedForAtOnceThanTheStationTakes() {
        rack.mostKeys = 2;
        var five = Stream.of("A", "B", "C", "D", "E")
                .map(name -> new Wanted(name, "1"))
                .toArray(Wanted[]::new);
        Stream.of(five).forEach(each -> rack.setting(each.name(), "1"));
        save("all", null, null, five);

        assertThat(states(look(true))).hasSize(5).containsOnly(State.KEPT);
    }

    @Test
    void aStationThatDoesNotAnswerIsNotJudged() {
        save("all", null, null, BEAT);
        rack.isMute = true;

        assertThat(settings.look(LEFT, true)).isEmpty();
        assertThat(settings.last(LEFT)).isEmpty();
    }

    @Test
    void theTemplateThatSaysMostOfTheStationCounts() {
        boots();
        save("all", null, null, new Wanted("HeartbeatInterval", "1"));
        save("vendor", "ACME", null, new Wanted("HeartbeatInterval", "2"));
        save("model", "acme", "Two", new Wanted("HeartbeatInterval", "3"));
        save("other", "ACME", "Three", new Wanted("HeartbeatInterval", "4"));

        assertThat(look(true).template()).isEqualTo("model");
        yard.later(Duration.ofMinutes(1));
        save("model", "acme", "Two");
        assertThat(look(true).template()).isEqualTo("vendor");
    }

    @Test
    void aTemplateHoldsNoPasswords() {
        assertThatThrownBy(() -> save("all", null, null, new Wanted("AuthorizationKey", "0123456789abcdef")))
                .hasMessageContaining("password");
        assertThat(settings.templates()).isEmpty();
    }

    @Test
    void whatWasFoundOutlivesARestart() {
        save("all", null, null, BEAT);
        look(true);
        var after = yard.started();

        assertThat(after.settings().last(LEFT).map(SettingsTest::states)).contains(List.of(State.WRITTEN));
        assertThat(after.settings().templates()).hasSize(1);
    }

    private void boots() {
        yard.cpo.operations().booted(LEFT, new BootReport("ACME", "Two", null, null, null, null, null, null));
    }

    private SettingsCheck look(boolean write) {
        return settings.look(LEFT, write).orElseThrow();
    }

    private void save(String name, @Nullable String vendor, @Nullable String model, Wanted... wanted) {
        settings.save(new SettingsTemplate(Yard.CPO, name, "ocpp1.6", vendor, model, List.of(wanted), yard.now));
    }

    private static List<State> states(SettingsCheck check) {
        return check.findings().stream().map(SettingsCheck.Finding::state).toList();
    }
}
