package org.voltroam.protocol.ocpp.v201.word;

/** How urgent a message is. OCPP 2.0.1, MessagePriorityEnumType. */
public enum MessagePriority {
    AlwaysFront,
    InFront,
    NormalCycle
}
