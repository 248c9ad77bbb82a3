package org.voltroam.app.conformance;

/**
 * One rule, and how it is looked at.
 *
 * @param rule its id in our list of OCPI's rules, {@code PAG-03}; {@value #NO_RULE} where the list has none
 * @param clause where it stands: module and heading
 * @param title what is looked at, in words
 */
public record Check(String rule, String clause, String title, Needs needs, Judgement judgement) {

    static final String NO_RULE = "-";

    /** Looks at the peer, or at what was heard of it. */
    @FunctionalInterface
    public interface Judgement {
        Verdict of(Scene scene);
    }

    /** What became of a check. */
    public record Finding(String area, Check check, Verdict verdict) {}
}
