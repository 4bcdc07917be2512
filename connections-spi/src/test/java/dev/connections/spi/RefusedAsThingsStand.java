package dev.connections.spi;

import static dev.connections.spi.CanaryRefusal.refused;
import static dev.connections.spi.CanaryRefusal.token;
import static dev.connections.spi.CanaryStage.DESTINATION;
import static dev.connections.spi.CanaryStage.FLOW;
import static dev.connections.spi.CanaryStage.OBJECT;
import static dev.connections.spi.CanaryStage.OTHER_NAME;
import static dev.connections.spi.CanaryStage.OTHER_REDEMPTION;
import static dev.connections.spi.CanaryStage.REASON;
import static dev.connections.spi.CanaryStage.REDEMPTION;
import static dev.connections.spi.CanaryStage.SOURCE;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.DataType;
import dev.connections.RefusalReason;
import dev.connections.lifecycle.Offer;
import dev.connections.spi.CanaryOperation.Call;
import dev.connections.token.SharedObject;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Calls of the parties themselves that are refused as things stand. */
final class RefusedAsThingsStand {

    private static final Actor PROGRAM =
            Actor.of(FLOW.destination()).via(Channel.API).as(CanaryStage.PRINCIPAL);

    static final List<CanaryRefusal> ALL = Stream.of(wrongHands(), wrongTimes(), otherRedemptions(), withoutBasis())
            .flatMap(List::stream)
            .toList();

    private RefusedAsThingsStand() {}

    private static List<CanaryRefusal> wrongHands() {
        return List.of(
                refused(
                        RefusalReason.WRONG_ACTOR,
                        "the source activates",
                        CanaryStage::offered,
                        (desk, stage) -> desk.connections().activate(SOURCE, stage.id())),
                refused(
                        RefusalReason.WRONG_ACTOR,
                        "the destination renames",
                        CanaryStage::active,
                        (desk, stage) -> desk.connections().rename(DESTINATION, stage.id(), OTHER_NAME)),
                refused(
                        RefusalReason.WRONG_ACTOR,
                        "the destination issues",
                        CanaryStage::active,
                        (desk, stage) -> desk.tokens().issue(DESTINATION, stage.id(), OBJECT)),
                refused(
                        RefusalReason.WRONG_CHANNEL,
                        "a program activates",
                        CanaryStage::offered,
                        (desk, stage) -> desk.connections().activate(PROGRAM, stage.id())),
                refused(
                        RefusalReason.WRONG_CHANNEL,
                        "a program accepts",
                        CanaryStage::proposing,
                        (desk, stage) -> desk.connections().acceptDataTypes(PROGRAM, stage.id())));
    }

    private static List<CanaryRefusal> wrongTimes() {
        return List.of(
                refused(
                        RefusalReason.WRONG_STATUS,
                        "a second activation",
                        CanaryStage::active,
                        (desk, stage) -> desk.connections().activate(DESTINATION, stage.id())),
                refused(
                        RefusalReason.WRONG_STATUS,
                        "a second end",
                        CanaryStage::failed,
                        (desk, stage) -> desk.tokens().fail(DESTINATION, token(stage), REASON)),
                refused(
                        RefusalReason.EXPIRED,
                        "a late activation",
                        CanaryStage::overdue,
                        (desk, stage) -> desk.connections().activate(DESTINATION, stage.id())),
                refused(
                        RefusalReason.EXPIRED,
                        "a late completion",
                        CanaryStage::abandoned,
                        (desk, stage) -> desk.tokens().complete(DESTINATION, token(stage), REDEMPTION)),
                refused(
                        RefusalReason.STALE,
                        "an activation of what changed",
                        CanaryStage::offered,
                        (desk, stage) -> desk.connections().activate(DESTINATION, stage.id(), 99)),
                refused(
                        RefusalReason.DUPLICATE,
                        "a second offer",
                        CanaryStage::active,
                        (desk, stage) -> desk.connections().create(SOURCE, stage.offer())),
                refused(
                        RefusalReason.DUPLICATE,
                        "a second offer by alias",
                        CanaryStage::active,
                        (desk, stage) -> desk.connections()
                                .create(
                                        SOURCE,
                                        Offer.toAlias(CanaryStage.ALIAS)
                                                .named(OTHER_NAME)
                                                .sharing(DataType.EVENTS))));
    }

    private static CanaryRefusal other(String what, Consumer<CanaryStage> preparation, Call call) {
        return refused(RefusalReason.ALREADY_REDEEMED, "another redemption " + what, preparation, call);
    }

    private static List<CanaryRefusal> otherRedemptions() {
        return List.of(
                other(
                        "of a claimed token",
                        CanaryStage::claimed,
                        (desk, stage) ->
                                desk.tokens().redeem(DESTINATION, stage.token().secret(), OTHER_REDEMPTION)),
                other(
                        "of a redeemed token",
                        CanaryStage::completed,
                        (desk, stage) ->
                                desk.tokens().redeem(DESTINATION, stage.token().secret(), OTHER_REDEMPTION)),
                other(
                        "is completed",
                        CanaryStage::claimed,
                        (desk, stage) -> desk.tokens().complete(DESTINATION, token(stage), OTHER_REDEMPTION)),
                other(
                        "fails",
                        CanaryStage::claimed,
                        (desk, stage) -> desk.tokens().fail(DESTINATION, token(stage), OTHER_REDEMPTION, REASON)));
    }

    private static List<CanaryRefusal> withoutBasis() {
        Call redeemed =
                (desk, stage) -> desk.tokens().redeem(DESTINATION, stage.token().secret(), REDEMPTION);
        Call completed = (desk, stage) -> desk.tokens().complete(DESTINATION, token(stage));
        Call issued = (desk, stage) -> desk.tokens().issue(SOURCE, stage.id(), OBJECT);
        Call othersIssued = (desk, stage) ->
                desk.tokens().issue(SOURCE, stage.id(), SharedObject.of(DataType.RECORDS, "zq7-object", "zq7-subject"));
        return List.of(
                refused(
                        RefusalReason.CONNECTION_NOT_ACTIVE,
                        "a redemption",
                        both(CanaryStage::issued, CanaryStage::deactivate),
                        redeemed),
                refused(RefusalReason.CONNECTION_NOT_ACTIVE, "an issue", CanaryStage::ended, issued),
                refused(RefusalReason.DATA_TYPE_NOT_SHARED, "an issue", CanaryStage::active, othersIssued),
                refused(
                        RefusalReason.CONSENT_REQUIRED,
                        "an issue",
                        both(CanaryStage::active, CanaryStage::withdraw),
                        issued),
                refused(
                        RefusalReason.NOT_REDEEMABLE,
                        "a redemption",
                        both(CanaryStage::issued, CanaryStage::withdraw),
                        redeemed),
                refused(
                        RefusalReason.NOT_REDEEMABLE,
                        "a completion",
                        both(CanaryStage::claimed, CanaryStage::withdraw),
                        completed));
    }

    private static Consumer<CanaryStage> both(Consumer<CanaryStage> preparation, Consumer<CanaryStage> end) {
        return preparation.andThen(end);
    }
}
