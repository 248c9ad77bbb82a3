package org.voltroam.protocol.ocpp.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import tools.jackson.databind.JsonNode;

/** Reads a record class, once, into its shape. A class that cannot be one is a bug of ours, found by the first test that names it. */
final class Blueprint {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private Blueprint() {}

    static <R extends Record> Shape<R> of(Class<R> type) {
        var components = List.of(type.getRecordComponents());
        var parts = components.stream().map(Blueprint::part).toList();
        return new Shape<R>(type, parts, constructor(type, components));
    }

    private static MethodHandle constructor(Class<?> type, List<RecordComponent> components) {
        var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return LOOKUP.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException(type + " is no public record", hidden);
        }
    }

    private static Part part(RecordComponent component) {
        var wire = component.getAnnotation(Wire.class);
        var kind = kind(component.getGenericType(), component);
        return new Part(
                wire == null ? component.getName() : wire.value(),
                isRequired(component, kind),
                kind,
                accessor(component));
    }

    private static boolean isRequired(RecordComponent component, Kind kind) {
        if (kind instanceof Lists) {
            var items = component.getAnnotation(Items.class);
            return items != null && items.min() > 0;
        }
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return LOOKUP.unreflect(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException hidden) {
            throw new IllegalArgumentException(component + " cannot be seen", hidden);
        }
    }

    private static Kind kind(Type type, RecordComponent component) {
        return switch (type) {
            case ParameterizedType several
            when several.getRawType() == List.class ->
                new Lists(kind(several.getActualTypeArguments()[0], component), most(component));
            case ParameterizedType open when open.getRawType() == Open.class -> word(open.getActualTypeArguments()[0]);
            case Class<?> plain -> kind(plain, component);
            default -> throw unknown(type, component);
        };
    }

    private static Kind kind(Class<?> type, RecordComponent component) {
        if (type.isRecord() && type != CustomData.class) {
            return new Nested(type.asSubclass(Record.class));
        }
        return Stream.of(
                        new Choice(String.class, new Texts(longest(component))),
                        new Choice(int.class, new Wholes(bounds(component))),
                        new Choice(Integer.class, new Wholes(bounds(component))),
                        new Choice(BigDecimal.class, new Decimals(bounds(component))),
                        new Choice(boolean.class, new Flags()),
                        new Choice(Boolean.class, new Flags()),
                        new Choice(Instant.class, new Times()),
                        new Choice(CustomData.class, new Customs()),
                        new Choice(JsonNode.class, new Anything()))
                .filter(choice -> choice.type() == type)
                .findFirst()
                .orElseThrow(() -> unknown(type, component))
                .kind();
    }

    private record Choice(Class<?> type, Kind kind) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's own type cannot be named here
    private static Kind word(Type type) {
        return new Words((Class) type);
    }

    private static int longest(RecordComponent component) {
        var length = component.getAnnotation(Length.class);
        return length == null ? Integer.MAX_VALUE : length.value();
    }

    private static int most(RecordComponent component) {
        var items = component.getAnnotation(Items.class);
        return items == null ? Integer.MAX_VALUE : items.max();
    }

    private static Bounds bounds(RecordComponent component) {
        return Bounds.of(component.getAnnotation(Range.class), component.getAnnotation(Step.class));
    }

    private static IllegalArgumentException unknown(Type type, RecordComponent component) {
        return new IllegalArgumentException(component.getDeclaringRecord() + ": " + type + " is no kind of value");
    }
}
