package dev.connections.testing;

import dev.connections.Actor;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.ArbitraryProvider;

/**
 * The jqwik domain of connections: under {@code @Domain(ConnectionsDomain.class)} a property takes {@link Script}s, and
 * values of every public type of core. The values are few and meet often: every connection leads from acme to globex,
 * every share token is of that connection, every statement is of ann about acme, and all instants lie within the same
 * two days; only snapshots know two connections more. Connections and tokens have come to be by commands; decisions,
 * refusals and snapshots are the library's own answers.
 */
public class ConnectionsDomain extends DomainContextBase {

    /** The subject whose statements are provided. */
    public static final SubjectId ANN = SubjectId.of("ann");

    /** The source of every connection and of every statement. */
    public static final OrganizationId ACME = OrganizationId.of("acme");

    /** The destination of every connection. */
    public static final OrganizationId GLOBEX = OrganizationId.of("globex");

    private static final List<DomainContext> PARTS =
            List.of(new TextValues(), new LifecycleValues(), new SharingValues(), new TokenValues());

    /** A domain without settings. */
    public ConnectionsDomain() {}

    /** {@return scripts for {@link SideBySide}} */
    @Provide
    public Arbitrary<Script> scripts() {
        return ArbitraryScripts.scripts();
    }

    @Provide
    Arbitrary<Statement> statements() {
        return ArbitraryValues.statements(ANN, ACME);
    }

    @Provide
    Arbitrary<Item> items() {
        return ArbitraryValues.items();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return ArbitraryValues.instants();
    }

    @Provide
    Arbitrary<Scope> scopes() {
        return ArbitraryValues.scopes();
    }

    @Provide
    Arbitrary<DataType> dataTypes() {
        return ArbitraryValues.dataTypes();
    }

    @Provide
    Arbitrary<DataTypes> setsOfDataTypes() {
        return ArbitraryValues.setsOfDataTypes();
    }

    @Provide
    Arbitrary<OrganizationId> organizations() {
        return ArbitraryValues.organizations();
    }

    @Provide
    Arbitrary<SubjectId> subjects() {
        return ArbitraryValues.subjects();
    }

    @Provide
    Arbitrary<Flow> flows() {
        return ArbitraryValues.flows();
    }

    @Provide
    Arbitrary<Actor> actors() {
        return ArbitraryValues.actors();
    }

    /** {@return what provides the values: the methods of this domain, and the parts that it is made of} */
    @Override
    public Collection<ArbitraryProvider> getArbitraryProviders() {
        return Stream.concat(
                        super.getArbitraryProviders().stream(),
                        PARTS.stream().flatMap(part -> part.getArbitraryProviders().stream()))
                .toList();
    }
}
