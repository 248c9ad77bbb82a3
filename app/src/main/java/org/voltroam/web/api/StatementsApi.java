package org.voltroam.web.api;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Out;
import org.voltroam.role.clearing.Closing;
import org.voltroam.role.clearing.Exports;
import org.voltroam.role.clearing.Invoicing;
import org.voltroam.role.clearing.StatementJson;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /api/statements}, {@code /api/statements/{name}}, {@code .../file}; {@code POST /api/periods/{keeper}/{yyyy-mm}/close}, which
 * does nothing when it was closed before.
 */
record StatementsApi(Cast cast) {

    Response list() {
        return Answers.of(
                200,
                new Out().children("statements", all(), StatementsApi::summary).done());
    }

    private List<Statement> all() {
        return keepers()
                .flatMap(keeper -> keeper.books().statements().stream())
                .sorted(Comparator.comparing(Statement::keeper).thenComparingInt(Statement::number))
                .toList();
    }

    private Stream<Closing> keepers() {
        return cast.members().stream()
                .filter(member -> member.party().role() != Role.EMSP)
                .map(Closing::new);
    }

    private static ObjectNode summary(Statement statement) {
        return new Out()
                .put("name", statement.name())
                .put("period", statement.period().toString())
                .put("holder", statement.holder().toString())
                .put("currency", statement.currency().code())
                .put("due", statement.due().amount())
                .put("carried_out", statement.carriedOut().amount())
                .done();
    }

    Response get(String name) {
        return all().stream()
                .filter(statement -> statement.name().equals(name))
                .findFirst()
                .map(statement -> Answers.of(200, StatementJson.statement(statement)))
                .orElseGet(() -> Answers.notFound("statement " + name));
    }

    Response file(String name) {
        return keepers()
                .flatMap(keeper -> new Exports(keeper).file(name).stream())
                .findFirst()
                .map(file -> Answers.of(200, StatementJson.file(file)))
                .orElseGet(() -> Answers.notFound("statement " + name));
    }

    Response close(String keeper, String period) {
        final YearMonth month;
        final PartyId party;
        try {
            month = YearMonth.parse(period);
            party = PartyId.parse(keeper);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Answers.error(400, "UNREADABLE", String.valueOf(unreadable.getMessage()));
        }
        return keepers()
                .filter(each -> each.member().id().equals(party))
                .findFirst()
                .map(each -> told(closed(each, month)))
                .orElseGet(() -> Answers.notFound("books of " + keeper));
    }

    /** Those that play here tell their partners at once what they invoice them for. */
    private Closing.Outcome closed(Closing keeper, YearMonth month) {
        var outcome = keeper.close(month);
        if (outcome instanceof Closing.Outcome.Closed(var period, var statements)) {
            for (var statement : statements) {
                cast.members().stream()
                        .filter(member -> member.id().equals(statement.holder())
                                || member.id().equals(statement.keeper()))
                        .filter(member -> member.party().role() != Role.HUB)
                        .forEach(member ->
                                new Exports(keeper).file(statement.name()).ifPresent(new Invoicing(member)::tell));
            }
        }
        return outcome;
    }

    private static Response told(Closing.Outcome outcome) {
        return switch (outcome) {
            case Closing.Outcome.Closed(var period, var statements) ->
                Answers.of(
                        200,
                        new Out()
                                .put("period", period.period().toString())
                                .put("root", period.root().hex())
                                .children("statements", statements, StatementsApi::summary)
                                .done());
            case Closing.Outcome.Refused(var why) -> Answers.error(409, "REFUSED", why);
        };
    }
}
