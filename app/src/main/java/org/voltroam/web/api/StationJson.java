package org.voltroam.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.LimitSchedule;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.role.cpo.StationFacts;
import tools.jackson.databind.node.ObjectNode;

/** Stations and what they answer, as the API tells them. */
final class StationJson {

    private StationJson() {}

    /** One line of a list. */
    static ObjectNode brief(StationFacts facts) {
        return head(facts).done();
    }

    private static Out head(StationFacts facts) {
        var seen = facts.seen();
        return new Out()
                .put("id", facts.id().text())
                .put("at", facts.party().toString())
                .put("state", facts.state().name())
                .put("placed", facts.placed())
                .put("connected_since", seen.connected())
                .put("version", seen.version())
                .put("last_heard", seen.heard());
    }

    static ObjectNode full(StationFacts facts) {
        var seen = facts.seen();
        return head(facts)
                .texts("obstacles", facts.obstacles(), reason -> reason)
                .put("local_list", facts.localList())
                .put("last_boot", seen.booted())
                .child(
                        "boot",
                        seen.boot(),
                        boot -> new Out()
                                .put("vendor", boot.vendor())
                                .put("model", boot.model())
                                .put("serial", boot.serialNumber())
                                .put("firmware", boot.firmwareVersion())
                                .done())
                .put("clock_ahead_seconds", seconds(seen.skew()))
                .children("connectors", seen.connectors(), StationJson::connector)
                .children("open_transactions", facts.open(), StationJson::transaction)
                .children("oddities", facts.oddities(), StationJson::oddity)
                .children("last_refusals", seen.refusals(), StationJson::note)
                .children("last_dropped", seen.dropped(), StationJson::note)
                .children("last_news", seen.news(), StationJson::note)
                .children("last_alarms", seen.alarms(), StationJson::note)
                .done();
    }

    private static @Nullable Integer seconds(@Nullable Duration duration) {
        return duration == null ? null : Math.clamp(duration.toSeconds(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static ObjectNode connector(ConnectorStatus status) {
        return new Out()
                .put("number", status.connector())
                .put("state", status.state().name())
                .put("error", status.errorCode())
                .put("info", status.info())
                .put("at", status.at())
                .done();
    }

    private static ObjectNode transaction(Recording recording) {
        return new Out()
                .put("transaction", recording.transaction().text())
                .put("session", recording.session().id().text())
                .put("since", recording.session().start())
                .done();
    }

    private static ObjectNode oddity(Oddity oddity) {
        return new Out()
                .put("transaction", oddity.transaction().text())
                .put("sort", oddity.sort().name())
                .put("text", oddity.text())
                .put("at", oddity.at())
                .done();
    }

    private static ObjectNode note(StationFacts.Note note) {
        return new Out().put("at", note.at()).put("text", note.text()).done();
    }

    static ObjectNode stranger(Map.Entry<StationId, Instant> stranger) {
        return new Out()
                .put("id", stranger.getKey().text())
                .put("last_came", stranger.getValue())
                .done();
    }

    static ObjectNode outcome(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted(var answer) -> answer(answer);
            case CommandOutcome.Rejected(var reason) ->
                new Out().put("outcome", "REJECTED").put("reason", reason).done();
            case CommandOutcome.Unable(var why, var reason) ->
                new Out().put("outcome", why.name()).put("reason", reason).done();
            case CommandOutcome.NoAnswer(var cause) ->
                new Out()
                        .put("outcome", "NO_ANSWER")
                        .put("reason", cause.name())
                        .done();
        };
    }

    private static ObjectNode answer(CommandOutcome.Answer answer) {
        var accepted = new Out().put("outcome", "ACCEPTED");
        return switch (answer) {
            case CommandOutcome.Plain plain -> accepted.done();
            case CommandOutcome.Later(var word) -> accepted.put("word", word).done();
            case CommandOutcome.Settings(var values, var unknown) -> {
                var told = new Out();
                values.forEach(told::put);
                yield accepted.put("settings", told.done())
                        .texts("unknown", unknown, name -> name)
                        .done();
            }
            case CommandOutcome.ListVersion(var number) ->
                accepted.put("list_version", number).done();
            case CommandOutcome.Schedule(var schedule) ->
                accepted.put("schedule", schedule(schedule)).done();
            case CommandOutcome.Text(var text) -> accepted.put("text", text).done();
        };
    }

    private static ObjectNode schedule(LimitSchedule schedule) {
        return new Out()
                .put("start", schedule.start())
                .put("seconds", seconds(schedule.duration()))
                .put("unit", schedule.unit().name())
                .children(
                        "steps",
                        schedule.steps(),
                        step -> new Out()
                                .put("from_seconds", seconds(step.from()))
                                .put("limit", step.limit())
                                .done())
                .done();
    }
}
