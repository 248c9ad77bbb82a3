package org.voltroam.web.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One charge as the seven steps of the path. A step that has not come yet has no view.
 *
 * @param path the seven steps in order
 * @param announcement what to say aloud when it changes
 * @param over nothing more is to come
 */
public record JourneyView(
        String charge,
        String href,
        String title,
        String place,
        String when,
        String announcement,
        boolean over,
        boolean refused,
        List<Stop> path,
        Card card,
        Permission permission,
        @Nullable Flow flow,
        @Nullable Issued issued,
        @Nullable Price price,
        @Nullable Debts debts,
        @Nullable Bill bill,
        @Nullable DifferenceView difference,
        List<Said> trail) {

    /** How far a step is; each has a shape and a word beside its colour. */
    public enum State {
        WAITING("to come"),
        NOW("now"),
        DONE("done"),
        REFUSED("refused"),
        /** After a refusal. */
        NEVER("not reached");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param id anchor of its panel
     * @param hint what it will show, while it is to come
     */
    public record Stop(int number, String id, String label, State state, String hint) {}

    /** Who shows what, where. */
    public record Card(
            String driver, String provider, String how, String uid, String site, String siteHref, String evse) {}

    /** @param verdict in one sentence; empty while nobody has decided */
    public record Permission(String verdict, List<Hop> hops) {}

    /**
     * One party on the way of the question.
     *
     * @param milliseconds it took as this party measured it, null when it did not
     * @param from and width of its bar, in thousandths
     */
    public record Hop(
            String party,
            String role,
            String text,
            @Nullable String milliseconds,
            int from,
            int width) {}

    /** The session: energy flowing. */
    public record Flow(
            String energy,
            @Nullable String wanted,
            @Nullable String power,
            @Nullable String battery,
            String lasted,
            @Nullable String cost,
            boolean running,
            @Nullable EnergyChart chart) {}

    /** The CDR. */
    public record Issued(String id, String issuer, String energy, String lasted, String parked, String period) {}

    public record Price(
            List<Line> lines,
            @Nullable String limit,
            @Nullable String limitAmount,
            String net,
            List<Line> taxes,
            String gross,
            String currency,
            List<String> findings) {}

    /** @param reason why this price and not another; empty for a tax */
    public record Line(String what, String quantity, String unit, String amount, String reason) {}

    /** @param fee what the hub keeps, null when there is no hub */
    public record Debts(
            List<Debt> owed, @Nullable String fee, @Nullable String hub, String clearer) {}

    public record Debt(String debtor, String creditor, String amount) {}

    public record Bill(
            String id,
            String driver,
            String contract,
            String provider,
            List<Line> lines,
            String net,
            String vat,
            String gross,
            String currency) {}

    /** A step as a party told it. */
    public record Said(String at, String party, String what, String text, boolean trouble) {}
}
