package dev.connections.proofs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A spec with a mistake in it does not hold: the properties that are there for the mistake say so, each by itself. */
@Tag("spec")
class BrokenSpecTest {

    private static final int INVARIANT_VIOLATED = 12;
    private static final int ACTION_PROPERTY_VIOLATED = 13;

    @ParameterizedTest
    @EnumSource
    void every_mistake_is_caught_by_the_properties_that_are_there_for_it(Mistake mistake) {
        for (String property : mistake.caughtBy()) {
            Tlc.Run run = mistake.run(property);

            assertThat(run.violated()).isEqualTo(property);
            assertThat(run.exit()).isIn(INVARIANT_VIOLATED, ACTION_PROPERTY_VIOLATED);
        }
    }

    @Test
    void every_property_catches_a_mistake() {
        Set<String> properties = Stream.of(Model.values())
                .flatMap(model -> model.shortForm().properties().stream())
                .collect(Collectors.toSet());
        Set<String> catching = Stream.of(Mistake.values())
                .flatMap(mistake -> mistake.caughtBy().stream())
                .collect(Collectors.toSet());
        assertThat(catching).isEqualTo(properties);
    }

    @Test
    void there_are_so_many_mistakes() {
        assertThat(Mistake.values()).hasSize(51);
    }
}
