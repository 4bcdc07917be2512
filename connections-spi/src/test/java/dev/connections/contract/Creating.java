package dev.connections.contract;

import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.ServiceTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.EventType;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A source offers a connection. */
interface Creating extends ServiceTests {

    @Test
    default void an_offer_is_pending_until_its_end() {
        Scene scene = scene();

        Connection created = scene.connections().create(scene.source, scene.offer());

        assertThat(created.status()).isEqualTo(Status.PENDING);
        assertThat(created.flow()).isEqualTo(scene.flow);
        assertThat(created.name().value()).isEqualTo("canary-name");
        assertThat(created.dataTypes()).containsExactly(EVENTS);
        assertThat(created.pendingUntil()).contains(NOON.plus(Scene.OPEN_FOR));
        assertThat(created.createdAt()).isEqualTo(NOON);
        assertThat(created.destinationAlias()).isEmpty();
        scene.assertStored(created);
        assertThat(scene.history()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.CREATED);
            assertThat(event.actor()).contains(scene.source);
        });
    }

    @Test
    default void a_connection_enabled_by_default_is_active_at_once() {
        Scene scene = scene();

        Connection created = scene.connections(Settings.ENABLED_BY_DEFAULT).create(scene.source, scene.offer());

        assertThat(created.status()).isEqualTo(Status.ACTIVE);
        assertThat(created.settings()).isEqualTo(Settings.ENABLED_BY_DEFAULT);
        scene.assertStored(created);
    }

    @Test
    default void an_alias_is_looked_up_exactly_and_kept_as_given() {
        Scene scene = scene();
        Connection created = scene.connections().create(scene.source, scene.offerByAlias());

        assertThat(created.destination()).isEqualTo(scene.flow.destination());
        assertThat(created.destinationAlias()).contains(Alias.of(Scene.ALIAS + scene.flow.destination()));
        scene.assertStored(created);

        String loud = (Scene.ALIAS + scene.flow.destination()).toUpperCase(Locale.ROOT);
        assertUnknown(scene, Offer.toAlias(loud).named("canary-name").sharing(EVENTS));
    }

    @Test
    @Tag("promise-5")
    default void an_alias_that_moves_never_repoints_a_connection() {
        Scene scene = scene();
        Connection created = scene.connections().create(scene.source, scene.offerByAlias());
        adapters().register(INITECH, created.destinationAlias().orElseThrow());

        assertThat(scene.connections().show(scene.source.organization(), created.id()))
                .isEqualTo(created);
        assertThat(scene.connections().activate(scene.destination, created.id()).destination())
                .isEqualTo(scene.flow.destination());
        assertRefused(
                RefusalReason.NOT_FOUND,
                () -> scene.connections().activate(Actor.of(INITECH).via(Channel.DASHBOARD), created.id()));
    }

    @Test
    default void an_organization_that_is_not_in_the_directory_can_neither_offer_nor_be_offered() {
        Scene scene = scene();
        Actor nobody = Actor.of("org_nobody").via(Channel.API);

        assertUnknown(scene, Offer.to("org_nobody").named("canary-name").sharing(EVENTS));
        assertUnknown(scene, Offer.toAlias("canary-nobody").named("canary-name").sharing(EVENTS));
        assertRefused(RefusalReason.NOT_FOUND, () -> scene.connections().create(nobody, scene.offer()));
        assertRefused(RefusalReason.NOT_FOUND, () -> scene.connections().create(nobody, scene.offerByAlias()));
        assertThat(scene.recorded()).isEmpty();

        scene.assertStored(scene.offered());
    }

    private static void assertUnknown(Scene scene, Offer offer) {
        RefusedException refused =
                assertRefused(RefusalReason.NOT_FOUND, () -> scene.connections().create(scene.source, offer));
        assertThat(refused.refusal()).isEqualTo(Refusal.NO_SUCH_ORGANIZATION);
    }

    @Test
    default void nobody_connects_to_itself() {
        Scene scene = scene();
        OrganizationId self = scene.flow.destination();
        Actor actor = Actor.of(self).via(Channel.API);

        assertRefused(
                RefusalReason.INVALID,
                () -> scene.connections()
                        .create(actor, Offer.to(self).named("canary-name").sharing(EVENTS)));
        assertRefused(RefusalReason.INVALID, () -> scene.connections().create(actor, scene.offerByAlias()));

        scene.assertStored(scene.offered());
    }

    @Test
    default void a_second_connection_of_a_pair_is_refused_and_names_the_first() {
        Scene scene = scene();
        Connection ended = scene.ended();

        RefusedException refused =
                assertRefused(RefusalReason.DUPLICATE, () -> scene.connections().create(scene.source, scene.offer()));

        assertThat(refused.refusal().existing()).contains(ended.id());
        assertThat(refused.refusal().found()).contains("the pair");
        scene.assertStored(ended);
    }

    @Test
    default void a_second_connection_under_an_alias_is_refused_and_names_the_first() {
        Scene scene = scene();
        Connection first = scene.connections().create(scene.source, scene.offerByAlias());
        adapters().register(INITECH, first.destinationAlias().orElseThrow());

        RefusedException refused = assertRefused(
                RefusalReason.DUPLICATE, () -> scene.connections().create(scene.source, scene.offerByAlias()));

        assertThat(refused.refusal().existing()).contains(first.id());
        assertThat(refused.refusal().found()).contains("the alias");
        scene.assertStored(first);
    }

    @Test
    default void the_other_direction_is_a_connection_of_its_own() {
        Scene scene = scene();
        Connection there = scene.offered();
        Connection back = scene.connections()
                .create(
                        scene.destination,
                        Offer.to(scene.flow.source()).named("Back").sharing(EVENTS));

        assertThat(back.id()).isNotEqualTo(there.id());
        scene.assertStored(there);
        assertThat(adapters().repository().find(back.flow())).contains(back);
    }
}
