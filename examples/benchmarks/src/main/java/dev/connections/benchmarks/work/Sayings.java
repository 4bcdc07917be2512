package dev.connections.benchmarks.work;

import dev.connections.DataType;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The library's statements, made of numbers. They share their ids, as they do in a host that keeps each id once, and
 * share none with what is asked about them. Used by one thread.
 */
public final class Sayings {

    private final List<DataType> types = Names.types();
    private final Map<Integer, SubjectId> subjects = new HashMap<>();
    private final Map<Integer, OrganizationId> organizations = new HashMap<>();

    /**
     * The statements that the numbers stand for.
     *
     * @param said the numbers
     * @return the statements, in the same order
     */
    public List<Statement> statements(BareStatement... said) {
        return Arrays.stream(said).map(this::statement).toList();
    }

    private Statement statement(BareStatement said) {
        Effect effect = said.granted() ? Effect.GRANTED : Effect.DENIED;
        SubjectId subject = subjects.computeIfAbsent(said.subject(), Names::subject);
        return Statement.of(effect, subject, organization(said.source()), scope(said))
                .build();
    }

    private Scope scope(BareStatement said) {
        OrganizationId destination = organization(said.destination());
        return said.type() == BareStatement.ANY
                ? Scope.everythingTo(destination)
                : Scope.of(types.get(said.type()), destination);
    }

    private OrganizationId organization(int number) {
        return organizations.computeIfAbsent(number, Names::organization);
    }
}
