package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.Cast.types;
import static dev.connections.contract.PortMethod.LIST;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static dev.connections.contract.ServiceTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.RefusalReason;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.service.DestinationDecision;
import dev.connections.service.UsableSource;
import dev.connections.sharing.Reason;
import dev.connections.spi.ConsentQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whose data may a destination use, and where may an item flow? */
interface ReverseQuestions extends ServiceTests {

    private Scene between(Object source, Object destination) {
        return new Scene(adapters(), organization(source), organization(destination));
    }

    @Test
    default void a_destination_uses_the_sources_whose_connection_is_active_now() {
        Scene first = between("b", "target");
        first.clock.set(NOON.minusSeconds(1));
        first.active();
        between("a", "target").proposing();
        between("c", "target").offered();
        between("d", "target").ended();
        between("target", "e").active();
        Scene last = between("f", "target");

        assertThat(last.sharing().usableSources(organization("target")))
                .containsExactly(
                        new UsableSource(organization("a"), types(EVENTS)),
                        new UsableSource(organization("b"), types(EVENTS)));
        assertThat(last.sharing().usableSources(organization("f"))).isEmpty();
    }

    @Test
    default void an_item_is_decided_for_each_destination_of_an_active_connection() {
        Scene granted = between("source", "b");
        granted.clock.set(NOON.minusSeconds(1));
        granted.consented();
        granted.clock.set(NOON);
        between("source", "a").active();
        Scene withdrawn = between("source", "d");
        withdrawn.active();
        adapters().record(Statement.denied(ANN, organization("source"), Scope.everythingTo(organization("d"))));
        between("source", "c").offered();
        between("source", "e").ended();
        between("other", "b").active();
        CallLog calls = new CallLog();

        List<DestinationDecision> answer =
                granted.sharing(calls).destinations(organization("source"), granted.item(ANN));

        assertThat(answer)
                .extracting(DestinationDecision::destination)
                .containsExactly(organization("a"), organization("b"), organization("d"));
        assertThat(answer)
                .extracting(each -> each.decision().reason())
                .containsExactly(Reason.CONSENT_UNKNOWN, Reason.PERMITTED, Reason.CONSENT_DENIED);
        assertThat(calls.count(STATEMENTS)).isEqualTo(1);
    }

    @Test
    default void an_item_that_may_flow_nowhere_asks_nobody() {
        Scene scene = scene();
        scene.consented();
        CallLog calls = new CallLog();
        Item record = Item.of(RECORDS).about(ANN).collectedAt(scene.clock.now());
        Item ofNobody = Item.of(EVENTS).collectedAt(scene.clock.now());

        assertThat(scene.sharing(calls).destinations(scene.flow.source(), record))
                .extracting(each -> each.decision().reason())
                .containsExactly(Reason.DATA_TYPE_NOT_SHARED);
        assertThat(scene.sharing(calls).destinations(scene.flow.source(), ofNobody))
                .extracting(each -> each.decision().reason())
                .containsExactly(Reason.SUBJECT_UNKNOWN);
        assertThat(scene.sharing(calls).destinations(scene.flow.destination(), record))
                .isEmpty();
        assertThat(calls.count(STATEMENTS)).isZero();
    }

    @Test
    default void only_destinations_that_lack_nothing_else_are_asked_about() {
        Scene scene = scene();
        scene.consented();
        Draft.of("other", scene.flow.source(), organization("other"))
                .sharing(RECORDS)
                .activeIn(adapters().repository());
        List<ConsentQuestion> asked = new ArrayList<>();

        List<DestinationDecision> answer =
                Questions.asked(scene, asked).destinations(scene.flow.source(), scene.item(ANN));

        assertThat(answer)
                .extracting(each -> each.decision().reason())
                .containsExactly(Reason.PERMITTED, Reason.DATA_TYPE_NOT_SHARED);
        assertThat(asked)
                .containsExactly(
                        new ConsentQuestion(scene.flow.source(), Set.of(scene.flow.destination()), Set.of(ANN)));
    }

    @Test
    default void a_connection_that_changes_meanwhile_spoils_no_other_destination() {
        Scene first = between("source", "a");
        first.consented();
        Scene second = between("source", "b");
        second.consented();
        AtomicInteger times = new AtomicInteger();
        Interception ending = Interception.after(STATEMENTS, () -> {
            if (times.incrementAndGet() == 1) {
                first.connections()
                        .deactivate(first.source, first.recorded().orElseThrow().id());
            }
        });

        assertThat(first.sharing(ending).destinations(organization("source"), first.item(ANN)))
                .extracting(each -> each.decision().reason())
                .containsExactly(Reason.CONNECTION_INACTIVE, Reason.PERMITTED);
    }

    @Test
    default void an_organization_that_is_not_in_the_directory_is_not_answered() {
        Scene scene = scene();
        scene.consented();
        OrganizationId nobody = OrganizationId.of("org_nobody");

        assertThat(scene.sharing().usableSources(scene.flow.destination())).hasSize(1);
        assertThat(scene.sharing().destinations(scene.flow.source(), scene.item(ANN)))
                .hasSize(1);
        assertRefused(RefusalReason.NOT_FOUND, () -> scene.sharing().usableSources(nobody));
        assertRefused(RefusalReason.NOT_FOUND, () -> scene.sharing().destinations(nobody, scene.item(ANN)));
    }

    @Test
    default void more_sources_than_a_page_holds_are_all_answered() {
        for (int sources : List.of(499, 500, 501)) {
            OrganizationId target = organization("target" + sources);
            adapters().register(target);
            for (int i = 0; i < sources; i++) {
                Draft.of("c" + sources + "-" + i, organization(i), target)
                        .activeIn(adapters().repository());
            }
            CallLog calls = new CallLog();

            assertThat(scene().sharing(calls).usableSources(target)).hasSize(sources);
            assertThat(calls.count(LIST)).isEqualTo(sources < 500 ? 1 : 2);
        }
    }
}
