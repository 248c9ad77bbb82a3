package org.voltroam.platform.work;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places on the way of a write at which a test lets the program die, as a power cut would. Where nothing is armed, a place costs a comparison
 * with a constant.
 *
 * <p>{@code -Dvoltroam.crash.at=before-commit} arms one; {@code before-commit:3} counts to the third time it is reached.
 * {@code -Dvoltroam.crash.about="nl_vrm cdr-7"} counts only those times that are about all of these words, in letters of either case.
 */
public enum FaultPoint {
    /** All statements of a transaction are sent, and it is not committed. */
    BEFORE_COMMIT,
    /** It is on disk, and nobody in the program knows. */
    AFTER_COMMIT_BEFORE_CALLERS_KNOW,
    /** The answer is made, and has not left. */
    AFTER_COMMIT_BEFORE_ANSWER,
    /** What is to be brought to a partner is known, and has not left. */
    AFTER_COMMIT_BEFORE_DELIVERY,
    /** The partner has it, and how far we came is not kept. */
    AFTER_PARTNERS_ANSWER_BEFORE_CURSOR,
    /** What a period is settled from is frozen, and none of its statements is written. */
    AFTER_CUT_OFF,
    /** A statement of a period is written. */
    AFTER_STATEMENT,
    /** All statements of a period are written, and it is not closed. */
    BEFORE_PERIOD_CLOSES;

    /** How a program ends that was let die. */
    public static final int EXIT = 86;

    private static final Logger LOG = LoggerFactory.getLogger(FaultPoint.class);
    private static final @Nullable Armed ARMED =
            armed(System.getProperty("voltroam.crash.at", ""), System.getProperty("voltroam.crash.about", ""));

    private record Armed(FaultPoint point, int time, List<String> about, AtomicInteger times) {

        boolean isDue(Object where, Object what) {
            var text = (where + " " + what).toLowerCase(Locale.ROOT);
            return about.stream().allMatch(text::contains) && times.incrementAndGet() == time;
        }
    }

    /** As it is written in the property. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As {@link #reached(Object, Object)}, for what is not at hand as a text. */
    public void reached(Object where, Supplier<String> what) {
        if (ARMED != null && ARMED.point == this) {
            reached(where, (Object) what.get());
        }
    }

    /**
     * @param where a schema, a path, a partner
     * @param what tells in its text what the write is about; not asked for it unless this point is armed
     */
    public void reached(Object where, Object what) {
        if (ARMED != null && ARMED.point == this && ARMED.isDue(where, what)) {
            LOG.warn("{}: the program is let die here, about {} {}", text(), where, what);
            Runtime.getRuntime().halt(EXIT);
        }
    }

    private static @Nullable Armed armed(String at, String about) {
        if (at.isEmpty()) {
            return null;
        }
        var words = List.of(at.split(":", 2));
        var point = Stream.of(values())
                .filter(each -> each.text().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault point has the name " + at));
        return new Armed(
                point,
                words.size() == 1 ? 1 : Integer.parseInt(words.getLast()),
                List.of(about.toLowerCase(Locale.ROOT).split(" ")),
                new AtomicInteger());
    }
}
