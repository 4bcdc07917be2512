package dev.connections.token;

import static dev.connections.token.Scene.ACME;
import static dev.connections.token.Scene.GLOBEX;
import static dev.connections.token.Scene.INITECH;
import static dev.connections.token.Scene.day;

import dev.connections.DataType;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import java.util.List;

/** What a host may answer when it is asked what Ann has said, and whether that lets a token stand. */
@SuppressWarnings("ImmutableEnumChecker")
enum Said {
    YES(true, grant().build()),
    YES_AT_LAST(true, denial(), grant().build()),
    YES_TO_ALL(
            true,
            Statement.granted(ann(), ACME, Scope.everythingToAnyone())
                    .from(day(2))
                    .build()),
    ONLY_WHAT_IS_COLLECTED_LATER(false, grant().collectedFrom(day(-100)).build()),
    ONLY_WHAT_WAS_COLLECTED_BEFORE(false, grant().collectedUntil(day(100)).build()),
    NO(false, grant().build(), denial()),
    NO_LONGER(false, grant().build(), Statement.withdrawn(ann(), ACME, Scope.of(DataType.RECORDS, GLOBEX))),
    NO_LONGER_TO_ANYBODY(false, grant().build(), Statement.withdrawn(ann(), ACME, Scope.toAnyone(DataType.RECORDS))),
    UNTIL_YESTERDAY(false, grant().until(day(2)).build()),
    FROM_NEXT_YEAR(false, grant().from(day(365)).build()),
    NOTHING(false),
    YES_TO_OTHERS(
            false, Statement.granted(ann(), ACME, Scope.everythingTo(INITECH)).build()),
    YES_TO_EVENTS(
            false,
            Statement.granted(ann(), ACME, Scope.toAnyone(DataType.EVENTS)).build()),
    SOMEONE_ELSES(
            false,
            grant().build(),
            Statement.granted(SubjectId.of("bob"), ACME, Scope.everythingToAnyone())
                    .build()),
    ANOTHER_SOURCES(
            false,
            grant().build(),
            Statement.granted(ann(), INITECH, Scope.everythingToAnyone()).build());

    private final boolean consents;
    private final List<Statement> statements;

    Said(boolean consents, Statement... statements) {
        this.consents = consents;
        this.statements = List.of(statements);
    }

    boolean consents() {
        return consents;
    }

    /** Whether it answers another question than the one that was asked. */
    boolean isNoAnswer() {
        return this == SOMEONE_ELSES || this == ANOTHER_SOURCES;
    }

    List<Statement> statements() {
        return statements;
    }

    private static SubjectId ann() {
        return SubjectId.of("ann");
    }

    private static Statement.Builder grant() {
        return Statement.granted(ann(), ACME, Scope.of(DataType.RECORDS, GLOBEX));
    }

    private static Statement denial() {
        return Statement.denied(ann(), ACME, Scope.of(DataType.RECORDS, GLOBEX));
    }
}
