package org.voltroam.protocol.ocpi.server;

import java.util.Locale;

/** One interface (Sender or Receiver) of one module. May block. Source: OCPI 2.2.1 version_information_endpoint, InterfaceRole. */
@FunctionalInterface
public interface Interface {

    Answer answer(Call call);

    /** Where an interface is found. Role is SENDER or RECEIVER, as the wire writes it. */
    record Address(String module, String role) {

        public static Address sender(String module) {
            return new Address(module, "SENDER");
        }

        public static Address receiver(String module) {
            return new Address(module, "RECEIVER");
        }

        /** The part of the path after the version. */
        public String path() {
            return module + "/" + role.toLowerCase(Locale.ROOT);
        }
    }
}
