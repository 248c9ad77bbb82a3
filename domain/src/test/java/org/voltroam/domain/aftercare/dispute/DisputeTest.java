package org.voltroam.domain.aftercare.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.aftercare.dispute.Dispute.Move;
import org.voltroam.domain.aftercare.dispute.Dispute.Outcome;
import org.voltroam.domain.aftercare.dispute.DisputeReason.Evidence;
import org.voltroam.domain.aftercare.dispute.DisputeState.Actor;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.journey.Samples;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.value.Money;

class DisputeTest {

    private static final Instant CHARGED = Samples.START.plusSeconds(3600);
    private static final DisputeTerms TERMS = DisputeTerms.STANDARD;

    @Test
    @Tag("MON-DIS-01")
    void onlyWhatIsDrawnCanHappenAndItIsKeptByWhomWhenAndWhy() {
        var arrows = new ArrayList<String>();
        for (var from : DisputeState.values()) {
            for (var to : DisputeState.values()) {
                for (var actor : Actor.values()) {
                    var outcome = in(from).move(move(to, actor, CHARGED.plusSeconds(99_999_999)), TERMS);
                    if (outcome instanceof Outcome.Done(var moved)) {
                        assertThat(moved.state()).isEqualTo(to);
                        assertThat(moved.moves().getLast().actor()).isEqualTo(actor);
                        arrows.add(from + " " + to + " " + actor);
                    }
                }
            }
        }
        assertThat(arrows).hasSize(27).doesNotHaveDuplicates();
        assertThat(arrows)
                .noneMatch(arrow -> arrow.startsWith("CLOSED") || arrow.startsWith("EXPIRED"))
                .contains("OPEN ACCEPTED CLOCK", "ESCALATED CLOSED ARBITER")
                .doesNotContain("OPEN ACCEPTED EMSP", "REJECTED ACCEPTED CPO");
        var nobody = new Move(DisputeState.UNDER_REVIEW, Actor.CPO, "Ann", " ", CHARGED);
        assertThat(in(DisputeState.OPEN).move(nobody, TERMS)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Tag("MON-DIS-02")
    void everyReasonRequiresItsEvidence() {
        for (var reason : DisputeReason.values()) {
            assertThat(reason.required()).as(reason.name()).isNotEmpty();
            assertThat(open("1.00", reason, Set.of(), CHARGED)).isInstanceOf(Outcome.Refused.class);
            assertThat(open("1.00", reason, reason.required(), CHARGED)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    @Tag("MON-DIS-03")
    void deadlinesFollowTheBusinessCalendarAndSilenceIsAnAnswer() {
        // a Thursday; ten business days later it is a Thursday, and one holiday makes it a Friday
        var berlin = ZoneId.of("Europe/Berlin");
        var holidays = Set.of(LocalDate.of(2026, 1, 20));
        var calendar = BusinessCalendar.of(berlin, holidays);
        var terms = new DisputeTerms(30, 10, 10, calendar);
        var opened = ((Outcome.Done) Dispute.open(
                        settlement(),
                        Samples.EMSP,
                        eur("1"),
                        DisputeReason.DUPLICATE,
                        Set.of(Evidence.OTHER_CDR),
                        move(DisputeState.OPEN, Actor.EMSP, CHARGED),
                        terms))
                .dispute();
        assertThat(opened.due())
                .isEqualTo(LocalDate.of(2026, 1, 31).atStartOfDay(berlin).toInstant());

        assertThat(opened.inSilence(Instant.parse("2026-01-30T22:59:59Z"), terms))
                .isEqualTo(opened);
        var accepted = opened.inSilence(Instant.parse("2026-01-30T23:00:00Z"), terms);
        assertThat(accepted.state()).isEqualTo(DisputeState.ACCEPTED);
        assertThat(accepted.moves().getLast().actor()).isEqualTo(Actor.CLOCK);

        var asked = after(opened, DisputeState.EVIDENCE_REQUESTED, Actor.CPO, terms);
        assertThat(asked.inSilence(Instant.MAX.minusSeconds(99_999_999_999L), terms)
                        .state())
                .isEqualTo(DisputeState.EXPIRED);
        var reviewed = after(opened, DisputeState.UNDER_REVIEW, Actor.CPO, terms);
        assertThat(reviewed.due()).isEqualTo(calendar.after(CHARGED, 20));
        assertThat(open("1.00", DisputeReason.VAT, Set.of(Evidence.BREAKDOWN), CHARGED.plusSeconds(31 * 86_400)))
                .isEqualTo(new Outcome.Refused("a CDR is disputed within 30 days"));
    }

    @Test
    void whatIsDisputedIsAPartOfTheCdr() {
        for (var amount : List.of("0", "-1", "12.11", "1.001")) {
            assertThat(open(amount, DisputeReason.VAT, Set.of(Evidence.BREAKDOWN), CHARGED))
                    .as(amount)
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    private static Dispute after(Dispute dispute, DisputeState to, Actor actor, DisputeTerms terms) {
        return ((Outcome.Done) dispute.move(move(to, actor, CHARGED), terms)).dispute();
    }

    private static Dispute in(DisputeState state) {
        var opening = move(DisputeState.OPEN, Actor.EMSP, CHARGED);
        return new Dispute(
                settlement().cdr(),
                Samples.EMSP,
                eur("1"),
                DisputeReason.VAT,
                List.of(),
                state,
                CHARGED,
                List.of(opening),
                null);
    }

    private static Outcome open(String amount, DisputeReason reason, Set<Evidence> evidence, Instant at) {
        var opening = move(DisputeState.OPEN, Actor.EMSP, at);
        return Dispute.open(settlement(), Samples.EMSP, eur(amount), reason, evidence, opening, TERMS);
    }

    private static Move move(DisputeState to, Actor actor, Instant at) {
        return new Move(to, actor, "Ann", "because", at);
    }

    private static Settlement settlement() {
        var agreement = new Agreement(Samples.CPO, Samples.EMSP, Samples.HUB, HubFee.NONE, Markup.NONE, Samples.START);
        return Clearing.settle(Samples.cdr(Samples.total("10.00", "12.10"), "1"), agreement, CHARGED);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
