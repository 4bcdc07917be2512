package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who acts is always said. */
class ActorTest {

    private final Actor actor = Actor.of("org_acme").via(Channel.API);

    @Test
    void is_an_organization_a_channel_and_perhaps_a_member_of_staff() {
        assertThat(actor.organization()).isEqualTo(OrganizationId.of("org_acme"));
        assertThat(actor.channel()).isEqualTo(Channel.API);
        assertThat(actor.principal()).isEmpty();
        assertThat(actor.as("staff-4711").principal()).contains(Principal.of("staff-4711"));
        assertThat(actor.as("staff-4711").withoutPrincipal()).isEqualTo(actor);
    }

    @Test
    @Tag("promise-7")
    void has_no_default() {
        OrganizationId nobody = null;
        assertThatNullPointerException().isThrownBy(() -> Actor.of("org_acme").via(null));
        assertThatNullPointerException().isThrownBy(() -> Actor.of(nobody).via(Channel.API));
    }
}
