package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** A name is kept without the white space around it; a prefix of names is taken literally. */
class ConnectionNameTest {

    @Test
    void is_stripped_of_the_white_space_around_it() {
        assertThat(ConnectionName.of("\t\u2003 News letter \n").value()).isEqualTo("News letter");
    }

    @Test
    void is_measured_once_stripped() {
        assertThat(ConnectionName.of(" ".repeat(999) + "a".repeat(200)).value()).hasSize(200);
    }

    @Test
    void is_not_white_space_alone() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ConnectionName.of(" \t\n\u2003"));
    }

    @Test
    void is_not_stripped_again_when_restored() {
        assertThat(ConnectionName.restore(" Newsletter ").value()).isEqualTo(" Newsletter ");
    }

    @Test
    void begins_with_its_prefix_and_with_no_pattern() {
        ConnectionName name = ConnectionName.of("100% Newsletter_1");
        assertThat(NamePrefix.of("100%").begins(name)).isTrue();
        assertThat(NamePrefix.of("100% Newsletter_1").begins(name)).isTrue();
        for (String other : new String[] {"%", "100_", "1.*", "100% newsletter", "Newsletter", "100% Newsletter_12"}) {
            assertThat(NamePrefix.of(other).begins(name)).as(other).isFalse();
        }
    }

    @Test
    void a_prefix_is_not_stripped() {
        assertThat(NamePrefix.of("News ").begins(ConnectionName.of("Newsletter")))
                .isFalse();
        assertThat(NamePrefix.of("News ").begins(ConnectionName.of("News letter")))
                .isTrue();
    }
}
