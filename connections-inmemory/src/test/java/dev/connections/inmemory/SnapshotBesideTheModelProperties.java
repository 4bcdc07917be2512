package dev.connections.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.consent.Statement;
import dev.connections.contract.ServicesUnderTest;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.sharing.Reason;
import dev.connections.sharing.Snapshot;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.Position;
import dev.connections.testing.ConnectionsDomain;
import dev.connections.testing.ForwardingHost;
import dev.connections.testing.ModelReason;
import dev.connections.testing.ModelWords;
import dev.connections.testing.Reach;
import dev.connections.testing.Script;
import dev.connections.testing.ScriptTries;
import dev.connections.testing.SideBySide;
import dev.connections.testing.Trouble;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The page docs/test-your-host.md shows the host, and {@link ReadmeTest} holds it equal to this one. */
class SnapshotBesideTheModelProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Domain(ConnectionsDomain.class)
    @AddLifecycleHook(ScriptTries.class)
    void a_stream_decides_as_the_reference_model(@ForAll Script script, Reach reach) {
        SideBySide.run(script, new StreamingHost(InMemoryAdapters.empty()), reach);
    }

    @Example
    void every_trouble_is_met_by_the_services_or_by_the_stream() {
        assertThat(new StreamingHost(InMemoryAdapters.empty()).troubles()).containsExactlyInAnyOrder(Trouble.values());
    }

    /** Decides by a snapshot, which it feeds with the events of its repository. */
    static final class StreamingHost extends ForwardingHost {

        private static final int MANY = 1_000;
        private static final Set<Trouble> OF_SNAPSHOTS =
                EnumSet.of(Trouble.SNAPSHOT_IS_OLD, Trouble.SNAPSHOT_IS_TOO_OLD);

        private final InMemoryAdapters adapters;
        private final Map<String, Long> seen = new HashMap<>();
        private Snapshot snapshot =
                Snapshot.collecting(Instant.EPOCH, Trouble.GREATEST_AGE).build();

        StreamingHost(InMemoryAdapters adapters) {
            super(ServicesUnderTest.over(adapters));
            this.adapters = adapters;
        }

        @Override
        public String decide(
                Instant now,
                String source,
                String destination,
                String dataType,
                Optional<String> subject,
                Optional<Instant> collectedAt) {
            Flow flow = Flow.from(source).to(destination);
            Item item = ModelWords.item(dataType, subject, collectedAt);
            snapshot = snapshot.apply(news(), now);
            return snapshot.decide(flow, item, said(flow, item), now).name();
        }

        @Override
        public Set<Trouble> troubles() {
            EnumSet<Trouble> troubles = EnumSet.copyOf(OF_SNAPSHOTS);
            troubles.addAll(super.troubles());
            return troubles;
        }

        /** In a trouble of snapshots the events stop: what is done meanwhile is heard of by the next decision only. */
        @Override
        public ModelReason decideAmid(
                Trouble trouble,
                Instant now,
                String source,
                String destination,
                String dataType,
                Optional<String> subject,
                Optional<Instant> collectedAt,
                List<Runnable> meanwhile) {
            if (!OF_SNAPSHOTS.contains(trouble)) {
                return super.decideAmid(trouble, now, source, destination, dataType, subject, collectedAt, meanwhile);
            }
            Flow flow = Flow.from(source).to(destination);
            Item item = ModelWords.item(dataType, subject, collectedAt);
            snapshot = snapshot.apply(news(), now.minus(trouble.age().orElseThrow()));
            meanwhile.forEach(Runnable::run);
            Reason reason = snapshot.decide(flow, item, said(flow, item), now);
            return new ModelReason(reason.name(), reason.seenByDestination().name());
        }

        private List<ConnectionEvent> news() {
            return adapters.repository().all(Position.START, MANY).stream()
                    .flatMap(connection -> {
                        long last = seen.getOrDefault(connection.id().value(), 0L);
                        seen.put(connection.id().value(), connection.version());
                        return adapters.repository().events(connection.id(), last, MANY).stream();
                    })
                    .toList();
        }

        private List<Statement> said(Flow flow, Item item) {
            return item.subject()
                    .map(person -> adapters.consents()
                            .statements(new ConsentQuestion(flow.source(), Set.of(flow.destination()), Set.of(person)))
                            .getOrDefault(person, List.of()))
                    .orElse(List.of());
        }
    }
}
