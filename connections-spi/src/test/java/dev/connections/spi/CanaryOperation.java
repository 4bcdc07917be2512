package dev.connections.spi;

import static dev.connections.spi.CanaryStage.DESTINATION;
import static dev.connections.spi.CanaryStage.FLOW;
import static dev.connections.spi.CanaryStage.NAME;
import static dev.connections.spi.CanaryStage.OBJECT;
import static dev.connections.spi.CanaryStage.REASON;
import static dev.connections.spi.CanaryStage.REDEMPTION;
import static dev.connections.spi.CanaryStage.SOURCE;

import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Role;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.Connections;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;
import dev.connections.service.TokenFilter;
import dev.connections.spi.CanaryStage.Desk;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One public method of the services, called with texts that must not come out.
 *
 * @param signature the method, by the simple names of its class and parameters
 * @param preparation puts in what must be there
 * @param call calls it
 */
record CanaryOperation(String signature, Consumer<CanaryStage> preparation, Call call) {

    private static final DataTypes BOTH = DataTypes.of(DataType.EVENTS, DataType.RECORDS);

    static final List<CanaryOperation> ALL = Stream.of(ofConnections(), ofSharing(), ofShareTokens())
            .flatMap(List::stream)
            .toList();

    /** Calls a method of a service. */
    interface Call {
        Object on(Desk desk, CanaryStage stage);
    }

    private interface OfConnections {
        Object on(Connections service, CanaryStage stage);
    }

    private interface OfSharing {
        Object on(Sharing service, CanaryStage stage);
    }

    private interface OfTokens {
        Object on(ShareTokens service, IssuedToken token, CanaryStage stage);
    }

    @Override
    public String toString() {
        return signature;
    }

    private static CanaryOperation connections(
            String signature, Consumer<CanaryStage> preparation, OfConnections call) {
        return new CanaryOperation(
                "Connections." + signature, preparation, (desk, stage) -> call.on(desk.connections(), stage));
    }

    private static CanaryOperation sharing(String signature, OfSharing call) {
        return new CanaryOperation(
                "Sharing." + signature, CanaryStage::active, (desk, stage) -> call.on(desk.sharing(), stage));
    }

    private static CanaryOperation tokens(String signature, Consumer<CanaryStage> preparation, OfTokens call) {
        return new CanaryOperation("ShareTokens." + signature, preparation, (desk, stage) -> {
            Object answer = call.on(desk.tokens(), stage.token(), stage);
            if (answer instanceof IssuedToken issued) {
                stage.heard(issued.secret());
            }
            return answer;
        });
    }

    private static List<CanaryOperation> ofConnections() {
        return List.of(
                connections(
                        "create(Actor, Offer)",
                        stage -> {},
                        (service, stage) -> service.create(
                                SOURCE,
                                Offer.toAlias(CanaryStage.ALIAS).named(NAME).sharing(DataType.EVENTS))),
                connections(
                        "activate(Actor, ConnectionId)",
                        CanaryStage::offered,
                        (service, stage) -> service.activate(DESTINATION, stage.id())),
                connections(
                        "activate(Actor, ConnectionId, long)",
                        CanaryStage::offered,
                        (service, stage) -> service.activate(DESTINATION, stage.id(), 1)),
                connections(
                        "activate(Actor, Connection)",
                        CanaryStage::offered,
                        (service, stage) -> service.activate(DESTINATION, seen(stage))),
                connections(
                        "deactivate(Actor, ConnectionId)",
                        CanaryStage::active,
                        (service, stage) -> service.deactivate(DESTINATION, stage.id())),
                connections(
                        "reactivate(Actor, ConnectionId)",
                        CanaryStage::ended,
                        (service, stage) -> service.reactivate(SOURCE, stage.id())),
                connections(
                        "rename(Actor, ConnectionId, String)",
                        CanaryStage::active,
                        (service, stage) -> service.rename(SOURCE, stage.id(), CanaryStage.OTHER_NAME)),
                connections(
                        "changeDataTypes(Actor, ConnectionId, DataTypes)",
                        CanaryStage::active,
                        (service, stage) -> service.changeDataTypes(SOURCE, stage.id(), BOTH)),
                connections(
                        "acceptDataTypes(Actor, ConnectionId)",
                        CanaryStage::proposing,
                        (service, stage) -> service.acceptDataTypes(DESTINATION, stage.id())),
                connections(
                        "acceptDataTypes(Actor, ConnectionId, long)",
                        CanaryStage::proposing,
                        (service, stage) -> service.acceptDataTypes(DESTINATION, stage.id(), 3)),
                connections(
                        "declineDataTypes(Actor, ConnectionId)",
                        CanaryStage::proposing,
                        (service, stage) -> service.declineDataTypes(DESTINATION, stage.id())),
                connections("sweep()", CanaryStage::overdue, (service, stage) -> service.sweep()),
                connections(
                        "show(OrganizationId, ConnectionId)",
                        CanaryStage::active,
                        (service, stage) -> service.show(FLOW.source(), stage.id())),
                connections(
                        "actions(Actor, ConnectionId)",
                        CanaryStage::active,
                        (service, stage) -> service.actions(SOURCE, stage.id())),
                connections(
                        "events(OrganizationId, ConnectionId)",
                        CanaryStage::ended,
                        (service, stage) -> service.events(FLOW.source(), stage.id())),
                connections(
                        "list(OrganizationId, ConnectionFilter)",
                        CanaryStage::active,
                        (service, stage) -> service.list(
                                FLOW.source(),
                                ConnectionFilter.all().role(Role.SOURCE).namePrefix(NAME))));
    }

    private static Connection seen(CanaryStage stage) {
        return stage.adapters.repository().find(FLOW).orElseThrow();
    }

    private static List<CanaryOperation> ofSharing() {
        return List.of(
                sharing("decide(Flow, Item)", (service, stage) -> service.decide(FLOW, stage.item())),
                sharing(
                        "decideAll(Flow, List)",
                        (service, stage) -> service.decideAll(FLOW, List.of(stage.item(), stage.item()))),
                sharing(
                        "filter(Flow, Stream, Function)",
                        (service, stage) -> service.filter(FLOW, Stream.of(stage.item()), item -> item)
                                .toList()),
                sharing(
                        "permits(Flow)",
                        (service, stage) -> service.permits(FLOW).test(stage.item())),
                sharing("usableSources(OrganizationId)", (service, stage) -> service.usableSources(FLOW.destination())),
                sharing(
                        "destinations(OrganizationId, Item)",
                        (service, stage) -> service.destinations(FLOW.source(), stage.item())));
    }

    private static List<CanaryOperation> ofShareTokens() {
        return List.of(
                tokens(
                        "issue(Actor, ConnectionId, SharedObject)",
                        CanaryStage::issued,
                        (service, token, stage) -> service.issue(SOURCE, stage.id(), OBJECT)),
                tokens(
                        "issue(Actor, ConnectionId, SharedObject, Duration)",
                        CanaryStage::issued,
                        (service, token, stage) -> service.issue(SOURCE, stage.id(), OBJECT, Duration.ofDays(1))),
                tokens(
                        "redeem(Actor, TokenSecret, RedemptionId)",
                        CanaryStage::issued,
                        (service, token, stage) -> service.redeem(DESTINATION, token.secret(), REDEMPTION)),
                tokens(
                        "mayFetch(OrganizationId, TokenId)",
                        CanaryStage::claimed,
                        (service, token, stage) -> service.mayFetch(
                                FLOW.destination(), token.metadata().id())),
                tokens(
                        "complete(Actor, TokenId)",
                        CanaryStage::claimed,
                        (service, token, stage) ->
                                service.complete(DESTINATION, token.metadata().id())),
                tokens(
                        "complete(Actor, TokenId, RedemptionId)",
                        CanaryStage::claimed,
                        (service, token, stage) ->
                                service.complete(DESTINATION, token.metadata().id(), REDEMPTION)),
                tokens(
                        "fail(Actor, TokenId, FailureReason)",
                        CanaryStage::claimed,
                        (service, token, stage) ->
                                service.fail(DESTINATION, token.metadata().id(), REASON)),
                tokens(
                        "fail(Actor, TokenId, RedemptionId, FailureReason)",
                        CanaryStage::claimed,
                        (service, token, stage) ->
                                service.fail(DESTINATION, token.metadata().id(), REDEMPTION, REASON)),
                tokens(
                        "expire(Actor, TokenId)",
                        CanaryStage::issued,
                        (service, token, stage) ->
                                service.expire(SOURCE, token.metadata().id())),
                tokens("sweep()", CanaryStage::abandoned, (service, token, stage) -> service.sweep()),
                tokens("purge(Duration)", CanaryStage::failed, (service, token, stage) -> service.purge(Duration.ZERO)),
                tokens(
                        "show(OrganizationId, TokenId)",
                        CanaryStage::failed,
                        (service, token, stage) ->
                                service.show(FLOW.source(), token.metadata().id())),
                tokens(
                        "show(OrganizationId, TokenSecret)",
                        CanaryStage::issued,
                        (service, token, stage) -> service.show(FLOW.destination(), token.secret())),
                tokens(
                        "events(OrganizationId, TokenId)",
                        CanaryStage::failed,
                        (service, token, stage) ->
                                service.events(FLOW.source(), token.metadata().id())),
                tokens(
                        "inbound(OrganizationId, TokenFilter)",
                        CanaryStage::claimed,
                        (service, token, stage) -> service.inbound(FLOW.destination(), TokenFilter.all())),
                tokens(
                        "outbound(OrganizationId, TokenFilter)",
                        CanaryStage::completed,
                        (service, token, stage) -> service.outbound(FLOW.source(), TokenFilter.all())));
    }
}
