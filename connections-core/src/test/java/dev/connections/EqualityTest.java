package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Values are equal when all their parts are, and only then. */
class EqualityTest {

    private static final List<String> TWO = List.of("one", "two");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Each supplier makes one value afresh; all the suppliers' values differ. */
    private static void assertDistinct(List<Supplier<Object>> values) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                Object one = values.get(i).get();
                Object other = values.get(j).get();
                assertThat(one.equals(other)).as("%s and %s", one, other).isEqualTo(i == j);
            }
            Object value = values.get(i).get();
            assertThat(value)
                    .hasSameHashCodeAs(values.get(i).get())
                    .isNotEqualTo("text")
                    .isNotEqualTo(null);
        }
        assertThat(values.stream().map(value -> value.get().hashCode()).distinct())
                .as("hashes tell most of them apart")
                .hasSizeGreaterThan(values.size() / 2);
    }

    @Test
    void actors_are_their_organization_channel_and_principal() {
        List<Supplier<Object>> actors = new ArrayList<>();
        for (String organization : TWO) {
            for (Channel channel : Channel.values()) {
                actors.add(() -> Actor.of(organization).via(channel));
                TWO.forEach(staff ->
                        actors.add(() -> Actor.of(organization).via(channel).as(staff)));
            }
        }
        assertThat(actors).hasSize(12);
        assertDistinct(actors);
    }

    @Test
    void flows_are_their_ends_in_this_order() {
        List<Supplier<Object>> flows = new ArrayList<>();
        for (String source : List.of("one", "two", "three")) {
            for (String destination : List.of("one", "two", "three")) {
                if (!source.equals(destination)) {
                    flows.add(() -> Flow.from(source).to(destination));
                }
            }
        }
        assertThat(flows).hasSize(6);
        assertDistinct(flows);
    }

    @Test
    void data_types_are_their_names() {
        List<Supplier<Object>> types = new ArrayList<>();
        for (String name : List.of("anx", "c0x", "events")) {
            types.add(() -> DataType.of(name));
        }
        assertThat(DataType.of("anx")).hasSameHashCodeAs(DataType.of("c0x"));
        assertDistinct(types);
    }

    @Test
    void items_are_their_type_subject_and_time() {
        List<Supplier<Object>> items = new ArrayList<>();
        for (DataType type : List.of(DataType.EVENTS, DataType.RECORDS)) {
            items.add(() -> Item.of(type));
            items.add(() -> Item.of(type).collectedAt(NOON));
            for (String subject : TWO) {
                items.add(() -> Item.of(type).about(SubjectId.of(subject)));
                items.add(() -> Item.of(type, subject, NOON));
                items.add(() -> Item.of(type, subject, NOON.plusSeconds(1)));
            }
        }
        assertThat(items).hasSize(16);
        assertDistinct(items);
    }

    @Test
    void refusals_are_their_reason_and_facts() {
        List<Supplier<Object>> refusals = new ArrayList<>();
        for (RefusalReason reason : RefusalReason.values()) {
            for (String found : TWO) {
                TWO.forEach(needed -> refusals.add(() -> Refusal.of(reason, found, needed)));
            }
        }
        for (String taken : TWO) {
            TWO.forEach(id -> refusals.add(() -> Refusal.duplicate(taken, ConnectionId.of(id))));
        }
        refusals.add(() -> Refusal.of(
                RefusalReason.DUPLICATE,
                "one taken by connection two",
                "reactivating that connection instead of creating another"));
        assertDistinct(refusals);
    }
}
