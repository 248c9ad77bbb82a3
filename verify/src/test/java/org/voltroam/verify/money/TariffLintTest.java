package org.voltroam.verify.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.lint.Setting;
import org.voltroam.domain.catalog.tariff.lint.TariffLint;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v230.TariffsModule;

/** Every rule of the linter, each with a tariff that breaks it and nothing else. */
class TariffLintTest {

    private static final String ENERGY = "{'type':'ENERGY','price':0.5,'step_size':1}";

    private static Tariff tariff(String elements, String more) {
        var json = """
                {'country_code':'NL','party_id':'VOL','id':'T','currency':'EUR',%s'elements':[%s],'last_updated':'2026-02-01T00:00:00Z'}""".formatted(more, elements).replace('\'', '"');
        return TariffsModule.tariff(Fields.of(Json.parse(json), "", new Violations()));
    }

    private static String element(String components, String restrictions) {
        return "{'price_components':[" + components + "],'restrictions':{" + restrictions + "}}";
    }

    private static String priced(String type, String price, int step) {
        return "{'type':'" + type + "','price':" + price + ",'step_size':" + step + "}";
    }

    private static List<String> found(Tariff tariff, Setting setting) {
        return TariffLint.check(tariff, setting).stream()
                .map(finding -> finding.pointer() + " " + finding.code().text())
                .toList();
    }

    private static List<String> found(String elements) {
        return found(tariff(elements, ""), Setting.UNKNOWN);
    }

    @Test
    @Tag("MON-LINT-01")
    void aPriceBehindOneThatAlwaysHoldsIsUnreachable() {
        assertThat(found(element(ENERGY, "") + "," + element(ENERGY, "'start_time':'08:00'")))
                .containsExactly("/elements/1/price_components/0 unreachable");
        assertThat(found(element(ENERGY, "'start_time':'08:00'") + "," + element(ENERGY, "")))
                .isEmpty();
        assertThat(found(element(ENERGY + "," + ENERGY, "")))
                .containsExactly("/elements/0/price_components/1 duplicate_component");
    }

    @Test
    void aReservationIsNotHiddenByTheCharge() {
        var time = priced("TIME", "2", 1);
        assertThat(found(element(time, "") + "," + element(time, "'reservation':'RESERVATION'")))
                .isEmpty();
    }

    @ParameterizedTest
    @Tag("MON-LINT-02")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'min_kwh':10,'max_kwh':10              | max_kwh impossible_range
            'max_power':0                          | max_power impossible_range
            'min_current':32,'max_current':16      | max_current impossible_range
            'min_duration':60,'max_duration':60    | max_duration impossible_range
            'start_date':'2026-03-02','end_date':'2026-03-02' | end_date impossible_range
            'start_time':'08:00','end_time':'08:00'| end_time whole_day
            """)
    void aRestrictionThatNothingMeetsIsFound(String restrictions, String finding) {
        assertThat(found(element(ENERGY, restrictions))).containsExactly("/elements/0/restrictions/" + finding);
    }

    @Test
    @Tag("MON-LINT-03")
    void stepsThatNeverApplyAreFound() {
        assertThat(found(element(priced("TIME", "2", 60) + "," + priced("PARKING_TIME", "2", 60), "")))
                .containsExactly("/elements/0/price_components/0/step_size step_never_applies");
        assertThat(found(element(priced("ENERGY", "2", 0), "")))
                .containsExactly("/elements/0/price_components/0/step_size step_zero");
        assertThat(found(element(priced("FLAT", "2", 5), "")))
                .containsExactly("/elements/0/price_components/0/step_size step_of_flat");
    }

    @ParameterizedTest
    @Tag("MON-LINT-04")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'min_price':{'before_taxes':2},'max_price':{'before_taxes':1}, | /min_price min_above_max_price
            'start_date_time':'2026-03-02T00:00:00Z','end_date_time':'2026-03-02T00:00:00Z', | /end_date_time never_valid
            """)
    void aTariffThatContradictsItselfIsFound(String more, String finding) {
        assertThat(found(tariff(element(ENERGY, ""), more), Setting.UNKNOWN)).containsExactly(finding);
    }

    @Test
    @Tag("MON-LINT-04")
    void taxesAndReservationsThatCannotBeAreFound() {
        var vat = "{'type':'ENERGY','price':0.5,'vat':119,'step_size':1}";
        assertThat(found(element(vat, ""))).containsExactly("/elements/0/price_components/0/vat vat_range");
        assertThat(found(element(ENERGY, "'reservation':'RESERVATION'")))
                .containsExactly("/elements/0/price_components/0/type reservation_dimension");
        assertThat(found(tariff(element(vat.replace("119", "19"), ""), "'tax_included':'N/A',"), Setting.UNKNOWN))
                .containsExactly("/elements/0/price_components/0/vat vat_not_applicable");
    }

    @Test
    @Tag("MON-LINT-05")
    void whatTheLawForbidsIsFoundWhereItHolds() {
        var strong = new Setting("DE", new BigDecimal(150), null);
        var flat = tariff(element(priced("FLAT", "1", 1) + "," + ENERGY, ""), "'type':'AD_HOC_PAYMENT',");
        assertThat(found(flat, strong)).containsExactly("/elements/0/price_components/0 afir_fee_per_session");
        assertThat(found(flat, new Setting("DE", new BigDecimal(22), null))).isEmpty();
        assertThat(found(flat, new Setting("CH", new BigDecimal(150), null))).isEmpty();
        var time = tariff(element(priced("TIME", "6", 900), ""), "'type':'AD_HOC_PAYMENT',");
        assertThat(found(time, strong))
                .containsExactly(
                        "/elements afir_no_price_per_kwh",
                        "/elements/0/price_components/0/step_size afir_fee_not_per_minute",
                        "/elements de_time_only");
    }

    @Test
    @Tag("MON-LINT-07")
    void aPriceThatJumpsAgainstTheVersionBeforeIsFound() {
        var before = tariff(element(priced("ENERGY", "0.40", 1), ""), "");
        var dear = tariff(element(priced("ENERGY", "0.61", 1), ""), "");
        var fair = tariff(element(priced("ENERGY", "0.60", 1), ""), "");
        assertThat(found(dear, new Setting(null, null, before)))
                .containsExactly("/elements/0/price_components/0/price price_jump");
        assertThat(found(fair, new Setting(null, null, before))).isEmpty();
    }
}
