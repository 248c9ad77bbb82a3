package org.voltroam.domain.journey.cdr;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which fields two CDRs differ. Numbers are compared by value (1.50 is 1.5), texts as their types compare them; when it was
 * last updated is no content: a sender that offers a CDR again may stamp it anew.
 */
public final class CdrDifference {

    private static final String STAMP = "lastUpdated";

    private CdrDifference() {}

    /** The names of the fields that differ, in the record's order; empty when the two say the same. */
    public static List<String> fields(Cdr left, Cdr right) {
        var different = new ArrayList<String>();
        for (var component : Cdr.class.getRecordComponents()) {
            if (!component.getName().equals(STAMP) && !same(value(component, left), value(component, right))) {
                different.add(component.getName());
            }
        }
        return List.copyOf(different);
    }

    /** Whether two values of CDRs or tariffs say the same. */
    public static boolean isSame(@Nullable Object left, @Nullable Object right) {
        return same(left, right);
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (Objects.equals(left, right)) {
            return true;
        }
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            return sameItems(one, other);
        }
        if (left instanceof Record one && right instanceof Record other && one.getClass() == other.getClass()) {
            return sameComponents(one, other);
        }
        return false;
    }

    private static boolean sameItems(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int index = 0; index < left.size(); index++) {
            if (!same(left.get(index), right.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameComponents(Record left, Record right) {
        for (var component : left.getClass().getRecordComponents()) {
            if (!same(value(component, left), value(component, right))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object value(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("every record of a CDR is public", hidden);
        }
    }
}
