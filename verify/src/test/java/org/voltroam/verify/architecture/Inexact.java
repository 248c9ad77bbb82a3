package org.voltroam.verify.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds binary fractions wherever a class file shows them: in fields, in signatures, in calls and in the code itself. */
final class Inexact extends ArchCondition<JavaClass> {

    private static final Set<TypeKind> FRACTIONS = Set.of(TypeKind.FLOAT, TypeKind.DOUBLE);

    Inexact() {
        super("calculate with float or double");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (var place : places(read(type))) {
            events.add(SimpleConditionEvent.satisfied(type, type.getName() + " has a binary fraction in " + place));
        }
    }

    private static ClassModel read(JavaClass type) {
        var source = type.getSource().orElseThrow().getUri();
        try (var bytes = source.toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> places(ClassModel model) {
        var places = new LinkedHashSet<String>();
        for (var field : model.fields()) {
            if (mentions(field.fieldType().stringValue())) {
                places.add("field " + field.fieldName());
            }
        }
        for (var method : model.methods()) {
            if (mentions(method.methodType().stringValue())) {
                places.add("the signature of " + method.methodName());
            }
            method.code()
                    .filter(code -> code.elementStream().anyMatch(Inexact::isFraction))
                    .ifPresent(code -> places.add("the code of " + method.methodName()));
        }
        return places;
    }

    private static boolean isFraction(CodeElement element) {
        return switch (element) {
            case OperatorInstruction operator -> FRACTIONS.contains(operator.typeKind());
            case LoadInstruction load -> FRACTIONS.contains(load.typeKind());
            case StoreInstruction store -> FRACTIONS.contains(store.typeKind());
            case ConstantInstruction constant -> FRACTIONS.contains(constant.typeKind());
            case ConvertInstruction convert ->
                FRACTIONS.contains(convert.fromType()) || FRACTIONS.contains(convert.toType());
            case InvokeInstruction call ->
                mentions(call.type().stringValue())
                        || mentions("L" + call.owner().asInternalName() + ";");
            default -> false;
        };
    }

    /** In a descriptor, names of classes stand between L and a semicolon; what is left are primitive types. */
    private static boolean mentions(String descriptor) {
        var primitives = descriptor.replaceAll("L[^;]*;", "");
        return primitives.contains("D")
                || primitives.contains("F")
                || descriptor.contains("Ljava/lang/Double;")
                || descriptor.contains("Ljava/lang/Float;");
    }
}
