package org.voltroam.role;

import org.voltroam.platform.store.Directory;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Wires;

/** The versions of OCPI that roles speak. Each partner is spoken to in its own. */
final class OcpiVersions {

    private OcpiVersions() {}

    /** @param directory where a version looks up what it leaves unsaid */
    static Wires of(Directory directory) {
        return Wires.of(new V211(new KnownHere(directory)), new V221(), new V230());
    }
}
