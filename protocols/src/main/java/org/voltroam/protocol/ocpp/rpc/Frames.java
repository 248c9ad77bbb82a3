package org.voltroam.protocol.ocpp.rpc;

import java.util.regex.Pattern;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Frames from text and to text.
 *
 * <p>Reading is lenient and never throws: a null or absent payload is an empty one, more elements than there should be are not
 * looked at. What cannot be read is answered when it was meant as a call, and otherwise lost.
 */
public final class Frames {

    private static final int CALL = 2;
    private static final int RESULT = 3;
    private static final int ERROR = 4;
    private static final int RESULT_ERROR = 5;
    private static final int SEND = 6;

    /** How long a description may be. OCPP-J 1.6, 4.2.3: 255 characters. */
    private static final int MAX_DESCRIPTION = 255;

    /** The start of a call whose rest is broken: enough to answer it under its own id. */
    private static final Pattern START_OF_CALL =
            Pattern.compile("\\s*\\[\\s*2\\s*,\\s*\"([^\"\\\\\\p{Cntrl}]{1,36})\"");

    private static final Pattern START_OF_ANSWER = Pattern.compile("\\s*\\[\\s*[3456]\\s*,");

    private static final Pattern NEEDS_NO_ESCAPE = Pattern.compile("[\\w.:{}|/+= -]*");

    private Frames() {}

    /** What became of a text. */
    public sealed interface Reading {

        record Good(Frame frame) implements Reading {}

        /** A broken call, and what to say about it. */
        record Answerable(Frame.CallError answer) implements Reading {}

        /** Nothing to be said to the peer; the reason is for our own journal. */
        record Lost(String reason) implements Reading {}
    }

    /** Reads a text of at most so many characters. */
    public static Reading read(String text, int maxLength, Dialect dialect) {
        if (text.length() > maxLength) {
            return broken(text, dialect, "the message has " + text.length() + " characters, at most " + maxLength);
        }
        try {
            var node = Json.parse(text);
            return node.isArray() && !node.isEmpty() ? read(node, dialect) : broken(text, dialect, "not a JSON array");
        } catch (Json.MalformedJson malformed) {
            return broken(text, dialect, "not JSON");
        }
    }

    private static Reading read(JsonNode array, Dialect dialect) {
        var type = array.get(0).asInt(0);
        return switch (type) {
            case CALL -> call(array, dialect);
            case RESULT -> result(array);
            case ERROR -> error(array);
            case RESULT_ERROR, SEND -> dialect.sends() ? ofVersion21(type, array) : unknown();
            default -> unknown();
        };
    }

    /** OCPP-J 1.6, 4.1.3: such messages are ignored. */
    private static Reading unknown() {
        return new Reading.Lost("unknown message type");
    }

    /** Neither of them is ever answered, however broken. */
    private static Reading ofVersion21(int type, JsonNode array) {
        var id = array.path(1);
        if (!id.isString()) {
            return new Reading.Lost("a SEND or CALLRESULTERROR without readable id");
        }
        if (type == RESULT_ERROR) {
            var code = Open.read(ErrorCode.class, array.path(2).asString(""));
            return new Reading.Good(
                    new Frame.ResultError(id.asString(), code, array.path(3).asString("")));
        }
        return array.path(2).isString() && array.path(3) instanceof ObjectNode payload
                ? new Reading.Good(new Frame.Send(id.asString(), array.get(2).asString(), payload))
                : new Reading.Lost("a SEND without readable action or payload");
    }

    private static Reading call(JsonNode array, Dialect dialect) {
        var id = array.path(1);
        if (!id.isString() || id.asString().isEmpty()) {
            return refused(Frame.NO_ID, dialect.unreadable(), "the message id must be text");
        }
        if (id.asString().length() > Frame.MAX_ID) {
            return refused(id.asString(), dialect.malformed(), "the message id is longer than " + Frame.MAX_ID);
        }
        var action = array.path(2);
        if (!action.isString()) {
            return refused(id.asString(), dialect.malformed(), "the action must be text");
        }
        var payload = array.path(3);
        if (payload instanceof ObjectNode object) {
            return new Reading.Good(new Frame.Call(id.asString(), action.asString(), object));
        }
        return absent(payload)
                ? new Reading.Good(new Frame.Call(id.asString(), action.asString(), Json.object()))
                : refused(id.asString(), dialect.malformed(), "the payload must be an object");
    }

    private static Reading result(JsonNode array) {
        var payload = array.path(2);
        if (!array.path(1).isString() || !(payload.isObject() || absent(payload))) {
            return new Reading.Lost("a CALLRESULT without readable id or payload");
        }
        var object = payload instanceof ObjectNode given ? given : Json.object();
        return new Reading.Good(new Frame.CallResult(array.get(1).asString(), object));
    }

    private static Reading error(JsonNode array) {
        if (!array.path(1).isString()) {
            return new Reading.Lost("a CALLERROR without readable id");
        }
        var code = Open.read(ErrorCode.class, array.path(2).asString(""));
        var description = array.path(3).asString("");
        return new Reading.Good(new Frame.CallError(array.get(1).asString(), code, description));
    }

    private static boolean absent(JsonNode payload) {
        return payload.isMissingNode() || payload.isNull();
    }

    /** A broken answer is never answered: that could go on for ever. */
    private static Reading broken(String text, Dialect dialect, String why) {
        if (START_OF_ANSWER.matcher(text).lookingAt()) {
            return new Reading.Lost("an answer that is broken: " + why);
        }
        var start = START_OF_CALL.matcher(text);
        return start.lookingAt()
                ? refused(start.group(1), dialect.malformed(), why)
                : refused(Frame.NO_ID, dialect.unreadable(), why);
    }

    private static Reading refused(String id, ErrorCode code, String why) {
        return new Reading.Answerable(Frame.CallError.of(id, code, why));
    }

    public static String write(Frame frame) {
        return switch (frame) {
            case Frame.Call call ->
                "[2," + quoted(call.id()) + "," + quoted(call.action()) + "," + Json.text(call.payload()) + "]";
            case Frame.CallResult result -> "[3," + quoted(result.id()) + "," + Json.text(result.payload()) + "]";
            case Frame.Send send ->
                "[6," + quoted(send.id()) + "," + quoted(send.action()) + "," + Json.text(send.payload()) + "]";
            case Frame.CallError error -> error(ERROR, error.id(), error.code(), error.description());
            case Frame.ResultError error -> error(RESULT_ERROR, error.id(), error.code(), error.description());
        };
    }

    private static String error(int type, String id, Open<ErrorCode> code, String description) {
        return "[" + type + "," + quoted(id) + "," + quoted(code.text()) + "," + quoted(shortened(description))
                + ",{}]";
    }

    private static String shortened(String description) {
        return description.length() <= MAX_DESCRIPTION ? description : description.substring(0, MAX_DESCRIPTION);
    }

    private static String quoted(String text) {
        return NEEDS_NO_ESCAPE.matcher(text).matches()
                ? "\"" + text + "\""
                : Json.text(JsonNodeFactory.instance.stringNode(text));
    }
}
