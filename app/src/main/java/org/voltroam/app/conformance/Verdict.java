package org.voltroam.app.conformance;

import java.util.function.Supplier;

/** What a check found. */
public sealed interface Verdict {

    /** A few words for people: what was seen, what was wrong, or why it was not looked at. */
    String why();

    /** The rule is kept, as far as it was seen. */
    record Kept(String why) implements Verdict {}

    record Broken(String why) implements Verdict {}

    /** There was nothing to judge, or the peer was not to be asked. */
    record Skipped(String why) implements Verdict {}

    static Verdict kept(String why) {
        return new Kept(why);
    }

    static Verdict broken(String why) {
        return new Broken(why);
    }

    static Verdict skipped(String why) {
        return new Skipped(why);
    }

    /** Kept, or broken for the reason given. */
    static Verdict when(boolean kept, String whyNot) {
        return kept ? kept("") : broken(whyNot);
    }

    default boolean isBroken() {
        return this instanceof Broken;
    }

    /** Both are to be kept; the first that is not decides. */
    default Verdict and(Supplier<Verdict> other) {
        return this instanceof Kept ? other.get() : this;
    }
}
