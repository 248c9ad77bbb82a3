package org.voltroam.protocol.ocpi.server;

/** One interface (Sender or Receiver) of one module, in every version that has it. May block. */
@FunctionalInterface
public interface Interface {

    Answer answer(Call call);
}
