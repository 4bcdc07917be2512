package dev.connections.proofs.schedules;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.TokenId;
import dev.connections.lifecycle.Change;
import dev.connections.spi.CommitResult;
import dev.connections.spi.InsertResult;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenStatus;
import java.time.Instant;
import java.util.List;

/** Mistakes that are planted between the services and the stores, to be caught. */
@SuppressWarnings("ImmutableEnumChecker")
enum Mistake {
    NONE(
            Start.ISSUED,
            Check.NOTHING_FAILS,
            (world, steps) -> (name, method, real, asked) -> steps.step(name, () -> Ports.called(method, real, asked))),

    /** Decides by the connection that it read first. */
    DECIDES_WITHOUT_A_SECOND_LOOK(
            Start.WITHDRAWN,
            Check.PROMISE_20,
            (world, steps) -> Planted.remembering(steps, Flow.class, "connections.find")),

    /** After the claim looks once more at the consent, but not at the connection. */
    LOOKS_AGAIN_AT_THE_CONSENT_ONLY(
            Start.ISSUED,
            Check.LOOKED_AT_AGAIN,
            (world, steps) -> Planted.remembering(steps, ConnectionId.class, "connections.find")),

    /** After the claim looks once more at the connection, but not at the consent. */
    LOOKS_AGAIN_AT_THE_CONNECTION_ONLY(
            Start.ISSUED,
            Check.LOOKED_AT_AGAIN,
            (world, steps) -> Planted.remembering(steps, Object.class, "consents.statements")),

    /** Hands an object out by the token that it read first. */
    FETCHES_WITHOUT_A_SECOND_LOOK(
            Start.CLAIMED_AND_WITHDRAWN,
            Check.PROMISE_20,
            (world, steps) -> Planted.remembering(steps, TokenId.class, "tokens.find")),

    /** Reads connections from a replica that is behind. */
    READS_CONNECTIONS_FROM_A_REPLICA(
            Start.ISSUED, Check.DEACTIVATED_BEFORE, (world, steps) -> Planted.behind(world, steps, "connections.find")),

    /** Reads statements from a replica that is behind. */
    READS_CONSENT_FROM_A_REPLICA(
            Start.ISSUED, Check.PROMISE_25, (world, steps) -> Planted.behind(world, steps, "consents.statements")),

    /** Looks whether a token may be claimed, then claims it and does not ask whether that was done. */
    CHECKS_THEN_CLAIMS(
            Start.ISSUED,
            Check.PROMISE_28,
            (world, steps) -> Planted.instead(steps, "tokens.claim", call -> {
                TokenChange claim = (TokenChange) call.first();
                boolean isCreated = steps.step(
                        call.name(),
                        () -> world.tokens
                                .find(claim.token().id())
                                .filter(held -> held.state().status() == TokenStatus.CREATED)
                                .isPresent());
                if (isCreated) {
                    steps.step(call.name(), call::made);
                }
                return isCreated ? CommitResult.COMMITTED : CommitResult.STALE;
            })),

    /** Looks whether the pair is free, then inserts and does not ask whether that was done. */
    CHECKS_THEN_INSERTS(
            Start.ABSENT,
            Check.ONE_AFTER_THE_OTHER,
            (world, steps) -> Planted.instead(steps, "connections.insert", call -> {
                boolean isFree = steps.step(call.name(), () -> world.recorded().isEmpty());
                Object answer = steps.step(call.name(), call::made);
                return isFree ? new InsertResult.Inserted() : answer;
            })),

    /** Stores a change and does not ask whether its version was the next. */
    COMMITS_WITHOUT_COMPARING(
            Start.ISSUED,
            Check.ONE_AFTER_THE_OTHER,
            (world, steps) -> Planted.instead(steps, "connections.commit", call -> {
                steps.step(call.name(), call::made);
                return CommitResult.COMMITTED;
            })),

    /** Says of every change that somebody else was first. */
    IS_ALWAYS_STALE(
            Start.ISSUED,
            Check.NEVER_CUT_OFF,
            (world, steps) -> Planted.instead(
                    steps, "connections.commit", call -> steps.step(call.name(), () -> CommitResult.STALE))),

    /** Stores a change with another event than its own. */
    STORES_ANOTHER_EVENT(
            Start.ISSUED,
            Check.PROMISE_4,
            (world, steps) -> Planted.instead(
                    steps,
                    "connections.commit",
                    call -> steps.step(
                            call.name(),
                            () -> world.connections.commit(Planted.asRenamed(world, (Change) call.first()))))),

    /** Stores a connection, and then its event. */
    STORES_THE_EVENT_LATER(Start.ISSUED, Check.NOTHING_FAILS, (world, steps) -> {
        int[] late = {0};
        return (name, method, real, asked) -> {
            if (name.equals("connections.commit")) {
                Object answer = steps.step(name, () -> {
                    late[0]++;
                    return Ports.called(method, real, asked);
                });
                return steps.step("connections.event", () -> {
                    late[0]--;
                    return answer;
                });
            }
            return steps.step(name, () -> {
                Object answer = Ports.called(method, real, asked);
                return name.equals("connections.events") && late[0] > 0
                        ? ((List<?>) answer).subList(0, ((List<?>) answer).size() - 1)
                        : answer;
            });
        };
    }),

    /** Reads what a person has said, and writes all of it back with one more: not if another was faster. */
    LOSES_A_STATEMENT(
            Start.SILENT,
            Check.ONE_AFTER_THE_OTHER,
            (world, steps) -> Planted.instead(steps, "host.record", call -> {
                int said = steps.step(call.name(), () -> Planted.statements(world));
                return steps.step(call.name(), () -> Planted.statements(world) == said ? call.made() : "lost");
            })),

    /** Counts what is to be forgotten, and then forgets it. */
    COUNTS_THEN_PURGES(
            Start.COMPLETED,
            Check.ONE_AFTER_THE_OTHER,
            (world, steps) -> Planted.instead(steps, "tokens.purge", call -> {
                Instant overSince = (Instant) call.first();
                long over = steps.step(
                        call.name(),
                        () -> Moment.of(world).token().stream()
                                .filter(token -> !token.state().endsAt().isAfter(overSince))
                                .count());
                steps.step(call.name(), call::made);
                return (int) over;
            })),

    /** Forgets that a token was claimed, and not the token. */
    PURGES_ONLY_THE_CLAIM(
            Start.COMPLETED,
            Check.ONE_AFTER_THE_OTHER,
            (world, steps) -> Planted.instead(
                    steps,
                    "tokens.purge",
                    call -> steps.step(call.name(), () -> {
                        List<ShareToken> before =
                                Moment.of(world).token().stream().toList();
                        Object forgotten = call.made();
                        if (!forgotten.equals(0)) {
                            before.forEach(token -> world.tokens.insert(
                                    (TokenChange) ShareToken.issue(token.terms(), Basis.STANDS, World.SOURCE)));
                        }
                        return forgotten;
                    })));

    private final Start start;
    private final Check check;
    private final Planted.Planting planting;

    Mistake(Start start, Check check, Planted.Planting planting) {
        this.start = start;
        this.check = check;
        this.planting = planting;
    }

    /** From where to look for it. */
    Start start() {
        return start;
    }

    /** The check that must catch it. */
    Check check() {
        return check;
    }

    /** The ports of a world, with this mistake made in all of them. */
    Ports plant(World world, Steps steps) {
        return world.ports().around(planting.in(world, steps));
    }
}
