package org.voltroam.verify.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltroam.app.Main;
import org.voltroam.protocol.json.Json;

/** What the commands about money print, complain and exit with. */
class MoneyCommandsTest {

    private static final Path CASES = Path.of("src/test/resources/money");

    @TempDir
    private Path folder = Path.of("");

    private record Said(int code, String out, String err) {}

    private static Said run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Main.run(words, new PrintWriter(out), new PrintWriter(err, true));
        return new Said(code, out.toString(), err.toString());
    }

    private String cdr(String change, String into) throws IOException {
        var cdr = Json.parse(Files.readAllBytes(CASES.resolve("checks/good.json")))
                .path("cdr");
        return written("cdr.json", Json.text(cdr).replace(change, into));
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    @Tag("MON-TAR-22")
    void aCdrThatAgreesIsExplainedLineByLine() throws IOException {
        var said = run("price", "--cdr", cdr("", ""), "--tz", "Europe/Amsterdam");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("8 kWh measured, 8 kWh billed, at 0.45 per kWh, tax 21 % = 3.6 EUR before taxes, 4.356 after")
                .contains("tariff DAY of 2026-02-01T00:00:00Z, element 0, component 1")
                .contains("agrees: the CDR claims the same total");
    }

    @Test
    void aCdrThatClaimsTooMuchSaysByHowMuchAndWhere() throws IOException {
        var claimed = cdr(
                "\"total_cost\":{\"excl_vat\":6.4,\"incl_vat\":7.744},\"total_fixed_cost\":{\"excl_vat\":1,",
                "\"total_cost\":{\"excl_vat\":6.9},\"total_fixed_cost\":{\"excl_vat\":1.5,");
        var said = run("price", "--cdr", claimed);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().lines().filter(line -> line.startsWith("DIFFERS")).toList())
                .containsExactly("DIFFERS: total before taxes claims 6.9, computed 6.4, 0.5 too much;"
                        + " fixed before taxes claims 1.5, computed 1, 0.5 too much");
    }

    @Test
    void jsonTellsTheSameWithExactNumbers() throws IOException {
        var said = run("price", "--cdr", cdr("", ""), "--json");
        var told = Json.parse(said.out());
        assertThat(told.path("agrees").asBoolean()).isTrue();
        assertThat(told.path("lines").size()).isEqualTo(3);
        assertThat(told.at("/totals/total_cost/before_taxes").decimalValue()).isEqualByComparingTo("6.4");
        assertThat(told.at("/lines/1/cost/after_taxes").decimalValue()).isEqualByComparingTo("4.356");
    }

    @Test
    void tariffsOfAFileTakeThePlaceOfThoseOfTheCdr() throws IOException {
        var tariff = written("tariff.json", """
                [{"country_code":"NL","party_id":"VOL","id":"DAY","currency":"EUR","elements":[
                 {"price_components":[{"type":"ENERGY","price":0.50,"vat":21,"step_size":1}]}],"last_updated":"2026-02-01T00:00:00Z"}]""");
        var said = run("price", "--cdr", cdr("", ""), "--tariffs", tariff);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("total before taxes claims 6.4, computed 6, 0.4 too much");
    }

    @Test
    void whatCannotBePricedIsRefusedWithFilePointerAndReason() throws IOException {
        assertThat(run("price", "--cdr", "nowhere.json"))
                .isEqualTo(new Said(2, "", "voltroam: nowhere.json /: the file cannot be read\n"));
        var noVolume = cdr("\"volume\":8", "\"volume\":\"many\"");
        var said = run("price", "--cdr", noVolume);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("cdr.json /charging_periods/0/dimensions/0/volume: ");
        assertThat(run("price", "--cdr", cdr("\"EUR\"", "\"EUX\"")).err()).contains("/currency: \"EUX\"");
        assertThat(run("price", "--cdr", cdr("", ""), "--tz", "Mars").code()).isEqualTo(2);
    }

    @Test
    void aFolderThatDiffersSaysWhatWasExpected() throws IOException {
        var text = Files.readString(CASES.resolve("prices/energy-step.json"));
        written("a.json", text);
        written("b.json", text.replace("\"3.00\"", "\"3.10\""));
        written("c.json", "{");
        var said = run("verify", "vectors", folder.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("ok         a.json")
                .contains("DIFFERS    b.json: total_cost.excl_vat expected 3.10, computed 3.00")
                .contains("unreadable c.json: ")
                .contains("1 of 3 cases agree");
        assertThat(run("verify", "vectors", CASES.resolve("prices").toString()).code())
                .isZero();
        assertThat(run("verify", "vectors", "nowhere").code()).isEqualTo(2);
    }

    @Test
    void lintExitsByItsErrors() throws IOException {
        var tariff =
                "{\"country_code\":\"NL\",\"party_id\":\"VOL\",\"id\":\"T\",\"currency\":\"%s\",\"elements\":[{\"price_components\":"
                        + "[{\"type\":\"ENERGY\",\"price\":0.5,\"step_size\":0}]}],\"last_updated\":\"2026-02-01T00:00:00Z\"}";
        var warned = run("lint", "tariff", written("t.json", tariff.formatted("EUR")));
        assertThat(warned.code()).isZero();
        assertThat(warned.out()).contains("/elements/0/price_components/0/step_size warning step_zero: ");
        var limits = tariff.formatted("EUR")
                .replace("\"currency\"", "\"min_price\":{\"excl_vat\":2},\"max_price\":{\"excl_vat\":1},\"currency\"");
        var refused = run("lint", "tariff", written("t.json", limits));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out())
                .contains("/min_price error min_above_max_price: ")
                .contains("1 tariffs, 1 errors, 1 warnings");
        assertThat(run("lint", "tariff", "nowhere.json").code()).isEqualTo(2);
    }
}
