/**
 * What a host's adapters must promise, as tests. A host depends on the test-jar of {@code connections-spi}, says once
 * how its adapters come to be, and extends each contract in five lines:
 *
 * <pre>{@code
 * class PostgresConnectionsTest extends ConnectionRepositoryContract {
 *     @Override
 *     protected Adapters freshAdapters() {
 *         return PostgresAdapters.empty();
 *     }
 * }
 * }</pre>
 *
 * <p>{@link dev.connections.contract.Adapters} is the fixture: the four ports, fresh and empty for each test, and a way
 * to put organizations and statements in. {@link dev.connections.contract.ConnectionRepositoryContract},
 * {@link dev.connections.contract.ShareTokenRepositoryContract}, {@link dev.connections.contract.ConsentSourceContract}
 * and {@link dev.connections.contract.OrganizationDirectoryContract} hold one port each to its Javadoc.
 * {@link dev.connections.contract.ConnectionsContract}, {@link dev.connections.contract.SharingContract} and
 * {@link dev.connections.contract.ShareTokensContract} run the services over the host's adapters, also while these fail
 * in every way that a table of faults knows. {@link dev.connections.contract.FaultInjection} does the same to code of
 * the host's own.
 *
 * <p>Every test first shows that something is there, so that adapters that keep nothing fail each of them. Tests that
 * race are bounded in time. JUnit Jupiter, AssertJ and the test-jar of {@code connections-core} are needed, and for
 * property tests of a host's own jqwik: {@link dev.connections.contract.PortsDomain} has values for them.
 */
package dev.connections.contract;
