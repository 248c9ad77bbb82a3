package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.SignedData;

/** Whether what the meter signed says what the CDR says. A credit takes back what was judged once. */
final class MeterRules {

    /** Where the law lets only a clock be billed by that somebody answers for (MessEG 33). */
    private static final String GERMANY = "DEU";

    private MeterRules() {}

    static void judge(Case subject, Findings found) {
        var signed = subject.around().signed();
        if (signed == null || subject.isCredit()) {
            return;
        }
        signed.doubts().forEach(found::add);
        if (!signed.records().isEmpty()) {
            meter(subject, signed, found);
        }
        if (!signed.records().isEmpty() && signed.doubts().stream().noneMatch(MeterRules::isMissing)) {
            energy(subject, signed, found);
            times(subject, signed, found);
        }
        reused(subject, found);
    }

    /** What it says cannot be computed with, so nothing would fit. */
    private static boolean isMissing(CdrFinding doubt) {
        return doubt.code() != Code.SIGNED_PLAIN_DIFFERS;
    }

    private static void meter(Case subject, SignedCharge signed, Findings found) {
        var known = signed.known();
        var first = signed.records().getFirst();
        for (var record : signed.records()) {
            if (!record.meter().equals(first.meter())) {
                found.add(Code.METER_DIFFERS, record.field(), record.meter(), first.meter());
            }
        }
        if (known != null && !known.print().equals(first.print())) {
            found.add(
                    Code.METER_KEY_CHANGED,
                    "/signed_data/public_key",
                    first.key(),
                    known.key() + " as of " + known.since());
        }
        pages(subject, signed, found);
    }

    /** Within the charge one follows the other; between two charges others may have charged, so it only has to grow. */
    private static void pages(Case subject, SignedCharge signed, Findings found) {
        MeterPage before = null;
        for (var record : signed.records()) {
            var page = record.page();
            if (page != null && before != null && !page.continues(before)) {
                found.add(Code.METER_PAGINATION_BROKEN, record.field(), page, "right after " + before);
            }
            before = page == null ? before : page;
        }
        var known = signed.known();
        if (known != null && before != null && isOutOfOrder(subject.cdr(), before, known)) {
            found.add(
                    Code.METER_PAGINATION_BROKEN,
                    signed.records().getLast().field(),
                    before,
                    known.page() + " was at " + known.at());
        }
    }

    private static boolean isOutOfOrder(Cdr cdr, MeterPage page, MeterKey known) {
        var last = known.page();
        if (last == null
                || cdr.key().equals(known.latestCdr())
                || !last.context().equals(page.context())
                || cdr.start().equals(known.at())) {
            return false;
        }
        return cdr.start().isAfter(known.at()) ? page.count() <= last.count() : page.count() >= last.count();
    }

    /** What a cable loses is no part of the register any more (OCMF 1.4.1, CL and LC): the difference is what was delivered. */
    private static void energy(Case subject, SignedCharge signed, Findings found) {
        var span = signed.span();
        if (span.isEmpty()) {
            found.add(
                    Code.SIGNED_READINGS_INCOMPLETE,
                    "/signed_data/signed_values",
                    signed.readings().count() + " readings",
                    "one register at the beginning and at the end");
            return;
        }
        var begin = span.get().begin();
        var end = span.get().end();
        signed.readings()
                .flatMap(reading -> Stream.ofNullable(reading.fault()))
                .distinct()
                .forEach(fault -> found.add(Code.METER_FAULT, "/signed_data/signed_values", fault, "no error"));
        var delivered = Objects.requireNonNull(end.kWh()).subtract(Objects.requireNonNull(begin.kWh()));
        var claimed = subject.cdr().totalEnergy().kWh();
        if (claimed.subtract(delivered).abs().compareTo(subject.limits().energyTolerance()) > 0) {
            found.add(Code.SIGNED_ENERGY_MISMATCH, "/total_energy", claimed, delivered);
        }
    }

    private static void times(Case subject, SignedCharge signed, Findings found) {
        if (!subject.cdr().location().country().equals(GERMANY)) {
            return;
        }
        var span = signed.span();
        if (span.isEmpty() || mayBeBilled(span.get())) {
            return;
        }
        var clocks = span.get().begin().clock() + " and " + span.get().end().clock();
        var claimed = subject.cdr().costs();
        var computed = subject.priced().costs();
        if (costs(claimed.time()) || costs(computed.time())) {
            found.add(Code.METER_TIME_UNCERTAIN, "/total_time_cost", clocks, "a clock that time may be billed by");
        }
        if (costs(claimed.parking()) || costs(computed.parking())) {
            found.add(Code.METER_TIME_UNCERTAIN, "/total_parking_cost", clocks, "a clock that time may be billed by");
        }
    }

    private static boolean mayBeBilled(SignedCharge.Span span) {
        return span.begin().clock().mayBeBilled() && span.end().clock().mayBeBilled();
    }

    private static boolean costs(@Nullable Price price) {
        return price != null && price.beforeTaxes().compareTo(BigDecimal.ZERO) > 0;
    }

    /** The same record proves one charge, not two. */
    private static void reused(Case subject, Findings found) {
        var own = subject.cdr().signedData();
        if (own == null) {
            return;
        }
        for (var other : subject.standing()) {
            var theirs = other.signedData();
            if (theirs != null && !other.key().equals(subject.cdr().key()) && share(own, theirs)) {
                found.add(
                        Code.METER_RECORD_REUSED,
                        "/signed_data/signed_values",
                        "of " + subject.cdr().id(),
                        "of " + other.id() + " already");
            }
        }
    }

    private static boolean share(SignedData one, SignedData other) {
        return one.values().stream()
                .anyMatch(value -> other.values().stream()
                        .anyMatch(theirs -> theirs.signedData().equals(value.signedData())));
    }
}
