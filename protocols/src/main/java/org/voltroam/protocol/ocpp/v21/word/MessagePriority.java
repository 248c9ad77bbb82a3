package org.voltroam.protocol.ocpp.v21.word;

/** How urgent a message is. OCPP 2.1, MessagePriorityEnumType. */
public enum MessagePriority {
    AlwaysFront,
    InFront,
    NormalCycle
}
