package org.voltroam.protocol.ocpp.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of what a number must be a whole multiple. Compared as decimals: 16.1 is a multiple of 0.1. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Step {
    String value();
}
