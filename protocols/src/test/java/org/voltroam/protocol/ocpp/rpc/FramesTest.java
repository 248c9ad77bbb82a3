package org.voltroam.protocol.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpp.rpc.Frames.Reading;

class FramesTest {

    private static final int LIMIT = 2000;

    /** What random changes are made of, half a surrogate pair among them. */
    private static final String ODD = "[]{}\",:0129-eE.\\u\0ntf \uD800";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // text | what becomes of it
                "[2,\"a\",\"Heartbeat\",{}]                | call a Heartbeat {}",
                "[2,\"a\",\"Heartbeat\",null]              | call a Heartbeat {}",
                "[2,\"a\",\"Heartbeat\"]                   | call a Heartbeat {}",
                "[2,\"a\",\"Heartbeat\",{},7]              | call a Heartbeat {}",
                "[3,\"a\",{\"x\":1.50}]                    | result a {\"x\":1.50}",
                "[3,\"a\"]                                 | result a {}",
                "[4,\"a\",\"InternalError\",\"oh\",{}]     | error a InternalError oh",
                "[4,\"a\",\"Gremlins\"]                    | error a Gremlins",
                "[2,\"a\",\"Heartbeat\",[]]                | answer a FormationViolation",
                "[2,\"a\",\"Heartbeat\",{]                 | answer a FormationViolation",
                "[2,\"a\",\"Heartbeat\",{\"x\":1,\"x\":2}] | answer a FormationViolation",
                "[2,\"a\",7,{}]                            | answer a FormationViolation",
                "[2,\"a\"]                                 | answer a FormationViolation",
                "[2,7,\"Heartbeat\",{}]                    | answer -1 FormationViolation",
                "[2,\"\",\"Heartbeat\",{}]                 | answer -1 FormationViolation",
                "hello                                     | answer -1 FormationViolation",
                "{}                                        | answer -1 FormationViolation",
                "[]                                        | answer -1 FormationViolation",
                "[3,\"a\",{                                | lost",
                "[3,\"a\",7]                               | lost",
                "[4,7]                                     | lost",
                "[5,\"a\",{}]                              | lost",
                "[\"x\",\"a\",{}]                          | lost",
            })
    void aTextIsReadAnsweredOrLost(String text, String outcome) {
        assertThat(outcome(text)).isEqualTo(outcome);
    }

    @Test
    @Tag("OCPP-RPC-02")
    void anIdOfMoreThan36CharactersIsRefusedUnderItself() {
        var id = "x".repeat(37);
        assertThat(outcome("[2,\"" + id + "\",\"Heartbeat\",{}]")).isEqualTo("answer " + id + " FormationViolation");
    }

    @Test
    void aMessageOverTheLimitIsAnsweredUnderItsId() {
        var long_ = "[2,\"a\",\"Heartbeat\",{\"x\":\"" + "y".repeat(LIMIT) + "\"}]";
        assertThat(outcome(long_)).isEqualTo("answer a FormationViolation");
    }

    @Test
    void tenThousandLevelsOfNestingAreRefused() {
        var deep = "[2,\"a\",\"Heartbeat\"," + "[".repeat(10_000) + "]".repeat(10_000) + "]";
        assertThat(Frames.read(deep, 100_000, Dialect.V2)).isInstanceOfSatisfying(Reading.Answerable.class, refused -> {
            assertThat(refused.answer().code().is(ErrorCode.FormatViolation)).isTrue();
        });
    }

    @Test
    void noGarbageMakesTheReaderThrow() {
        var random = new Random(7);
        var good = "[2,\"a\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"n\":[1,2.5e3,null,true,\"\\u00e9\"]}]";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(good);
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), ODD.charAt(random.nextInt(ODD.length())));
            }
            assertThat(Frames.read(text.toString(), LIMIT, Dialect.V16)).isNotNull();
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var id = "a\"b\\c\n";
        var error = Frame.CallError.of(id, ErrorCode.GenericError, "said \"no\"");
        assertThat(Frames.read(Frames.write(error), LIMIT, Dialect.V16)).isEqualTo(new Reading.Good(error));
        var call = new Frame.Call("1", "Heartbeat", Json.object());
        assertThat(Frames.write(call)).isEqualTo("[2,\"1\",\"Heartbeat\",{}]");
    }

    @Test
    void aDescriptionIsCutAt255Characters() {
        var error = new Frame.CallError("1", Open.of(ErrorCode.GenericError), "x".repeat(300));
        assertThat(Frames.write(error)).isEqualTo("[4,\"1\",\"GenericError\",\"" + "x".repeat(255) + "\",{}]");
    }

    @Test
    @Tag("OCPP-RPC-20")
    void onlyTheLatestVersionSendsWithoutAnAnswer() {
        var send = new Frame.Send("a", "NotifyPeriodicEventStream", Json.object());
        assertThat(outcome(Frames.write(send), Dialect.V21)).isEqualTo("send a NotifyPeriodicEventStream {}");
        assertThat(outcome(Frames.write(send), Dialect.V2)).isEqualTo("lost");
        assertThat(outcome("[6,\"a\",7,{}]", Dialect.V21)).isEqualTo("lost");
        assertThat(outcome("[6,\"a\",\"NotifyPeriodic", Dialect.V21)).isEqualTo("lost");
    }

    @Test
    void onlyTheLatestVersionTellsErrorsOfResults() {
        var error = Frame.ResultError.of("a", ErrorCode.FormatViolation, "what?");
        assertThat(Frames.write(error)).isEqualTo("[5,\"a\",\"FormatViolation\",\"what?\",{}]");
        assertThat(outcome(Frames.write(error), Dialect.V21)).isEqualTo("unusable a FormatViolation what?");
        assertThat(outcome(Frames.write(error), Dialect.V16)).isEqualTo("lost");
    }

    private static String outcome(String text) {
        return outcome(text, Dialect.V16);
    }

    private static String outcome(String text, Dialect dialect) {
        return switch (Frames.read(text, LIMIT, dialect)) {
            case Reading.Good(Frame.Call(var id, var action, var payload)) ->
                "call " + id + " " + action + " " + Json.text(payload);
            case Reading.Good(Frame.CallResult(var id, var payload)) -> "result " + id + " " + Json.text(payload);
            case Reading.Good(Frame.CallError(var id, var code, var said)) ->
                ("error " + id + " " + code + " " + said).strip();
            case Reading.Good(Frame.ResultError(var id, var code, var said)) ->
                "unusable " + id + " " + code + " " + said;
            case Reading.Good(Frame.Send(var id, var action, var payload)) ->
                "send " + id + " " + action + " " + Json.text(payload);
            case Reading.Answerable(var answer) -> "answer " + answer.id() + " " + answer.code();
            case Reading.Lost(var reason) -> "lost";
        };
    }
}
