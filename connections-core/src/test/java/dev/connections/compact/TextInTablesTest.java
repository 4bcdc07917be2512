package dev.connections.compact;

import static dev.connections.compact.Tables.assertKept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.lifecycle.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every text is kept exactly, in few bytes, as long as it fits. */
class TextInTablesTest {

    @Test
    void keeps_every_text_exactly() {
        for (String text : List.of(
                "plain",
                "\u00e4\u00f6\u00fc\u00ff",
                "\u0100",
                "\u4f60\u597d \ud83d\ude00",
                "\ud83d",
                "\udc00\ud800",
                "3b241101-e2bb-4255-8caf-4136c566a962",
                "3B241101-e2bb-4255-8caf-4136c566a962",
                "3b241101-e2bb-4255-8caf-4136c566a96-",
                "3b241101_e2bb_4255_8caf_4136c566a962",
                "x".repeat(127),
                "y".repeat(10_000))) {
            assertKept(Connection.restore(Made.active(text, "acme", text + "2")
                    .name(text)
                    .destinationAlias(text)
                    .build()));
        }
    }

    @Test
    void keeps_every_text_that_is_nearly_a_uuid() {
        String uuid = "3b241101-e2bb-4255-8caf-4136c566a962";
        for (int place = 0; place < uuid.length(); place++) {
            for (String other : List.of("-", "/", "0", "9", ":", "@", "A", "F", "`", "a", "f", "g", "")) {
                assertKept(Connection.restore(
                        Made.active(uuid.substring(0, place) + other + uuid.substring(place + 1), "acme", "globex")
                                .build()));
            }
        }
    }

    @Test
    void keeps_a_uuid_in_fewer_longs_than_another_text_of_its_length() {
        Table uuid = Tables.of(Connection.restore(Made.active("3b241101-e2bb-4255-8caf-4136c566a962", "acme", "globex")
                .build()));
        Table other = Tables.of(Connection.restore(Made.active("3b241101_e2bb_4255_8caf_4136c566a962", "acme", "globex")
                .build()));

        assertThat(uuid.leaves.get(0).length).isLessThan(other.leaves.get(0).length);
    }

    @Test
    void takes_no_connection_with_more_text_than_it_can_hold() {
        Connection connection = Connection.restore(
                Made.active("c-1", "acme", "globex").name("x".repeat(600_000)).build());
        assertThatThrownBy(() -> Tables.of(connection))
                .isInstanceOf(DoesNotFitException.class)
                .hasMessageContaining("c-1")
                .hasMessageNotContaining("xxx");
    }

    @Test
    void takes_as_much_text_as_it_can_hold() {
        int most = 524_000;
        while (isTaken(most + 1)) {
            most++;
        }
        Connection connection = named("x".repeat(most));
        assertKept(connection);
        long[] leaf = Tables.of(connection).leaves.get(0);
        assertThat(Row.restLength(leaf, Leaf.firstRow(leaf))).isEqualTo(0xFFFF);
    }

    private static boolean isTaken(int letters) {
        try {
            return Tables.of(named("x".repeat(letters))).count() == 1;
        } catch (DoesNotFitException tooLarge) {
            return false;
        }
    }

    private static Connection named(String name) {
        return Connection.restore(
                Made.active("c-1", "acme", "globex").name(name).build());
    }
}
