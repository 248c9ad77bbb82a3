package org.voltroam.web.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.match.CostDifference;
import org.voltroam.domain.aftercare.match.FourWays;
import org.voltroam.domain.aftercare.match.Leg;
import org.voltroam.domain.aftercare.quality.CdrFinding;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Reviews;
import org.voltroam.stage.Reviews.Reviewed;

/** What the eMSP makes of a CDR, beside what its CPO bills. */
record Differences(Reviews reviews) {

    Differences(Cast cast) {
        this(new Reviews(cast));
    }

    @Nullable
    DifferenceView of(Cdr cdr) {
        return reviews.find(cdr.party(), cdr.id()).map(Differences::view).orElse(null);
    }

    private static DifferenceView view(Reviewed reviewed) {
        var judgement = reviewed.judgement();
        var difference = reviewed.difference();
        return new DifferenceView(
                verdict(judgement),
                difference == null ? "" : difference.currency().code(),
                difference == null
                        ? List.of()
                        : difference.rows().stream()
                                .map(row -> row(row, difference.currency()))
                                .toList(),
                Stream.ofNullable(reviewed.match())
                        .flatMap(match -> Stream.concat(
                                match.legs().stream().map(Differences::leg),
                                match.gaps().stream().map(Differences::gap)))
                        .toList(),
                judgement.findings().stream().map(CdrFinding::told).toList());
    }

    private static String verdict(Judgement judgement) {
        return switch (judgement.state()) {
            case ACCEPTED -> "Accepted: everything agrees.";
            case ACCEPTED_WITH_WARNINGS -> "Accepted, with something to look at.";
            case HELD -> "Held: nobody is billed before somebody has looked.";
            case RELEASED -> "Released by a person.";
            case REJECTED -> "Rejected by a person: nobody is billed.";
            case EXPIRED -> "Nobody decided for too long: nobody is billed.";
            case WITHDRAWN -> "Taken back by the operator before anything was paid: nobody is billed.";
            case DROPPED -> "So small a charge is not billed, as agreed.";
            case REFUSED -> "Refused.";
        };
    }

    private static DifferenceView.Row row(CostDifference.Row row, CurrencyCode currency) {
        var difference = row.difference();
        return new DifferenceView.Row(
                switch (row.what()) {
                    case "energy" -> "Energy";
                    case "time" -> "Charging time";
                    case "parking" -> "Parked";
                    case "fixed" -> "Start";
                    case "reservation" -> "Reservation";
                    case "net" -> "Net";
                    default -> "Total";
                },
                amount(row.expected(), currency),
                amount(row.billed(), currency),
                amount(difference, currency),
                difference != null && difference.signum() != 0);
    }

    private static String amount(@Nullable BigDecimal amount, CurrencyCode currency) {
        return amount == null ? "not told" : Words.amount(amount, currency);
    }

    private static String leg(Leg leg) {
        return Words.lower(leg.name().name()) + ": "
                + Words.lower(leg.how().name().replace('_', ' '));
    }

    private static String gap(FourWays.Gap gap) {
        return Words.lower(gap.leg().name()) + " says " + gap.what() + " " + gap.said() + ", the record " + gap.cdr();
    }
}
