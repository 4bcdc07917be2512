package dev.connections.proofs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The properties of the spec hold, in every state that its models reach: so many. */
@Tag("spec")
class SpecTest {

    private static final boolean LONG = "long".equals(System.getProperty("connections.spec.form"));

    @ParameterizedTest
    @EnumSource
    @Tag("promise-1")
    @Tag("promise-2")
    @Tag("promise-4")
    @Tag("promise-5")
    @Tag("promise-6")
    @Tag("promise-8")
    @Tag("promise-11")
    @Tag("promise-12")
    @Tag("promise-13")
    @Tag("promise-16")
    @Tag("promise-20")
    @Tag("promise-25")
    @Tag("promise-26")
    @Tag("promise-28")
    @Tag("promise-29")
    @Tag("promise-30")
    @Tag("promise-31")
    @Tag("promise-33")
    @Tag("promise-36")
    void every_property_holds_in_every_state(Model model) {
        Tlc.Run run = Tlc.run(model.module(), (LONG ? model.longForm() : model.shortForm()).lines(), 2);

        assertThat(run.output()).contains("Model checking completed. No error has been found.");
        assertThat(run.exit()).isZero();
        assertThat(run.distinctStates()).isEqualTo(LONG ? model.statesInLongForm() : model.states());
    }

    @Test
    void a_million_states_are_tried_in_the_short_form() {
        assertThat(Stream.of(Model.values()).mapToLong(Model::states).sum()).isGreaterThan(1_000_000);
    }

    @ParameterizedTest
    @EnumSource
    void the_long_form_checks_the_same(Model model) {
        assertThat(model.longForm().properties()).isEqualTo(model.shortForm().properties());
    }

    @Test
    void every_configuration_is_one_of_a_model() throws IOException {
        try (Stream<Path> files = Files.list(Tlc.SPEC)) {
            List<Path> configurations =
                    files.filter(file -> file.toString().endsWith(".cfg")).toList();
            assertThat(configurations).hasSize(2 * Model.values().length);
        }
    }
}
