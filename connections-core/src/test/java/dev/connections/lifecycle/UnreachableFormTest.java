package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.DESTINATION;
import static dev.connections.lifecycle.Scene.active;
import static dev.connections.lifecycle.Scene.created;
import static dev.connections.lifecycle.Scene.day;
import static dev.connections.lifecycle.Scene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.InconsistentException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stored connection that no history leads to is refused, though each of its fields could be. */
class UnreachableFormTest {

    private final ConnectionForm offered = created(Scene.BY_DESTINATION).toForm();
    private final ConnectionForm accepted = active(Scene.BY_DESTINATION).toForm();
    private final ConnectionForm enabled = created(Scene.IMMEDIATE).toForm();
    private final Connection refused = done(created(Scene.IMMEDIATE).deactivate(DESTINATION, day(2)));

    private static ConnectionForm.Builder like(ConnectionForm form) {
        ConnectionForm.Builder builder = ConnectionForm.builder();
        builder.like(form);
        return builder;
    }

    private static void refuses(ImmutableConnectionForm.Builder form, String why) {
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> Connection.restore(form.build()))
                .withMessageContaining(why);
    }

    @Test
    void refuses_an_immediate_connection_that_was_never_active() {
        refuses(
                like(enabled).status("INACTIVE").periods(List.of()).epoch(0).version(2),
                "creating activates iff immediate");
    }

    @Test
    void refuses_an_activation_by_the_destination_without_a_change_of_its_own() {
        refuses(like(accepted).version(1), "creating activates iff immediate");
    }

    @Test
    void refuses_a_refusal_of_what_has_just_been_created() {
        assertThat(Connection.restore(
                        like(offered).refusedByDestination(true).version(2).build()))
                .isNotNull();
        refuses(like(offered).refusedByDestination(true), "what has just been created is not refused");
    }

    @Test
    void refuses_an_expired_offer_of_an_immediate_connection_that_nobody_refused() {
        ConnectionForm expired = like(refused.toForm()).pendingUntil(day(2)).build();
        assertThat(Connection.restore(expired).offerExpired()).isTrue();
        refuses(like(expired).refusedByDestination(false), "an immediate connection is an offer only when refused");
    }
}
