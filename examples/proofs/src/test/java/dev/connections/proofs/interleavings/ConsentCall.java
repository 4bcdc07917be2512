package dev.connections.proofs.interleavings;

import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.spi.ConsentQuestion;
import java.util.List;
import java.util.Set;

/** The calls on consents, each with its answer as plain text. Public, as Lincheck needs it. */
public enum ConsentCall implements Call<Consents> {
    GRANT,
    DENY,
    WITHDRAW,
    GRANT_BY_OTHER,
    ASK,
    ASK_ABOUT_BOTH;

    @Override
    public String on(Consents consents) {
        return switch (this) {
            case GRANT -> record(consents, Cast.GRANTED);
            case DENY -> record(consents, Cast.DENIED);
            case WITHDRAW -> record(consents, Cast.WITHDRAWN);
            case GRANT_BY_OTHER -> record(consents, Cast.GRANTED_BY_OTHER);
            case ASK -> Cast.answer(consents, Set.of(Cast.ONE));
            case ASK_ABOUT_BOTH -> Cast.answer(consents, Set.of(Cast.ONE, Cast.OTHER));
        };
    }

    private static String record(Consents consents, Statement statement) {
        consents.record().accept(statement);
        return "recorded";
    }

    private static final class Cast {

        static final SubjectId ONE = SubjectId.of("user_1");
        static final SubjectId OTHER = SubjectId.of("user_2");
        static final OrganizationId SOURCE = OrganizationId.of("org_acme");
        static final OrganizationId DESTINATION = OrganizationId.of("org_globex");
        static final Scope SCOPE = Scope.everythingTo(DESTINATION);
        static final Statement GRANTED = Statement.granted(ONE, SOURCE, SCOPE).build();
        static final Statement DENIED = Statement.denied(ONE, SOURCE, SCOPE);
        static final Statement WITHDRAWN = Statement.withdrawn(ONE, SOURCE, SCOPE);
        static final Statement GRANTED_BY_OTHER =
                Statement.granted(OTHER, SOURCE, SCOPE).build();

        private Cast() {}

        static String answer(Consents consents, Set<SubjectId> subjects) {
            var answer = consents.source().statements(new ConsentQuestion(SOURCE, Set.of(DESTINATION), subjects));
            StringBuilder text = new StringBuilder();
            for (SubjectId subject : List.of(ONE, OTHER)) {
                text.append(subject.value());
                for (Statement statement : answer.getOrDefault(subject, List.of())) {
                    text.append(' ').append(statement.effect());
                }
                text.append(';');
            }
            return text.toString();
        }
    }
}
