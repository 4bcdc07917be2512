package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Data types are a set of names. */
class DataTypesProperties {

    @Property
    void unions_intersections_and_differences_are_those_of_sets(
            @ForAll("names") Set<String> one, @ForAll("names") Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        Set<String> difference = new TreeSet<>(one);
        difference.removeAll(other);
        DataTypes types = DataTypes.restore(one);
        DataTypes others = DataTypes.restore(other);
        assertIs(union, types.and(others));
        assertIs(common, types.within(others));
        assertIs(difference, types.without(others));
        assertThat(types.equals(others)).isEqualTo(one.equals(other));
    }

    private static void assertIs(Collection<String> names, DataTypes types) {
        List<String> iterated = new ArrayList<>();
        types.forEach(type -> iterated.add(type.name()));
        assertThat(iterated).containsExactlyElementsOf(names);
        assertThat(types.names()).containsExactlyElementsOf(names);
        assertThat(types.size()).isEqualTo(names.size());
        assertThat(types.isEmpty()).isEqualTo(names.isEmpty());
        assertThat(types).hasToString(names.toString()).hasSameHashCodeAs(DataTypes.restore(names));
        for (String name : List.of("a", "b", "c", "d")) {
            assertThat(types.contains(DataType.of(name))).isEqualTo(names.contains(name));
        }
    }

    @Provide
    Arbitrary<Set<String>> names() {
        return Arbitraries.of("a", "b", "c", "d").set();
    }
}
