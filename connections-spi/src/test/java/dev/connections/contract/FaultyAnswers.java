package dev.connections.contract;

import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.PortMethod.STATEMENTS;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionName;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.InsertResult;
import dev.connections.spi.TokenQuery;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that no adapter should give. */
final class FaultyAnswers {

    static final String CANARY = "canary-ann canary-name";

    private static final SubjectId SOMEBODY = SubjectId.of("canary-somebody");

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
        return activated(Draft.of("faulty-another", organization("faulty-x"), organization("faulty-y")));
    }

    private static Change of(Flow flow) {
        return activated(Draft.of("faulty-reverse", flow));
    }

    private static Change activated(Draft draft) {
        return Draft.change(draft.created().connection().activate(draft.destination(), Cast.NOON));
    }

    static Object aboutAnother(FaultyCall call) {
        if (call.method() == STATEMENTS) {
            ConsentQuestion question = call.asked(ConsentQuestion.class);
            return toEach(question, subject -> granted(SOMEBODY, anyFlowOf(question)));
        }
        return about(another(), call.method());
    }

    private static Object about(Change other, PortMethod method) {
        Connection connection = other.connection();
        return switch (method) {
            case FIND_BY_ID, FIND_BY_FLOW -> Optional.of(connection);
            case EVENTS -> List.of(other.event());
            case FIND_TOKEN_BY_ID, FIND_TOKEN_BY_DIGEST ->
                Optional.of(tokenOf(connection).token());
            case LIST_TOKENS, DUE_TOKENS -> List.of(tokenOf(connection).token());
            case TOKEN_EVENTS -> List.of(tokenOf(connection).event());
            default -> List.of(connection);
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

    static Object aboutTheOtherDirection(FaultyCall call) {
        if (call.method() == STATEMENTS) {
            ConsentQuestion question = call.asked(ConsentQuestion.class);
            return toEach(question, subject -> granted(subject, reverse(anyFlowOf(question))));
        }
        return about(of(otherDirection(call)), call.method());
    }

    private static Flow otherDirection(FaultyCall call) {
        Object asked = call.question().get(0);
        if (asked instanceof Flow flow) {
            return reverse(flow);
        }
        if (asked instanceof ConnectionQuery query) {
            return wronglyOf(query.party(), query.role().orElseThrow());
        }
        if (asked instanceof TokenQuery query) {
            return wronglyOf(query.party(), query.role());
        }
        Optional<?> found = (Optional<?>) call.answer();
        return found.map(FaultyAnswers::flow)
                .map(FaultyAnswers::reverse)
                .orElseGet(() -> another().connection().flow());
    }

    private static Flow flow(Object found) {
        return found instanceof ShareToken token ? token.flow() : ((Connection) found).flow();
    }

    private static Flow wronglyOf(OrganizationId party, Role role) {
        OrganizationId other = organization("faulty-x");
        return role == Role.SOURCE
                ? Flow.from(other).to(party)
                : Flow.from(party).to(other);
    }

    /** Whether a question is about both directions, so that neither is wrong. */
    static boolean isOfBothDirections(List<?> question) {
        return question.get(0) instanceof ConnectionQuery query && query.role().isEmpty();
    }

    private static Flow reverse(Flow flow) {
        return Flow.from(flow.destination()).to(flow.source());
    }

    private static Flow anyFlowOf(ConsentQuestion question) {
        return Flow.from(question.source())
                .to(question.destinations().iterator().next());
    }

    static Object toAnotherDestination(FaultyCall call) {
        ConsentQuestion question = call.asked(ConsentQuestion.class);
        Flow other = Flow.from(question.source()).to(organization("faulty-x"));
        return toEach(question, subject -> granted(subject, other));
    }

    private static Statement granted(SubjectId subject, Flow flow) {
        return Statement.granted(subject, flow.source(), Scope.everythingTo(flow.destination()))
                .build();
    }

    private static Object toEach(ConsentQuestion question, Function<SubjectId, Statement> said) {
        return question.subjects().stream()
                .collect(Collectors.toMap(
                        Function.identity(), subject -> Collections.singletonList(said.apply(subject))));
    }

    /** The connection as it is once it has been renamed, which it was not. */
    static Object aVersionOn(Object found) {
        return ((Optional<?>) found).map(connection -> renamed((Connection) connection));
    }

    private static Connection renamed(Connection connection) {
        Actor source = Actor.of(connection.source()).via(Channel.API);
        ConnectionName later = ConnectionName.of("canary-later");
        return ((Change) connection.rename(source, later, connection.updatedAt())).connection();
    }

    @SuppressWarnings("NullAway")
    static Object withNullInside(FaultyCall call) {
        return switch (call.method()) {
            case INSERT -> new InsertResult.PairTaken(null);
            case STATEMENTS -> toEach(call.asked(ConsentQuestion.class), subject -> null);
            default -> Collections.singletonList(null);
        };
    }

    /** Whether there are no rows in an answer, nor anything else. */
    static boolean isNothing(Object answer) {
        if (answer instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(FaultyAnswers::isNothing);
        }
        return answer instanceof Optional<?> found ? found.isEmpty() : ((List<?>) answer).isEmpty();
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
}
