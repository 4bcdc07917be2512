package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.BY_DESTINATION;
import static dev.connections.lifecycle.Scene.DESTINATION;
import static dev.connections.lifecycle.Scene.SOURCE;
import static dev.connections.lifecycle.Scene.change;
import static dev.connections.lifecycle.Scene.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.Alias;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.InconsistentException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Neither names nor aliases nor members of staff come out of the lifecycle's words and messages. */
class LifecycleSecrecyTest {

    private static final String CANARY = "canary-7391";

    private final Change creation = change(Connection.create(
            Scene.ID,
            Scene.terms(BY_DESTINATION).namedBy(Alias.of(CANARY)),
            Offer.toAlias(CANARY).named(CANARY).sharing(DataType.EVENTS),
            SOURCE.as(CANARY),
            Scene.CREATED));
    private final Connection offer = creation.connection();

    @Test
    @Tag("promise-37")
    void values_do_not_show_them() {
        Change renaming = change(offer.rename(SOURCE.as(CANARY), ConnectionName.of(CANARY + "-again"), day(1)));
        List<Object> shown = new ArrayList<>();
        for (Change change : List.of(creation, renaming)) {
            shown.addAll(List.of(
                    change,
                    change.connection(),
                    change.connection().toForm(),
                    change.connection().terms(),
                    change.event(),
                    change.event().toForm(),
                    change.event().seenBy(Scene.ACME)));
        }
        shown.add(offer.rename(SOURCE.as(CANARY), ConnectionName.of(CANARY), day(1)));
        shown.add(offer.activate(SOURCE.as(CANARY), day(1)));
        shown.add(offer.actions(DESTINATION.as(CANARY), day(1)));
        shown.add(Offer.toAlias(CANARY));
        shown.add(Offer.toAlias(CANARY).named(CANARY));
        shown.add(Offer.toAlias(CANARY).named(CANARY).sharing(DataType.EVENTS));
        shown.add(ConnectionForm.builder().like(offer.toForm()));
        shown.add(EventForm.builder().like(creation.event().toForm()));
        assertThat(shown)
                .hasSize(22)
                .allSatisfy(value -> assertThat(value.toString()).doesNotContain(CANARY));
    }

    @Test
    void values_show_what_tells_them_apart() {
        assertThat(offer).hasToString("Connection con_1 org_acme -> org_globex PENDING #1");
        assertThat(offer.toForm()).hasToString("ConnectionForm con_1 #1");
        assertThat(creation.event()).hasToString("CREATED con_1 #1 at 2026-03-01T10:00:00Z");
        assertThat(creation.event().toForm()).hasToString("EventForm CREATED con_1 #1");
    }

    @Test
    void a_column_mistaken_for_another_is_refused_without_quoting_it() {
        ConnectionForm kept = offer.toForm();
        EventForm event = creation.event().toForm();
        List<Runnable> mistakes = List.of(
                () -> Connection.restore(
                        ConnectionForm.builder().like(kept).status(CANARY).build()),
                () -> Connection.restore(ConnectionForm.builder()
                        .like(kept)
                        .activationMode(CANARY)
                        .build()),
                () -> Connection.restore(ConnectionForm.builder()
                        .like(kept)
                        .historyPolicy(CANARY)
                        .build()),
                () -> Connection.restore(ConnectionForm.builder()
                        .like(kept)
                        .dataTypes(List.of(CANARY + "!"))
                        .build()),
                () -> ConnectionEvent.restore(
                        EventForm.builder().like(event).type(CANARY).build()),
                () -> ConnectionEvent.restore(
                        EventForm.builder().like(event).channel(CANARY).build()),
                () -> ConnectionEvent.restore(
                        EventForm.builder().like(event).to(CANARY).build()));
        assertThat(mistakes).allSatisfy(mistake -> {
            Throwable refused = catchThrowable(mistake::run);
            assertThat(refused).isInstanceOf(InconsistentException.class).hasNoCause();
            assertThat(refused.getMessage()).doesNotContain(CANARY);
        });
    }

    @Test
    void an_incomplete_form_is_refused_without_quoting_it() {
        Throwable incomplete = catchThrowable(() ->
                ConnectionForm.builder().name(CANARY).destinationAlias(CANARY).build());
        assertThat(incomplete).isInstanceOf(IllegalStateException.class);
        assertThat(incomplete.getMessage()).doesNotContain(CANARY);
    }

    @Test
    void a_history_that_does_not_follow_is_refused_without_quoting_it() {
        Change renaming = change(offer.rename(SOURCE.as(CANARY), ConnectionName.of(CANARY + "-again"), day(1)));
        Throwable refused = catchThrowable(() -> renaming.connection().apply(renaming.event()));
        assertThat(refused).isInstanceOf(InconsistentException.class);
        assertThat(refused.getMessage()).doesNotContain(CANARY);
    }
}
