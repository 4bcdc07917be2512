package dev.connections.lifecycle;

import dev.connections.Refusal;

/**
 * What the rules answer to a command on a connection: a {@link Change} to be committed, nothing to do, or a refusal.
 * Nothing has happened yet: a ruling is a value.
 */
public sealed interface Ruling permits Change, Ruling.Unchanged, Ruling.Refused {

    /**
     * What was asked for is so already: no event, no new version.
     *
     * @param connection the connection as it is
     */
    record Unchanged(Connection connection) implements Ruling {}

    /**
     * The command is refused and changes nothing.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Ruling {}
}
