/**
 * A host that keeps everything in PostgreSQL: an adapter for each port in plain JDBC. Start at
 * {@link dev.connections.postgres.Database}, which runs each call in a transaction of its own or in the host's, then
 * read {@link dev.connections.postgres.PostgresConnections}. The tables are in {@code db/migration}.
 */
package dev.connections.postgres;
