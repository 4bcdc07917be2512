package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.ACME_TO_GLOBEX;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Draft.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionName;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.CommitResult;
import dev.connections.spi.InsertResult.Inserted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A change is stored with its event, and only over the version that it started from. */
interface CompareAndSet extends RepositoryTests {

    Draft DRAFT = Draft.of("c1", ACME_TO_GLOBEX);

    @Test
    @Tag("promise-34")
    default void stores_a_changed_connection_together_with_its_event() {
        Connection offer = DRAFT.in(repository());
        Change activated = change(offer.activate(DRAFT.destination(), NOON));

        assertThat(repository().commit(activated)).isEqualTo(CommitResult.COMMITTED);

        assertStored(activated.connection(), DRAFT.created(), activated);
    }

    @Test
    @Tag("promise-33")
    default void refuses_a_write_based_on_an_old_read() {
        Connection offer = DRAFT.in(repository());
        Change first = change(offer.activate(DRAFT.destination(), NOON));
        Change second = change(offer.deactivate(DRAFT.source(), NOON.plusSeconds(1)));
        assertThat(repository().commit(first)).isEqualTo(CommitResult.COMMITTED);

        assertThat(repository().commit(second)).isEqualTo(CommitResult.STALE);

        assertStored(first.connection(), DRAFT.created(), first);
    }

    @Test
    default void refuses_the_same_write_a_second_time() {
        Change ended = change(DRAFT.in(repository()).deactivate(DRAFT.source(), NOON));
        assertThat(repository().commit(ended)).isEqualTo(CommitResult.COMMITTED);

        assertThat(repository().commit(ended)).isEqualTo(CommitResult.STALE);

        assertStored(ended.connection(), DRAFT.created(), ended);
    }

    @Test
    default void refuses_a_write_based_on_a_version_not_yet_written() {
        Connection offer = DRAFT.in(repository());
        Change first = change(offer.activate(DRAFT.destination(), NOON));
        Change second = change(first.connection().deactivate(DRAFT.source(), NOON));

        assertThat(repository().commit(second)).isEqualTo(CommitResult.STALE);

        assertStored(offer, DRAFT.created());
    }

    @Test
    default void refuses_a_write_to_an_absent_connection() {
        Connection present = DRAFT.in(repository());
        Draft absent = Draft.of("c2", ACME, INITECH);
        Change ended = change(absent.created().connection().deactivate(absent.source(), NOON));

        assertThat(repository().commit(ended)).isEqualTo(CommitResult.STALE);

        assertAbsent(ended);
        assertThat(repository().find(absent.flow())).isEmpty();
        assertThat(repository().insert(absent.created())).isEqualTo(new Inserted());
        assertStored(present, DRAFT.created());
    }

    @Test
    default void a_write_touches_no_other_connection() {
        Draft otherDraft = Draft.of("c2", ACME, INITECH);
        Connection other = otherDraft.in(repository());
        Connection offer = DRAFT.in(repository());

        Draft.commit(repository(), offer.rename(DRAFT.source(), ConnectionName.of("Other"), NOON));

        assertStored(other, otherDraft.created());
    }

    @Test
    @Tag("promise-39")
    default void what_was_answered_earlier_does_not_change_later() {
        Connection offer = DRAFT.in(repository());
        var found = repository().find(offer.id());
        var all = everything();
        var events = repository().events(offer.id(), 0, PLENTY);

        Draft.commit(repository(), offer.rename(DRAFT.source(), ConnectionName.of("Other"), NOON));
        Draft.of("c2", ACME, INITECH).in(repository());

        assertThat(found).contains(offer);
        assertThat(all).containsExactly(offer);
        assertThat(events).containsExactly(DRAFT.created().event());
        assertThat(everything()).hasSize(2).doesNotContain(offer);
    }
}
