package dev.connections.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Flow;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.EventForm;
import dev.connections.lifecycle.EventType;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.PeriodForm;
import dev.connections.lifecycle.Status;
import dev.connections.sharing.SnapshotBuilder;
import dev.connections.sharing.SnapshotForm;
import dev.connections.testing.ConnectionsDomain;
import dev.connections.testing.ValueTypes;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenEventForm;
import dev.connections.token.TokenEventType;
import dev.connections.token.TokenForm;
import dev.connections.token.TokenPolicy;
import dev.connections.token.TokenStatus;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Example;
import net.jqwik.api.domains.Domain;

@Domain(ConnectionsDomain.class)
class EveryValueIsProvidedProperties {

    private static final int SAMPLES = 3_000;
    private static final List<Class<?>> PUBLIC = ValueTypes.ofModule(Connection.class);

    private static final Set<Class<?>> HALF_SAID = Set.of(Flow.From.class, Offer.Addressee.class, Offer.Named.class);
    private static final Set<Class<?>> BUILDERS = Set.of(
            SnapshotBuilder.class,
            Statement.Builder.class,
            ConnectionForm.Builder.class,
            EventForm.Builder.class,
            PeriodForm.Builder.class,
            SnapshotForm.Builder.class,
            TokenForm.Builder.class,
            TokenEventForm.Builder.class);
    private static final Set<Class<?>> FUNCTIONS = Set.of(TokenPolicy.class);

    @Example
    void every_public_type_is_provided_unless_it_is_no_value() {
        assertThat(PUBLIC)
                .filteredOn(type -> ValueTypes.differentValues(type) < 2)
                .containsExactlyInAnyOrderElementsOf(notValues());
    }

    @Example
    void connections_and_tokens_have_been_through_all_that_they_can() {
        assertThat(seen(Connection.class, Connection::status)).containsExactlyInAnyOrder(Status.values());
        assertThat(seen(ConnectionEvent.class, ConnectionEvent::type)).containsExactlyInAnyOrder(EventType.values());
        assertThat(seen(ShareToken.class, token -> token.state().status()))
                .containsExactlyInAnyOrder(TokenStatus.values());
        assertThat(seen(TokenEvent.class, TokenEvent::type)).containsExactlyInAnyOrder(TokenEventType.values());
    }

    private static <T, A> Set<A> seen(Class<T> type, Function<T, A> aspect) {
        return Arbitraries.defaultFor(type)
                .sampleStream()
                .limit(SAMPLES)
                .map(aspect)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Class<?>> notValues() {
        return Stream.of(HALF_SAID, BUILDERS, FUNCTIONS)
                .<Class<?>>flatMap(Set::stream)
                .toList();
    }
}
