package dev.connections.token;

import dev.connections.Actor;
import dev.connections.RedemptionId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Somebody tries something with a share token, at a moment, while its connection and its subject stand so. */
record Attempt(Life life, Command command, Caller caller, Ground ground, Said said, Moment moment, Named named) {

    /** All that can be asked of a share token. */
    enum Command {
        ISSUE,
        REDEEM,
        COMPLETE,
        FAIL,
        EXPIRE,
        GIVE_UP,
        END
    }

    /** When, beside the instant at which time ends the token. */
    enum Moment {
        BEFORE,
        AT,
        AFTER
    }

    /** Which redemption the destination names. */
    enum Named {
        NONE,
        SAME,
        OTHER
    }

    private static final Set<Command> BY_THE_SYSTEM = EnumSet.of(Command.GIVE_UP, Command.END);
    private static final Set<Command> NAMING = EnumSet.of(Command.REDEEM, Command.COMPLETE, Command.FAIL);

    /** Everything that can be tried: nobody issues twice, and the system only ends tokens. */
    static void forEach(Consumer<Attempt> action) {
        for (Life life : Life.values()) {
            for (Command command : Command.values()) {
                for (Caller caller : Caller.values()) {
                    for (Named named : Named.values()) {
                        forEachCircumstance(life, command, caller, named, action);
                    }
                }
            }
        }
    }

    private static void forEachCircumstance(
            Life life, Command command, Caller caller, Named named, Consumer<Attempt> action) {
        for (Ground ground : Ground.values()) {
            for (Said said : Said.values()) {
                for (Moment moment : Moment.values()) {
                    Attempt attempt = new Attempt(life, command, caller, ground, said, moment, named);
                    if (attempt.isCommand()) {
                        action.accept(attempt);
                    }
                }
            }
        }
    }

    private boolean isCommand() {
        return (life == Life.ABSENT) == (command == Command.ISSUE)
                && (caller == Caller.SYSTEM) == BY_THE_SYSTEM.contains(command)
                && (NAMING.contains(command) || named == Named.NONE)
                && (command != Command.REDEEM || named != Named.NONE);
    }

    Instant now() {
        return switch (moment) {
            case BEFORE -> life.end().minus(Scene.TICK);
            case AT -> life.end();
            case AFTER -> life.end().plus(Scene.TICK);
        };
    }

    boolean isOver() {
        return moment != Moment.BEFORE;
    }

    Optional<RedemptionId> redemption() {
        return switch (named) {
            case NONE -> Optional.empty();
            case SAME -> Optional.of(Scene.FIRST);
            case OTHER -> Optional.of(Scene.SECOND);
        };
    }

    Basis basis() {
        return TokenPolicy.basis(Scene.terms(), ground.connection(), said.statements(), now());
    }

    TokenRuling rule(Optional<ShareToken> token) {
        return token.isEmpty()
                ? ShareToken.issue(Scene.terms(), basis(), caller.actor().orElseThrow())
                : rule(token.get());
    }

    private TokenRuling rule(ShareToken token) {
        return switch (command) {
            case ISSUE -> throw new IllegalStateException("there is a token");
            case GIVE_UP -> token.giveUp(basis(), now());
            case END -> token.end(now());
            case REDEEM, COMPLETE, FAIL, EXPIRE -> rule(token, caller.actor().orElseThrow());
        };
    }

    private TokenRuling rule(ShareToken token, Actor actor) {
        return switch (command) {
            case REDEEM -> token.redeem(actor, redemption().orElseThrow(), basis(), TokenSettings.DEFAULT, now());
            case COMPLETE ->
                redemption().isEmpty()
                        ? token.complete(actor, basis(), now())
                        : token.complete(actor, redemption().get(), basis(), now());
            case FAIL ->
                redemption().isEmpty()
                        ? token.fail(actor, Scene.NO_SPACE, now())
                        : token.fail(actor, redemption().get(), Scene.NO_SPACE, now());
            default -> token.expire(actor, now());
        };
    }
}
