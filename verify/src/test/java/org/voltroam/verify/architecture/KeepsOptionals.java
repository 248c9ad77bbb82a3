package org.voltroam.verify.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** An Optional in a field, a record component or a parameter: a value that may miss is {@code @Nullable} there. */
final class KeepsOptionals extends ArchCondition<JavaClass> {

    KeepsOptionals() {
        super("keep or take an Optional");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
                .filter(field -> field.getRawType().isEquivalentTo(Optional.class))
                .forEach(field -> events.add(SimpleConditionEvent.satisfied(type, field.getFullName())));
        type.getCodeUnits().stream()
                .filter(KeepsOptionals::takesOne)
                .forEach(code -> events.add(SimpleConditionEvent.satisfied(type, code.getFullName())));
    }

    /** Lambdas take whatever they capture; nobody wrote that signature. */
    private static boolean takesOne(JavaCodeUnit code) {
        return !code.getModifiers().contains(JavaModifier.SYNTHETIC)
                && code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class));
    }
}
