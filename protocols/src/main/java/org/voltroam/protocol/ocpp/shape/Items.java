package org.voltroam.protocol.ocpp.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many elements a list has. With {@code min} the list must be there; without, it may be missing, which is an empty list, but
 * one that is there and empty breaks the rule (OCPP 2.1 Part 4, 4.1.5).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Items {
    int min() default 0;

    int max() default Integer.MAX_VALUE;
}
