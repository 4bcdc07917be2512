package dev.connections.postgres;

import dev.connections.contract.ServicesUnderTest;
import dev.connections.testing.ConnectionsDomain;
import dev.connections.testing.Reach;
import dev.connections.testing.Script;
import dev.connections.testing.SideBySide;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

class PostgresBesideTheModelProperties {

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    @Domain(ConnectionsDomain.class)
    void the_services_over_postgres_answer_as_the_reference_model(@ForAll Script script) {
        SideBySide.run(script, ServicesUnderTest.over(PostgresAdapters.empty(Isolation.READ_COMMITTED)), new Reach());
    }
}
