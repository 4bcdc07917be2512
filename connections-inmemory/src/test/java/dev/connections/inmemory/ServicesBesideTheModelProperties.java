package dev.connections.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

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
import net.jqwik.api.lifecycle.AfterContainer;

class ServicesBesideTheModelProperties {

    private static final Reach REACH = new Reach();

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Domain(ConnectionsDomain.class)
    @AddLifecycleHook(ScriptTries.class)
    @Tag("promise-1")
    void the_services_answer_as_the_reference_model(@ForAll Script script) {
        SideBySide.run(script, ServicesUnderTest.over(InMemoryAdapters.empty()), REACH);
    }

    @AfterContainer
    static void everything_that_can_be_reached_has_been() {
        System.out.println("The services beside the reference model: " + REACH);
        if (ScriptTries.wereMany(REACH)) {
            assertThat(REACH.missing()).isEmpty();
        }
    }
}
