package dev.connections.proofs.schedules;

import static dev.connections.proofs.schedules.World.ANN;
import static dev.connections.proofs.schedules.World.ANOTHER_REDEMPTION;
import static dev.connections.proofs.schedules.World.BOB;
import static dev.connections.proofs.schedules.World.DESTINATION;
import static dev.connections.proofs.schedules.World.FLOW;
import static dev.connections.proofs.schedules.World.INITECH;
import static dev.connections.proofs.schedules.World.REDEMPTION;
import static dev.connections.proofs.schedules.World.SOURCE;

import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.FailureReason;
import dev.connections.lifecycle.Offer;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.TokenFilter;
import dev.connections.token.TokenMetadata;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be asked of the services, and what a host does in its own stores. */
@SuppressWarnings("ImmutableEnumChecker")
enum Operation {
    CREATE((at, by) -> by.connections().create(SOURCE, World.offer(Offer.to(FLOW.destination())))),
    CREATE_BY_ALIAS((at, by) -> by.connections().create(SOURCE, World.offer(Offer.toAlias(World.ALIAS.value())))),
    ACTIVATE((at, by) -> by.connections().activate(DESTINATION, at.id())),
    ACTIVATE_SEEN((at, by) -> by.connections().activate(DESTINATION, at.id(), at.seen())),
    DEACTIVATE((at, by) -> by.connections().deactivate(SOURCE, at.id())),
    REFUSE((at, by) -> by.connections().deactivate(DESTINATION, at.id())),
    REACTIVATE((at, by) -> by.connections().reactivate(SOURCE, at.id())),
    RENAME((at, by) -> by.connections().rename(SOURCE, at.id(), "Name " + at.name())),
    WIDEN((at, by) ->
            by.connections().changeDataTypes(SOURCE, at.id(), World.types("more-" + Character.toLowerCase(at.name())))),
    NARROW((at, by) -> by.connections().changeDataTypes(SOURCE, at.id(), DataTypes.of(DataType.RECORDS))),
    ACCEPT((at, by) -> by.connections().acceptDataTypes(DESTINATION, at.id())),
    ACCEPT_SEEN((at, by) -> by.connections().acceptDataTypes(DESTINATION, at.id(), at.seen())),
    DECLINE((at, by) -> by.connections().declineDataTypes(DESTINATION, at.id())),
    SWEEP((at, by) -> new Swept(by.connections().sweep())),
    SHOW((at, by) -> by.connections().show(FLOW.source(), at.id())),
    ACTIONS((at, by) -> by.connections().actions(SOURCE, at.id())),
    HISTORY((at, by) -> by.connections().events(FLOW.source(), at.id())),
    LIST((at, by) ->
            by.connections().list(FLOW.source(), ConnectionFilter.all()).connections()),

    DECIDE((at, by) -> List.of(by.sharing().decide(FLOW, at.item(ANN)))),
    DECIDE_ALL((at, by) -> by.sharing().decideAll(FLOW, List.of(at.item(ANN), at.item(BOB), at.item(ANN)))),
    FILTER((at, by) -> new Passed(
            by.sharing().filter(FLOW, Stream.of(BOB, ANN), at::item).toList().size() > 0)),
    PERMITS((at, by) -> new Passed(by.sharing().permits(FLOW).test(at.item(ANN)))),
    DESTINATIONS((at, by) -> by.sharing().destinations(FLOW.source(), at.item(ANN))),
    USABLE_SOURCES((at, by) -> by.sharing().usableSources(FLOW.destination())),

    GRANT((at, by) -> done(() -> by.host().record(World.GRANTED))),
    DENY((at, by) -> done(() -> by.host().record(World.DENIED))),
    WITHDRAW((at, by) -> done(() -> by.host().record(World.WITHDRAWN))),
    MOVE_ALIAS((at, by) -> done(() -> by.host().move(World.ALIAS, INITECH))),

    ISSUE((at, by) -> by.tokens().issue(SOURCE, at.id(), World.object(at.name()))),
    REDEEM((at, by) -> new Taken(by.tokens().redeem(DESTINATION, at.secret(), REDEMPTION))),
    REDEEM_OTHERWISE((at, by) -> new Taken(by.tokens().redeem(DESTINATION, at.secret(), ANOTHER_REDEMPTION))),
    COMPLETE((at, by) -> new Taken(by.tokens().complete(DESTINATION, at.token()))),
    COMPLETE_NAMED((at, by) -> new Taken(by.tokens().complete(DESTINATION, at.token(), REDEMPTION))),
    FAIL((at, by) -> by.tokens().fail(DESTINATION, at.token(), FailureReason.of("reason " + at.name()))),
    FAIL_NAMED(
            (at, by) -> by.tokens().fail(DESTINATION, at.token(), REDEMPTION, FailureReason.of("reason " + at.name()))),
    EXPIRE((at, by) -> by.tokens().expire(SOURCE, at.token())),
    SWEEP_TOKENS((at, by) -> new Swept(by.tokens().sweep())),
    PURGE((at, by) -> by.tokens().purge(Duration.ZERO)),
    MAY_FETCH((at, by) -> new Passed(by.tokens().mayFetch(FLOW.destination(), at.token()))),
    SHOW_TOKEN((at, by) -> by.tokens().show(FLOW.destination(), at.token())),
    SHOW_BY_SECRET((at, by) -> by.tokens().show(FLOW.destination(), at.secret())),
    TOKEN_HISTORY((at, by) -> by.tokens().events(FLOW.source(), at.token())),
    INBOUND((at, by) ->
            by.tokens().inbound(FLOW.destination(), TokenFilter.all()).tokens()),
    OUTBOUND((at, by) -> by.tokens().outbound(FLOW.source(), TokenFilter.all()).tokens());

    private final Call call;

    Operation(Call call) {
        this.call = call;
    }

    Answer ask(Caller caller, Services services) {
        return Words.answer(() -> call.on(caller, services));
    }

    private static Object done(Runnable write) {
        write.run();
        return Optional.empty();
    }

    /** What is asked of whom. */
    private interface Call {
        Object on(Caller caller, Services services);
    }

    /** A token that was claimed or completed, or was to be. */
    record Taken(TokenMetadata token) {}

    /** How many ends a sweep has written down. */
    record Swept(int ends) {}

    /** Whether something may pass. */
    record Passed(boolean passes) {}
}
