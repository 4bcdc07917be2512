package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.organization;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionName;
import dev.connections.Flow;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.TokenFilter;
import dev.connections.spi.InsertResult;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenTerms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers that no adapter should give. */
final class FaultyAnswers {

    static final String CANARY = "canary-ann canary-name";

    private FaultyAnswers() {}

    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException sneaky(Throwable checked) throws E {
        throw (E) checked;
    }

    @SuppressWarnings("NullAway")
    static Object nullInsteadOf(Object answer) {
        return null;
    }

    /** A connection between others, active. */
    static Change another() {
        return activated(Draft.of("another", organization("x"), organization("y")));
    }

    /** The connection of the other direction, active. */
    static Change reverse(Flow flow) {
        return activated(Draft.of("reverse", Flow.from(flow.destination()).to(flow.source())));
    }

    private static Change activated(Draft draft) {
        return Draft.change(draft.created().connection().activate(draft.destination(), Cast.NOON));
    }

    static Object about(Change other, SubjectId subject, PortMethod method) {
        return switch (method) {
            case FIND_BY_ID, FIND_BY_FLOW -> Optional.of(other.connection());
            case EVENTS -> List.of(other.event());
            case FIND_TOKEN_BY_ID, FIND_TOKEN_BY_DIGEST ->
                Optional.of(tokenOf(other.connection()).token());
            case LIST_TOKENS, DUE_TOKENS -> List.of(tokenOf(other.connection()).token());
            case TOKEN_EVENTS -> List.of(tokenOf(other.connection()).event());
            case STATEMENTS ->
                Map.of(ANN, List.of(granted(subject, other.connection().flow())));
            default -> List.of(other.connection());
        };
    }

    private static TokenChange tokenOf(Connection connection) {
        TokenTerms terms = TokenTerms.of(
                TokenId.of("cnst_" + connection.id().value()),
                TokenSecret.ofRandom(new byte[TokenSecret.BYTES]).digest(),
                connection,
                TokenScene.OBJECT,
                TokenSettings.DEFAULT.validity(Cast.NOON));
        Actor source = Actor.of(connection.source()).via(Channel.API);
        return (TokenChange) ShareToken.issue(terms, Basis.STANDS, source);
    }

    /** The connection as it is once it has been renamed, which it was not. */
    static Object aVersionOn(Object found, Actor source) {
        return ((Optional<?>) found).map(connection -> renamed((Connection) connection, source));
    }

    private static Connection renamed(Connection connection, Actor source) {
        ConnectionName later = ConnectionName.of("canary-later");
        return ((Change) connection.rename(source, later, connection.updatedAt())).connection();
    }

    static Object toAnotherDestination(Flow flow) {
        return Map.of(ANN, List.of(granted(ANN, Flow.from(flow.source()).to(organization("other")))));
    }

    private static Statement granted(SubjectId subject, Flow flow) {
        return Statement.granted(subject, flow.source(), Scope.everythingTo(flow.destination()))
                .build();
    }

    @SuppressWarnings("NullAway")
    static Object withNullInside(PortMethod method) {
        return switch (method) {
            case INSERT -> new InsertResult.PairTaken(null);
            case STATEMENTS -> Map.of(ANN, Collections.singletonList(null));
            default -> Collections.singletonList(null);
        };
    }

    static Object times(int times, Object answer) {
        if (answer instanceof Map<?, ?> map) {
            Map<Object, Object> repeated = new HashMap<>(map);
            repeated.replaceAll((subject, rows) -> times(times, rows));
            return repeated;
        }
        List<?> rows = (List<?>) answer;
        return Stream.generate(() -> rows).limit(times).flatMap(List::stream).toList();
    }

    static Object withoutLast(Object answer) {
        List<?> rows = (List<?>) answer;
        return rows.subList(0, rows.size() - 1);
    }

    static Object withoutFirst(Object answer) {
        List<?> rows = (List<?>) answer;
        return rows.subList(1, rows.size());
    }

    /** The same answer in collections that can be changed. */
    static Object changeable(Object answer) {
        if (answer instanceof Map<?, ?> map) {
            Map<Object, Object> changeable = new HashMap<>(map);
            changeable.replaceAll((subject, rows) -> changeable(rows));
            return changeable;
        }
        return new ArrayList<>((List<?>) answer);
    }

    static void empty(Object changeable) {
        if (changeable instanceof Map<?, ?> map) {
            map.values().forEach(FaultyAnswers::empty);
            map.clear();
        } else {
            ((List<?>) changeable).clear();
        }
    }

    /** Asks the services again from inside a port, over the same adapters. */
    static void askEverything(FaultyRun run) {
        Scene scene = run.scene();
        scene.connections(run).list(scene.flow.source(), ConnectionFilter.all());
        scene.sharing(run).decide(scene.flow, scene.item(ANN));
        scene.sharing(run).usableSources(scene.flow.destination());
        scene.shareTokens(run).inbound(scene.flow.destination(), TokenFilter.all());
        scene.shareTokens(run).outbound(scene.flow.source(), TokenFilter.all());
        scene.recorded()
                .map(Connection::id)
                .ifPresent(id -> scene.connections(run).show(scene.flow.source(), id));
    }
}
