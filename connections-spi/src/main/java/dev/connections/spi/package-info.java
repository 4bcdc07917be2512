/**
 * What a host implements on its own database: the {@link dev.connections.spi.ConnectionRepository}, the
 * {@link dev.connections.spi.ConsentSource}, the {@link dev.connections.spi.OrganizationDirectory} and, for share
 * tokens, the {@link dev.connections.spi.ShareTokenRepository}. The Javadoc of each port is its contract; the abstract
 * test classes in package {@code dev.connections.contract}, published as the test-jar of this artifact, hold an adapter
 * to it.
 *
 * <p>For every port: strings compare as in Java, exactly (a binary collation). Calls may come from many threads at
 * once. An exception means that the outcome is unknown. What is handed over is immutable, and what is answered is not
 * changed afterwards. Each call is atomic alone, and may join a transaction of the caller's.
 */
package dev.connections.spi;
