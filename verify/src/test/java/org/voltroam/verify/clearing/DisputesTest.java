package org.voltroam.verify.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.aftercare.dispute.Dispute;
import org.voltroam.domain.aftercare.dispute.Dispute.Outcome;
import org.voltroam.domain.aftercare.dispute.DisputeReason;
import org.voltroam.domain.aftercare.dispute.DisputeReason.Evidence;
import org.voltroam.domain.aftercare.dispute.DisputeState;
import org.voltroam.domain.aftercare.dispute.DisputeState.Actor;
import org.voltroam.domain.aftercare.dispute.DisputeTerms;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CreditCdr;
import org.voltroam.domain.journey.settlement.period.Audit;
import org.voltroam.domain.ledger.Account;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.ledger.Inspection;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.postgres.PostgresStore;
import org.voltroam.platform.store.postgres.Seal;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Response;
import org.voltroam.role.Member;
import org.voltroam.role.clearing.Closing;
import org.voltroam.role.clearing.Disputes;
import org.voltroam.role.clearing.Exports;
import org.voltroam.verify.story.TestDatabase;

/** What a dispute does to the books of a hub and of an eMSP, both on PostgreSQL. */
final class DisputesTest {

    private static final PartyId CPO = Market.cpo(0);
    private static final PartyId EMSP = Market.emsp(0);
    private static final Instant CHARGED = Instant.parse("2026-03-20T10:00:00Z");
    private static final Cdr WRONG = Market.cdr(CPO, EMSP, "WRONG", CHARGED, "10.00", "12.10");
    private static final Owned<CdrId> KEY = WRONG.key();

    private final String schema = TestDatabase.prefix() + "hub";
    private final Store books = open(schema);
    private final Store own = open(TestDatabase.prefix() + "emsp");
    private final Market market = new Market(books);
    private final List<CdrId> credits = new ArrayList<>();
    private final Disputes disputes = disputes();

    @BeforeEach
    void twoChargesAreAccepted() {
        market.agree(CPO, EMSP, HubFee.NONE, SettlementTerms.STANDARD);
        market.at(CHARGED.plusSeconds(60));
        market.accept(WRONG);
        market.accept(Market.cdr(CPO, EMSP, "RIGHT", CHARGED, "20.00", "24.20"));
    }

    @Test
    @Tag("MON-DIS-04")
    void whatIsDisputedIsSetApartAndTheRestStaysPayable() {
        dispute("12.10");
        assertThat(balance(books, EMSP, "roaming")).isEqualTo(eur("24.20"));
        assertThat(balance(books, EMSP, "disputed")).isEqualTo(eur("12.10"));
        assertThat(balance(books, CPO, "roaming")).isEqualTo(eur("-24.20"));
        assertThat(balance(own, EMSP, "disputed")).isEqualTo(eur("-12.10"));
        assertThat(due(YearMonth.of(2026, 3))).isEqualTo(eur("24.20"));

        move(DisputeState.REJECTED, Actor.CPO);
        move(DisputeState.CLOSED, Actor.EMSP);
        assertThat(balance(books, EMSP, "disputed").isZero()).isTrue();
        assertThat(balance(own, EMSP, "disputed").isZero()).isTrue();
        assertThat(due(YearMonth.of(2026, 4))).isEqualTo(eur("12.10"));
    }

    @Test
    @Tag("MON-DIS-05")
    void onePartlyAcceptedIsFollowedByACreditOfAllAndANewCdrAndLinked() {
        dispute("5.00");
        var credit = CreditCdr.of(WRONG, market.now());
        assertThat(disputes.find(KEY).orElseThrow().followedBy(credit)).isEmpty();
        move(DisputeState.PARTLY_ACCEPTED, Actor.CPO);
        assertThat(disputes.find(KEY).orElseThrow().credit()).isNull();
        assertThat(balance(books, EMSP, "roaming")).isEqualTo(eur("36.30"));

        assertThat(credit.costs().total().gross()).contains(new BigDecimal("-12.10"));
        assertThat(market.accept(credit)).isTrue();
        assertThat(market.accept(Market.cdr(CPO, EMSP, "WRONG-R", CHARGED, "7.00", "8.47")))
                .isTrue();
        assertThat(disputes.find(KEY).orElseThrow().credit()).isEqualTo(credit.id());
        assertThat(corrections(books)).contains("settlement/NL*C10/WRONG-C CREDIT_CDR of settlement/NL*C10/WRONG true");
        assertThat(balance(books, EMSP, "disputed").isZero()).isTrue();
        assertThat(due(YearMonth.of(2026, 3))).isEqualTo(eur("32.67"));
        move(DisputeState.CLOSED, Actor.CPO);
        assertThat(disputes.find(KEY).orElseThrow().credit()).isEqualTo(credit.id());
    }

    @Test
    @Tag("MON-DIS-05")
    void anAcceptedOneIsCreditedInFullOnceAndLinked() {
        dispute("12.10");
        move(DisputeState.UNDER_REVIEW, Actor.CPO);
        move(DisputeState.ACCEPTED, Actor.CPO);
        disputes.look();
        assertThat(credits).containsExactly(CdrId.of("WRONG-C"));
        assertThat(disputes.find(KEY).orElseThrow().credit()).isEqualTo(CdrId.of("WRONG-C"));
        assertThat(balance(books, EMSP, "disputed").isZero()).isTrue();
        assertThat(balance(books, EMSP, "roaming")).isEqualTo(eur("24.20"));
        assertThat(due(YearMonth.of(2026, 3))).isEqualTo(eur("24.20"));
    }

    @Test
    void silenceOfTheCpoAcceptsAndTheSameDisputeIsOpenedOnce() {
        var first = dispute("12.10");
        assertThat(dispute("1.00")).isEqualTo(first);
        market.at(Instant.parse("2026-04-30T00:00:00Z"));
        disputes.look();
        assertThat(disputes.find(KEY).map(Dispute::state)).contains(DisputeState.ACCEPTED);
        assertThat(credits).hasSize(1);
    }

    @Test
    @Tag("MON-SET-04")
    void everyCorrectionNamesWhatItCorrectsAndWhyInAllBooks() {
        dispute("12.10");
        move(DisputeState.ACCEPTED, Actor.CPO);
        assertThat(corrections(books))
                .containsExactly(
                        "dispute/NL*C10/WRONG/apart DISPUTE of settlement/NL*C10/WRONG true",
                        "dispute/NL*C10/WRONG/back REVERSAL of dispute/NL*C10/WRONG/apart true",
                        "settlement/NL*C10/WRONG-C CREDIT_CDR of settlement/NL*C10/WRONG true");
        assertThat(corrections(own))
                .containsExactly(
                        "dispute/NL*C10/WRONG/apart DISPUTE of billing/NL*C10/WRONG false",
                        "dispute/NL*C10/WRONG/back REVERSAL of dispute/NL*C10/WRONG/apart true");
    }

    @Test
    @Tag("MON-SET-04")
    void aReasonThatIsChangedInTheDatabaseIsFound() throws SQLException {
        dispute("12.10");
        assertThat(inspected(books).broken()).isEmpty();
        var login = TestDatabase.login();
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + schema);
            assertThatThrownBy(() -> statement.execute("UPDATE ledger_entry SET reason = 'REVERSAL' WHERE position = 3"))
                    .isInstanceOf(SQLException.class);
            statement.execute("ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_is_a_fact");
            statement.execute("UPDATE ledger_entry SET reason = 'REVERSAL' WHERE position = 3");
        }
        var broken = inspected(books).broken().orElseThrow();
        assertThat(broken.index()).isEqualTo(2);
        assertThat(broken.key().text()).isEqualTo("dispute/NL*C10/WRONG/apart");
    }

    private static Inspection inspected(Store store) {
        var inspection = new Inspection();
        inspection.add(store.entriesAfter(0, 1000));
        return inspection;
    }

    private static List<String> corrections(Store store) {
        return inspected(store).corrections().stream()
                .map(each -> each.entry().key() + " " + each.correction().reason() + " of "
                        + each.correction().of() + " " + each.isKnown())
                .toList();
    }

    private Dispute dispute(String amount) {
        var outcome = disputes.open(
                KEY,
                eur(amount),
                DisputeReason.NEVER_CHARGED,
                Set.of(Evidence.DRIVER_STATEMENT),
                "Ann",
                "was not there");
        return ((Outcome.Done) outcome).dispute();
    }

    private void move(DisputeState to, Actor actor) {
        assertThat(disputes.move(KEY, to, actor, "Bob", "looked at it")).isInstanceOf(Outcome.Done.class);
    }

    /** What the eMSP pays for a period by an audited statement. */
    private Money due(YearMonth period) {
        market.at(period.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        var closed = (Closing.Outcome.Closed) market.closing().close(period);
        var statement = closed.statements().stream()
                .filter(each -> each.holder().equals(EMSP))
                .findFirst()
                .orElseThrow();
        var file = new Exports(market.closing()).file(statement.name()).orElseThrow();
        assertThat(Audit.of(file)).isEmpty();
        return statement.due();
    }

    private Disputes disputes() {
        var emsp = Member.of(
                new Party(EMSP, Role.EMSP, Business.named("eMSP"), CHARGED),
                "http://emsp.test",
                own,
                new Directory(own),
                request -> Response.text(404, "nobody is asked here"),
                Egress.ANYWHERE,
                market::now);
        return new Disputes(List.of(market.closing().member(), emsp), this::credited, DisputeTerms.STANDARD);
    }

    private Optional<CdrId> credited(Owned<CdrId> wrong) {
        assertThat(wrong).isEqualTo(KEY);
        var credit = CreditCdr.of(WRONG, market.now());
        assertThat(market.accept(credit)).isTrue();
        credits.add(credit.id());
        return Optional.of(credit.id());
    }

    private static Money balance(Store store, PartyId holder, String purpose) {
        var entries =
                store.entriesAfter(0, 1000).stream().map(ChainedEntry::entry).collect(Collectors.toList());
        return Balances.of(entries)
                .of(new Account(holder.toString(), purpose, Market.EUR))
                .money();
    }

    private static Store open(String schema) {
        return PostgresStore.open(TestDatabase.login(), schema, Seal.passing());
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
