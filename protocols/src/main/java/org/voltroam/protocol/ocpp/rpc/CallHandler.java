package org.voltroam.protocol.ocpp.rpc;

import tools.jackson.databind.node.ObjectNode;

/** What one end of a connection does with the calls of the other. Calls of one connection arrive one after the other. */
public interface CallHandler {

    /** Answers a call; may block. An unknown action is {@link ErrorCode#NotImplemented}. */
    Answer answer(String action, ObjectNode payload);

    /** Hears what needs no answer (OCPP 2.1 Part 4, 4.2.4); may block. What cannot be used is for the journal only. */
    default void sent(String action, ObjectNode payload) {
        dropped(action + " is not expected without a call");
    }

    /** A frame was not understood, or answers nothing we asked. For the journal; the connection goes on. */
    void dropped(String reason);

    /** {@link #answer} has thrown: a bug or a broken machine. The peer was told InternalError. */
    void failed(String action, RuntimeException bug);

    sealed interface Answer {

        record Result(ObjectNode payload) implements Answer {}

        record Refusal(ErrorCode code, String description) implements Answer {}
    }
}
