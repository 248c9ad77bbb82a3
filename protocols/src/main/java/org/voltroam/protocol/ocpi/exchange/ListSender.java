package org.voltroam.protocol.ocpi.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;
import org.voltroam.protocol.ocpi.server.Paging;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.JsonNode;

/**
 * The Sender interface of a module: a list in pages and, where the module has it, one object by its path.
 *
 * @param page what this requester may see
 * @param single one object by the path after the endpoint; empty when there is none
 * @param needsDateFrom true for sessions, the only list where date_from is mandatory (OCPI 2.2.1 mod_sessions)
 */
public record ListSender<V>(Visible<V> page, Function<Wire, Codec<V>> codec, Single single, boolean needsDateFrom)
        implements Interface {

    /** The objects a party may see. */
    @FunctionalInterface
    public interface Visible<V> {
        Page<V> page(PartyId requester, Query query);
    }

    /** One object by its path, as a party may see it. */
    @FunctionalInterface
    public interface Single {
        Optional<? extends JsonNode> find(Wire wire, PartyId requester, List<String> path);
    }

    public static <V> ListSender<V> of(Visible<V> page, Function<Wire, Codec<V>> codec) {
        return new ListSender<>(page, codec, (wire, requester, path) -> Optional.empty(), false);
    }

    public ListSender<V> withSingle(Single find) {
        return new ListSender<>(page, codec, find, needsDateFrom);
    }

    public ListSender<V> needingDateFrom() {
        return new ListSender<>(page, codec, single, true);
    }

    @Override
    public Answer answer(Call call) {
        if (call.method() != Method.GET) {
            return Answer.methodNotAllowed();
        }
        var requester = Ownership.speaker(call);
        if (requester.isEmpty()) {
            return Ownership.noSpeaker(call);
        }
        return call.path().isEmpty()
                ? list(call, requester.get())
                : single.find(call.wire(), requester.get(), call.path())
                        .map(Answer::ok)
                        .orElse(Answer.notFound("the object"));
    }

    private Answer list(Call call, PartyId requester) {
        if (needsDateFrom && call.request().parameter("date_from").isEmpty()) {
            return Answer.refused(StatusCode.INVALID_PARAMETERS, "date_from is required here");
        }
        return switch (Paging.read(call.request(), null)) {
            case Paging.Asked.For(var query) -> page(call, requester, query);
            case Paging.Asked.Wrong(var answer) -> answer;
        };
    }

    private Answer page(Call call, PartyId requester, Query query) {
        var wire = codec.apply(call.wire());
        return Paging.answer(
                call.called().endpoint(),
                query,
                page.page(requester, query),
                value -> wire.says(value) ? Optional.of(wire.write(value)) : Optional.empty());
    }
}
