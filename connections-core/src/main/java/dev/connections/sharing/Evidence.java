package dev.connections.sharing;

import dev.connections.ConnectionId;
import dev.connections.consent.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a decision stood on, for the audit.
 *
 * @param connection the connection, if one was found
 * @param version its version
 * @param epoch how often it had been activated
 * @param statement the statement that counted, if the consent was asked and any did; never in the destination's view
 * @param evaluatedAt the instant for which it was decided
 */
public record Evidence(
        Optional<ConnectionId> connection,
        OptionalLong version,
        OptionalLong epoch,
        Optional<Statement> statement,
        Instant evaluatedAt) {}
