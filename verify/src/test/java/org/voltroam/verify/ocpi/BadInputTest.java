package org.voltroam.verify.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.PartyId;
import org.voltroam.verify.ocpi.Partner.Manner;

/**
 * Everything wrong that can be said to a hub, a CPO and an eMSP gets the answer that docs/errors.md promises, and disturbs nobody.
 *
 * <p>A row of the document is a case; what is said is in the file of its name below {@code bad-input}. After each case the lines
 * that were open before still work.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputTest {

    private static final Path CASES = Path.of("src/test/resources/bad-input");
    private static final Set<String> STRANGERS = Set.of("NL*TST", "DE*TST", "DE*MUT", "DE*GON");
    private static final PartyId EMOBIL = PartyId.parse("DE*EMO");

    private final Town town = new Town("world-strangers", party -> !STRANGERS.contains(party.toString()));
    private final Partner cpo = new Partner(town, "NL*TST", Manner.SAYS_YES);
    private final Partner emsp = new Partner(town, "DE*TST", Manner.SAYS_YES);
    private final Partner mute = new Partner(town, "DE*MUT", Manner.NEVER_ANSWERS);
    private final OpenLine toHub = new OpenLine(town.port());
    private final OpenLine toCpo = new OpenLine(town.port());
    private final OpenLine toEmsp = new OpenLine(town.port());

    private final Map<String, String> values = Map.of(
            "cpo@hub", cpo.credentials("NL*VRM"),
            "cpo@emsp", cpo.credentials("DE*EMO"),
            "emsp@hub", emsp.credentials("NL*VRM"),
            "emsp@cpo", emsp.credentials("NL*GVB"),
            "url", emsp.url() + "/2.2.1/commands/sender");

    @BeforeAll
    void settle() {
        new Partner(town, "DE*GON", Manner.SAYS_YES).close();
        assertThat(said("good/cdr").status()).isEqualTo("1000");
        everybodyElseIsFine();
    }

    @AfterAll
    void close() {
        Stream.of(toHub, toCpo, toEmsp).forEach(OpenLine::close);
        Stream.of(cpo, emsp, mute).forEach(Partner::close);
        town.close();
    }

    @TestFactory
    @Tag("TRN-01")
    @Tag("TRN-02")
    @Tag("CRD-04")
    @Tag("CRD-07")
    @Tag("CRD-08")
    @Tag("HUB-08")
    @Tag("HUB-09")
    @Tag("HUB-10")
    @Tag("STC-01")
    @Tag("STC-05")
    Stream<DynamicTest> saidToTheHub() {
        return cases("Said to a hub", "hub");
    }

    @TestFactory
    @Tag("TRN-01")
    @Tag("TRN-02")
    @Tag("TRN-12")
    @Tag("TRN-16")
    @Tag("PAG-11")
    @Tag("STC-01")
    @Tag("STC-02")
    @Tag("STC-05")
    Stream<DynamicTest> saidToTheCpo() {
        return cases("Said to a CPO", "cpo");
    }

    @TestFactory
    @Tag("TRN-01")
    @Tag("CDR-01")
    @Tag("STC-01")
    @Tag("STC-02")
    @Tag("STC-06")
    Stream<DynamicTest> saidToTheEmsp() {
        return cases("Said to an eMSP", "emsp");
    }

    @Test
    void aCdrSentTwiceIsKeptOnce() {
        said("emsp/cdr-sent-again");
        said("emsp/cdr-sent-again");

        var store = town.cast().emsp(EMOBIL).orElseThrow().member().store();

        assertThat(store.page(Kind.CDR, Query.first(10)).total()).isEqualTo(1);
        assertThat(store.page(Kind.INVOICE, Query.first(10)).total()).isEqualTo(1);
    }

    @Test
    void everyCaseIsDocumentedAndEveryDocumentedCaseIsTried() throws Exception {
        for (var table : Map.of("Said to a hub", "hub", "Said to a CPO", "cpo", "Said to an eMSP", "emsp")
                .entrySet()) {
            try (var files = Files.list(CASES.resolve(table.getValue()))) {
                var tried = files.map(file -> file.getFileName().toString().replace(".http", ""))
                        .toList();
                assertThat(ErrorsTable.below(table.getKey()))
                        .extracting(List::getFirst)
                        .containsExactlyInAnyOrderElementsOf(tried);
            }
        }
    }

    private Stream<DynamicTest> cases(String heading, String folder) {
        return ErrorsTable.below(heading).stream()
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> check(folder, row)));
    }

    /** @param row case, what is wrong, HTTP status, OCPI status, a part of what is said */
    private void check(String folder, List<String> row) {
        var said = said(folder + "/" + row.getFirst());

        assertThat(said.http()).as(said.body()).isEqualTo(Integer.parseInt(row.get(2)));
        assertThat(said.status()).as(said.body()).isEqualTo(row.get(3));
        assertThat(said.body()).contains(row.get(4));
        everybodyElseIsFine();
    }

    private void everybodyElseIsFine() {
        assertThat(toHub.ask(spoken("good/hub")).body()).contains("\"allowed\":\"ALLOWED\"");
        assertThat(toCpo.ask(spoken("good/cpo")).body()).contains("GRACHT1");
        assertThat(toEmsp.ask(spoken("good/emsp")).body()).contains("\"allowed\":\"ALLOWED\"");
    }

    private OpenLine.Said said(String name) {
        try (var line = new OpenLine(town.port())) {
            return line.ask(spoken(name));
        }
    }

    private Spoken spoken(String name) {
        return Spoken.read(CASES.resolve(name + ".http"), values);
    }
}
