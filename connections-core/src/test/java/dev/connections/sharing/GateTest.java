package dev.connections.sharing;

import static dev.connections.sharing.Lives.hour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The corners of a gate and of a batch that chance seldom finds. */
class GateTest {

    private static final Instant NOW = hour(10);

    @Test
    void tells_types_apart_whose_names_have_one_hash() {
        assertThat("anx".hashCode()).isEqualTo("c0x".hashCode());
        Connection carrying = carrying(List.of("anx", "events"));

        assertThat(reason(carrying, "anx")).isEqualTo(Reason.CONSENT_UNKNOWN);
        assertThat(reason(carrying, "c0x")).isEqualTo(Reason.DATA_TYPE_NOT_SHARED);
        assertThat(reason(carrying(List.of("anx", "c0x")), "c0x")).isEqualTo(Reason.CONSENT_UNKNOWN);
    }

    @Test
    void knows_as_many_types_as_a_connection_may_carry_and_no_other() {
        List<String> names =
                IntStream.range(0, DataTypes.MOST).mapToObj(i -> "type-" + i).toList();
        Connection full = carrying(names);

        assertThat(names).allMatch(name -> reason(full, name) == Reason.CONSENT_UNKNOWN);
        assertThat(IntStream.range(DataTypes.MOST, 1_000))
                .allMatch(i -> reason(full, "type-" + i) == Reason.DATA_TYPE_NOT_SHARED);
    }

    @Test
    void a_batch_of_nothing_asks_nobody() {
        Batch batch = SharingPolicy.STRICT.batch(Gate.of(carrying(List.of("events"))), List.of(), NOW);

        assertThat(batch.subjects()).isEmpty();
        assertThat(batch.decisions(Map.of())).isEmpty();
    }

    @Test
    void a_batch_cannot_decide_for_whom_it_has_no_entry() {
        Item item = Item.of(DataType.EVENTS, "ann", NOW);
        Batch batch = SharingPolicy.STRICT.batch(Gate.of(carrying(List.of("events"))), List.of(item), NOW);

        assertThat(batch.decisions(Map.of(SubjectId.of("bob"), List.of())))
                .singleElement()
                .extracting(Decision::reason)
                .isEqualTo(Reason.CONSENT_UNAVAILABLE);
    }

    private static Reason reason(Connection connection, String type) {
        return SharingPolicy.STRICT.decide(Gate.of(connection), Item.of(DataType.of(type), "ann", NOW), List.of(), NOW);
    }

    private static Connection carrying(List<String> types) {
        Connection life = Lives.active(Settings.ENABLED_BY_DEFAULT);
        return Lives.after(life.changeDataTypes(Lives.SOURCE, DataTypes.restore(types), hour(8)));
    }
}
