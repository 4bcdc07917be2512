package dev.connections.proofs.schedules;

import dev.connections.ConnectionId;
import dev.connections.service.Connections;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;

/** The library's services over some ports. */
record Services(Connections connections, Sharing sharing, ShareTokens tokens, Ports.Writes host) {

    /** The services, which name each connection that they make after whoever makes it. */
    static Services over(World world, Ports ports, char name) {
        return new Services(
                Connections.over(ports.connections(), ports.directory())
                        .settings(world.settings())
                        .clock(world::now)
                        .ids(() -> ConnectionId.of("connection-" + name))
                        .build(),
                Sharing.over(ports.connections(), ports.directory(), ports.consents())
                        .clock(world::now)
                        .stopwatch(() -> 0)
                        .build(),
                ShareTokens.over(ports.connections(), ports.tokens(), ports.consents())
                        .clock(world::now)
                        .stopwatch(() -> 0)
                        .build(),
                ports.writes());
    }
}
