package org.voltroam.platform.store.postgres;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Id;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.ParkingId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.ReconciliationId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * The domain's records as JSON text and back: our own form, not any protocol's.
 *
 * <p>Components by name, ids and parties as their text, open enums as the text that was sent, moments in ISO 8601, numbers exact. A
 * field that a later version of ours added is ignored by an earlier one, and is null, false or an empty list when an earlier one left it out.
 */
final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .addModule(values())
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .changeDefaultPropertyInclusion(kept -> kept.withValueInclusion(Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Documents() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <V> V read(String json, Class<V> type) {
        return MAPPER.readValue(json, type);
    }

    private static SimpleModule values() {
        var module = new SimpleModule("values");
        for (var type : List.of(Id.class, CiText.class, PartyId.class, CurrencyCode.class, Open.class)) {
            module.addSerializer(type, new ToStringSerializer(type));
        }
        text(module, CiText.class, CiText::new);
        text(module, PartyId.class, PartyId::parse);
        text(module, CurrencyCode.class, CurrencyCode::new);
        text(module, AuthorizationReference.class, AuthorizationReference::of);
        text(module, CdrId.class, CdrId::of);
        text(module, ChargeId.class, ChargeId::of);
        text(module, ConnectorId.class, ConnectorId::of);
        text(module, ContractId.class, ContractId::of);
        text(module, EvseId.class, EvseId::of);
        text(module, EvseUid.class, EvseUid::of);
        text(module, InvoiceId.class, InvoiceId::of);
        text(module, LocationId.class, LocationId::of);
        text(module, ParkingId.class, ParkingId::of);
        text(module, ReconciliationId.class, ReconciliationId::of);
        text(module, SessionId.class, SessionId::of);
        text(module, StationId.class, StationId::of);
        text(module, TariffId.class, TariffId::of);
        text(module, TokenUid.class, TokenUid::of);
        text(module, TransactionId.class, TransactionId::of); // a number in what was written before OCPP 2.x
        module.addDeserializer(Open.class, new OpenReader(null));
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return read.apply(parser.getString());
            }
        });
    }

    /** Knows which enum it reads from where it stands; Jackson asks for the raw type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final class OpenReader extends ValueDeserializer<Open> {

        private final @Nullable JavaType constant;

        OpenReader(@Nullable JavaType constant) {
            this.constant = constant;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new OpenReader(context.getContextualType().containedType(0));
        }

        @Override
        public Open deserialize(JsonParser parser, DeserializationContext context) {
            if (constant == null) {
                throw new IllegalStateException("an open value without its enum");
            }
            return Open.read((Class) constant.getRawClass(), parser.getString());
        }
    }
}
