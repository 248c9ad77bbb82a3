package org.voltroam.role.hub;

import java.util.concurrent.Executor;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.ocpi.relay.Relay;
import org.voltroam.protocol.ocpi.relay.Relay.Deadlines;
import org.voltroam.protocol.ocpi.relay.Tickets;
import org.voltroam.protocol.ocpi.v221.VersionsModule;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** A roaming hub: its own OCPI platform for registration, and the relay for everything else. */
public final class Hub implements AutoCloseable {

    private final Member member;
    private final Gateway gateway;
    private final Copying copies;

    public Hub(Member member, Executor threads, Deadlines deadlines) {
        this.member = member;
        var setting = new Relay.Setting(
                member.basePath(),
                member.baseUrl(),
                VersionsModule.VERSION,
                member.id(),
                deadlines,
                Ids::ofRequest,
                member.clock());
        this.copies = new Copying(member, threads);
        this.gateway = new Relay(
                setting,
                new Routes(member),
                copies,
                new Tickets(Ids::secret, member.clock()),
                member.server(RelayedModules.ALL));
    }

    public Member member() {
        return member;
    }

    public Gateway gateway() {
        return gateway;
    }

    /** Writes what it has not yet; the store is closed after it. */
    @Override
    public void close() {
        copies.close();
    }
}
