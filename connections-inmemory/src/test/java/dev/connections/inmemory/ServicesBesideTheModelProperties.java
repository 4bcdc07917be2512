package dev.connections.inmemory;

import dev.connections.contract.ServicesUnderTest;
import dev.connections.testing.ConnectionsDomain;
import dev.connections.testing.Reach;
import dev.connections.testing.Script;
import dev.connections.testing.ScriptTries;
import dev.connections.testing.SideBySide;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

class ServicesBesideTheModelProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Domain(ConnectionsDomain.class)
    @AddLifecycleHook(ScriptTries.class)
    @Tag("promise-1")
    void the_services_answer_as_the_reference_model(@ForAll Script script, Reach reach) {
        SideBySide.run(script, ServicesUnderTest.over(InMemoryAdapters.empty()), reach);
    }
}
