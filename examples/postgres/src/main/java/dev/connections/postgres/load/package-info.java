/**
 * Fills a database with as many connections and statements as a large host has, made by the library itself, and
 * measures what the adapters cost over the bare SQL. Start at {@link dev.connections.postgres.load.Main}.
 */
package dev.connections.postgres.load;
