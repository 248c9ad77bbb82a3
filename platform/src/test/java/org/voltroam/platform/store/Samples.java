package org.voltroam.platform.store;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.dispute.Dispute;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.FeeCase;
import org.voltroam.domain.catalog.party.FeeCase.Current;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Membership;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.StandIn;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;

/**
 * An object of any kind, made from its record's components, so that a field added tomorrow is tested tomorrow.
 *
 * <p>Ids are named after their type and the number ({@code LocationId-7}), so objects of one number refer to each other. Every
 * moment in an object is the one asked for. A full object has a value in every component, a bare one only where it must.
 */
public final class Samples {

    public static final PartyId OWNER = PartyId.parse("NL*CPO");
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    private final PartyId owner;
    private final int number;
    private final Instant at;
    private final boolean full;

    private Samples(PartyId owner, int number, Instant at, boolean full) {
        this.owner = owner;
        this.number = number;
        this.at = at;
        this.full = full;
    }

    public static <V> V full(Kind<V> kind, int number) {
        return full(kind, OWNER, number, NOON);
    }

    public static <V> V full(Kind<V> kind, PartyId owner, int number, Instant at) {
        return kind.type().cast(new Samples(owner, number, at, true).value(kind.type(), kind.type()));
    }

    public static <V> V bare(Kind<V> kind, int number) {
        return bare(kind, OWNER, number, NOON);
    }

    public static <V> V bare(Kind<V> kind, PartyId owner, int number, Instant at) {
        return kind.type().cast(new Samples(owner, number, at, false).value(kind.type(), kind.type()));
    }

    /** An entry that balances; its key is made of the number. */
    public static Entry entry(int number) {
        return new Samples(OWNER, number, NOON, true).entry();
    }

    public static Step step(String charge, Instant at, String text) {
        return new Step(
                ChargeId.of(charge),
                at,
                OWNER,
                Step.What.AUTHORIZATION,
                text,
                Map.of("milliseconds", "12", "hub", "3"));
    }

    private Object value(Type type, AnnotatedElement where) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic, where);
            case Class<?> plain when plain == PartyId.class -> party(where);
            case Class<?> plain when plain == Role.class && isOf(where, Membership.class) -> Role.EMSP;
            case Class<?> plain
            when plain.isEnum() -> plain.getEnumConstants()[number % plain.getEnumConstants().length];
            case Class<?> plain when plain.isRecord() -> record(plain, where);
            case Class<?> plain -> simple(plain);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private Object generic(ParameterizedType type, AnnotatedElement where) {
        var first = type.getActualTypeArguments()[0];
        return switch (type.getRawType().getTypeName()) {
            case "java.util.List" -> full || isNeverEmpty(where) ? list(first, where) : List.of();
            case "java.util.Map" -> Map.of("name", "value " + number);
            case "org.voltroam.domain.value.Open" -> open((Class<?>) first);
            case "org.voltroam.domain.value.Owned" ->
                new Owned<>(owner, (org.voltroam.domain.value.Id) value(first, where));
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    /** Somebody has begun each dispute. */
    private static boolean isNeverEmpty(AnnotatedElement where) {
        return isOf(where, Dispute.class) && ((RecordComponent) where).getName().equals("moves");
    }

    private static boolean isOf(AnnotatedElement where, Class<?> type) {
        return where instanceof RecordComponent component && component.getDeclaringRecord() == type;
    }

    private List<Object> list(Type type, AnnotatedElement where) {
        return List.of(value(type, where), new Samples(owner, number + 1000, at, true).value(type, where));
    }

    /** Numbers of four digits are later ones of a list: half of those are words we have never seen. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // which enum it is, only the component's type knows
    private Object open(Class<?> type) {
        var constants = type.getEnumConstants();
        var text = number > 1000 && number % 2 == 0
                ? "NEWER_THAN_US"
                : ((Enum<?>) constants[number % constants.length]).name();
        return Open.read(type.asSubclass(Enum.class), text);
    }

    private PartyId party(AnnotatedElement where) {
        return where instanceof RecordComponent component
                        && component.getDeclaringRecord() == Agreement.class
                        && component.getName().equals("emsp")
                ? new PartyId("DE", "%03d".formatted(number))
                : owner;
    }

    private Object record(Class<?> type, AnnotatedElement where) {
        return switch (type.getSimpleName()) {
            case "CiText" -> new CiText(named(where) + "-" + number);
            case "CurrencyCode" -> new CurrencyCode("EUR");
            case "Extras" -> full ? new Extras(Map.of("x_ours", "{\"a\":[1.50,null,\"b\"]}")) : Extras.NONE;
            case "Entry" -> entry();
            case "ChainHash" -> new ChainHash("%064x".formatted(number));
            case "StandIn" -> new StandIn(List.of(WhitelistType.ALWAYS), List.of("DE-EMS"), number + 1, number + 2);
            case "FeeCase" -> new FeeCase(at, at.plusSeconds(number), Current.DC, BigDecimal.TEN, HubFee.NONE);
            default -> built(type);
        };
    }

    private static String named(AnnotatedElement where) {
        return where instanceof RecordComponent component
                ? component.getDeclaringRecord().getSimpleName()
                : "Text";
    }

    private Entry entry() {
        var amount = Money.of("12.3456", "EUR");
        return new Entry(
                new EntryKey("settlement/" + number),
                at,
                "Charge " + number,
                List.of(Posting.debit("DE*EMS", "owes", amount), Posting.credit("NL*CPO", "earns", amount)));
    }

    private Object built(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Stream.of(components).map(this::component).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("no sample of " + type, closed);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        var mayMiss = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var isOfKey = isOf(component, Membership.class) && !component.getName().equals("until");
        return mayMiss && !full && !isOfKey ? null : value(component.getGenericType(), component);
    }

    private Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "Stra\u00dfe \"%d\" \\ 100%% \u5145\u96fb".formatted(number);
            case "boolean", "Boolean" -> number % 2 == 0;
            case "int", "Integer" -> number;
            case "long", "Long" -> (long) number;
            case "BigDecimal" -> new BigDecimal(number + ".50");
            case "Instant" -> at;
            case "Duration" -> Duration.ofMinutes(number);
            case "LocalDate" -> LocalDate.EPOCH.plusDays(number);
            case "LocalTime" -> LocalTime.of(number % 24, 30);
            case "YearMonth" -> YearMonth.of(2026, 1).plusMonths(number);
            case "DayOfWeek" -> DayOfWeek.of(1 + number % 7);
            case "ZoneId" -> ZoneId.of("Europe/Amsterdam");
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }
}
