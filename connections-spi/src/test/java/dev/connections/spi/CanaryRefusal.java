package dev.connections.spi;

import static dev.connections.spi.CanaryStage.DESTINATION;
import static dev.connections.spi.CanaryStage.FLOW;
import static dev.connections.spi.CanaryStage.OBJECT;
import static dev.connections.spi.CanaryStage.OTHER_NAME;
import static dev.connections.spi.CanaryStage.OTHER_REDEMPTION;
import static dev.connections.spi.CanaryStage.REASON;
import static dev.connections.spi.CanaryStage.REDEMPTION;
import static dev.connections.spi.CanaryStage.SOURCE;
import static dev.connections.spi.CanaryStage.STRANGER;
import static dev.connections.spi.CanaryStage.UNFIT;

import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.FailureReason;
import dev.connections.Item;
import dev.connections.RedemptionId;
import dev.connections.RefusalReason;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.lifecycle.Offer;
import dev.connections.service.ConnectionFilter;
import dev.connections.spi.CanaryOperation.Call;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenSecret;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A call of the services that is refused, with texts that must not come out.
 *
 * @param reason why it is refused
 * @param what says in words what is tried
 * @param preparation puts in what must be there
 * @param call tries it
 */
record CanaryRefusal(RefusalReason reason, String what, Consumer<CanaryStage> preparation, Call call) {

    static final List<CanaryRefusal> ALL = Stream.of(
                    unfitTexts(), strangersAtConnections(), strangersAtTokens(), RefusedAsThingsStand.ALL)
            .flatMap(List::stream)
            .toList();

    @Override
    public String toString() {
        return reason + ": " + what;
    }

    static CanaryRefusal refused(RefusalReason reason, String what, Consumer<CanaryStage> preparation, Call call) {
        return new CanaryRefusal(reason, what, preparation, call);
    }

    private static CanaryRefusal invalid(String what, Call call) {
        return refused(RefusalReason.INVALID, "unfit " + what, CanaryStage::claimed, call);
    }

    private static List<CanaryRefusal> unfitTexts() {
        return List.of(
                invalid("name", (desk, stage) -> desk.connections().rename(SOURCE, stage.id(), UNFIT)),
                invalid(
                        "long name",
                        (desk, stage) -> desk.connections().rename(SOURCE, stage.id(), OTHER_NAME.repeat(100))),
                invalid(
                        "name of an offer",
                        (desk, stage) -> desk.connections()
                                .create(
                                        SOURCE,
                                        Offer.to(FLOW.destination())
                                                .named(UNFIT)
                                                .sharing(DataType.EVENTS))),
                invalid(
                        "alias",
                        (desk, stage) -> desk.connections()
                                .create(
                                        SOURCE,
                                        Offer.toAlias(UNFIT).named(OTHER_NAME).sharing(DataType.EVENTS))),
                invalid(
                        "prefix",
                        (desk, stage) -> desk.connections()
                                .list(FLOW.source(), ConnectionFilter.all().namePrefix(UNFIT))),
                invalid("principal", (desk, stage) -> desk.connections().deactivate(SOURCE.as(UNFIT), stage.id())),
                invalid(
                        "person",
                        (desk, stage) -> desk.sharing()
                                .decide(
                                        FLOW,
                                        Item.of(DataType.EVENTS)
                                                .about(SubjectId.of(UNFIT))
                                                .collectedAt(stage.now()))),
                invalid(
                        "owner of an object",
                        (desk, stage) -> desk.tokens()
                                .issue(SOURCE, stage.id(), SharedObject.of(DataType.EVENTS, "zq7-object", UNFIT))),
                invalid(
                        "secret",
                        (desk, stage) -> desk.tokens()
                                .redeem(
                                        DESTINATION,
                                        TokenSecret.of(stage.token().secret().reveal() + "0"),
                                        REDEMPTION)),
                invalid(
                        "redemption",
                        (desk, stage) ->
                                desk.tokens().redeem(DESTINATION, stage.token().secret(), RedemptionId.of(UNFIT))),
                invalid(
                        "reason",
                        (desk, stage) -> desk.tokens().fail(DESTINATION, token(stage), FailureReason.of(UNFIT))),
                invalid("lifetime", (desk, stage) -> desk.tokens().issue(SOURCE, stage.id(), OBJECT, Duration.ZERO)));
    }

    static TokenId token(CanaryStage stage) {
        return stage.token().metadata().id();
    }

    private static CanaryRefusal strange(String what, Call call) {
        return refused(RefusalReason.NOT_FOUND, "a stranger " + what, CanaryStage::claimed, call);
    }

    private static List<CanaryRefusal> strangersAtConnections() {
        return List.of(
                strange("activates", (desk, stage) -> desk.connections().activate(STRANGER, stage.id())),
                strange("deactivates", (desk, stage) -> desk.connections().deactivate(STRANGER, stage.id())),
                strange("reactivates", (desk, stage) -> desk.connections().reactivate(STRANGER, stage.id())),
                strange("renames", (desk, stage) -> desk.connections().rename(STRANGER, stage.id(), OTHER_NAME)),
                strange(
                        "changes types",
                        (desk, stage) -> desk.connections()
                                .changeDataTypes(STRANGER, stage.id(), DataTypes.of(DataType.EVENTS))),
                strange("accepts", (desk, stage) -> desk.connections().acceptDataTypes(STRANGER, stage.id())),
                strange("declines", (desk, stage) -> desk.connections().declineDataTypes(STRANGER, stage.id())),
                strange("looks", (desk, stage) -> desk.connections().show(STRANGER.organization(), stage.id())),
                strange(
                        "asks what it may do",
                        (desk, stage) -> desk.connections().actions(STRANGER, stage.id())),
                strange("reads", (desk, stage) -> desk.connections().events(STRANGER.organization(), stage.id())),
                strange(
                        "is offered",
                        (desk, stage) -> desk.connections()
                                .create(
                                        SOURCE,
                                        Offer.toAlias("zq7-nobody")
                                                .named(OTHER_NAME)
                                                .sharing(DataType.EVENTS))));
    }

    private static List<CanaryRefusal> strangersAtTokens() {
        return List.of(
                strange("issues", (desk, stage) -> desk.tokens().issue(STRANGER, stage.id(), OBJECT)),
                strange(
                        "redeems",
                        (desk, stage) ->
                                desk.tokens().redeem(STRANGER, stage.token().secret(), OTHER_REDEMPTION)),
                strange("fetches", (desk, stage) -> desk.tokens().mayFetch(STRANGER.organization(), token(stage))),
                strange("completes", (desk, stage) -> desk.tokens().complete(STRANGER, token(stage))),
                strange(
                        "completes another's",
                        (desk, stage) -> desk.tokens().complete(STRANGER, token(stage), OTHER_REDEMPTION)),
                strange("fails", (desk, stage) -> desk.tokens().fail(STRANGER, token(stage), REASON)),
                strange(
                        "fails another's",
                        (desk, stage) -> desk.tokens().fail(STRANGER, token(stage), OTHER_REDEMPTION, REASON)),
                strange("expires", (desk, stage) -> desk.tokens().expire(STRANGER, token(stage))),
                strange("shows", (desk, stage) -> desk.tokens().show(STRANGER.organization(), token(stage))),
                strange(
                        "shows by secret",
                        (desk, stage) -> desk.tokens()
                                .show(STRANGER.organization(), stage.token().secret())),
                strange("reads a token", (desk, stage) -> desk.tokens().events(STRANGER.organization(), token(stage))));
    }
}
