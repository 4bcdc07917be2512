package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Real data has holes: an item may name nobody, and its time may be unknown. */
class ItemTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void is_of_a_type_a_subject_and_a_time() {
        Item item = Item.of(DataType.EVENTS, "user_1", NOON);
        assertThat(item.dataType()).isEqualTo(DataType.EVENTS);
        assertThat(item.subject()).contains(SubjectId.of("user_1"));
        assertThat(item.collectedAt()).contains(NOON);
        assertThat(item)
                .isEqualTo(
                        Item.of(DataType.EVENTS).about(SubjectId.of("user_1")).collectedAt(NOON));
    }

    @Test
    void names_nobody_when_the_subject_is_empty() {
        assertThat(Item.of(DataType.EVENTS, "", NOON).subject()).isEmpty();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Item.of(DataType.EVENTS, "a\0b", NOON));
    }

    @Test
    void names_nobody_when_a_store_holds_an_id_of_empty_text() {
        Item item = Item.of(DataType.EVENTS).about(SubjectId.restore(""));

        assertThat(item.subject()).isEmpty();
        assertThat(item.namesNobody()).isTrue();
        assertThat(item).isEqualTo(Item.of(DataType.EVENTS));
    }

    @Test
    void is_about_whom_it_names_and_nobody_else() {
        Item item = Item.of(DataType.EVENTS, "user_1", NOON);

        assertThat(item.isAbout(SubjectId.of("user_1"))).isTrue();
        assertThat(item.isAbout(SubjectId.of("user_2"))).isFalse();
        assertThat(item.namesNobody()).isFalse();
        assertThat(Item.of(DataType.EVENTS).isAbout(SubjectId.restore(""))).isFalse();
    }

    @Test
    void is_timed_in_whole_microseconds() {
        assertThat(Item.of(DataType.EVENTS).collectedAt(NOON.plusNanos(1_999)).collectedAt())
                .contains(NOON.plusNanos(1_000));
    }

    @Test
    void tells_its_time_as_microseconds_too_and_an_unknown_time_as_the_latest() {
        assertThat(Item.of(DataType.EVENTS)
                        .collectedAt(Instant.ofEpochSecond(2, 3_999))
                        .collectedAtMicros())
                .isEqualTo(2_000_003);
        assertThat(Item.of(DataType.EVENTS).collectedAtMicros()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void is_of_unknown_time_when_its_instant_is_out_of_range() {
        assertThat(Item.of(DataType.EVENTS).collectedAt()).isEmpty();
        assertThat(Item.of(DataType.EVENTS).collectedAt(Instant.MIN).collectedAt())
                .isEmpty();
        assertThat(Item.of(DataType.EVENTS).collectedAt(Instant.MAX).collectedAt())
                .isEmpty();
    }

    @Test
    void shows_its_type_and_time() {
        assertThat(Item.of(DataType.EVENTS, "user_1", NOON)).hasToString("events collected at 2026-03-01T12:00:00Z");
        assertThat(Item.of(DataType.EVENTS)).hasToString("events of unknown time");
    }
}
