package dev.connections.spi;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.FailureReason;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.ObjectId;
import dev.connections.ProofReference;
import dev.connections.RedemptionId;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.contract.Adapters;
import dev.connections.lifecycle.Offer;
import dev.connections.service.Connections;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Two organizations, a person and a token, each text of which is found again wherever it comes out. */
final class CanaryStage {

    /** In every text that must not come out. */
    static final String CANARY = "zq7";

    static final String NAME = "zq7-name";
    static final String OTHER_NAME = "zq7-other-name";
    /** Reverses the direction of what follows it, which no text may do. */
    static final String UNFIT = "zq7-unfit\u202E";

    static final String ALIAS = "zq7-alias";
    static final String PRINCIPAL = "zq7-staff";
    static final SubjectId SUBJECT = SubjectId.of("zq7-subject");
    static final SharedObject OBJECT =
            SharedObject.of(DataType.EVENTS, ObjectId.of("zq7-object").value(), SUBJECT.value());
    static final RedemptionId REDEMPTION = RedemptionId.of("zq7-redemption");
    static final RedemptionId OTHER_REDEMPTION = RedemptionId.of("zq7-other-redemption");
    static final FailureReason REASON = FailureReason.of("zq7-reason");

    static final Flow FLOW = Flow.from("org_acme").to("org_globex");
    static final Actor SOURCE = Actor.of(FLOW.source()).via(Channel.API).as(PRINCIPAL);
    static final Actor DESTINATION =
            Actor.of(FLOW.destination()).via(Channel.DASHBOARD).as(PRINCIPAL);
    static final Actor STRANGER =
            Actor.of("org_stranger").via(Channel.DASHBOARD).as(PRINCIPAL);

    private static final Duration OPEN_FOR = Duration.ofDays(14);

    final Adapters adapters = new PlainAdapters(Bug.NONE);
    final Watch watch = new Watch();
    private final List<TokenSecret> secrets = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Optional<IssuedToken> token = Optional.empty();

    CanaryStage() {
        adapters.register(FLOW.source());
        adapters.register(FLOW.destination(), Alias.of(ALIAS));
        adapters.record(Statement.granted(SUBJECT, FLOW.source(), Scope.everythingToAnyone())
                .proof(ProofReference.of("zq7-proof"))
                .build());
    }

    /** The three services, over adapters that may fail. */
    Desk desk(Adapters through, LongSupplier stopwatch) {
        return new Desk(
                Connections.over(through.repository(), through.directory())
                        .offersStayOpenFor(OPEN_FOR)
                        .clock(() -> now)
                        .build(),
                Sharing.over(through.repository(), through.directory(), through.consents())
                        .clock(() -> now)
                        .stopwatch(stopwatch)
                        .build(),
                ShareTokens.over(through.repository(), through.shareTokens(), through.consents())
                        .clock(() -> now)
                        .stopwatch(stopwatch)
                        .build());
    }

    /** The adapters, of which all that is handed to them is remembered. */
    Adapters watched() {
        return watch.over(adapters);
    }

    private Desk desk() {
        return desk(adapters, System::nanoTime);
    }

    /** The services that are asked. */
    record Desk(Connections connections, Sharing sharing, ShareTokens tokens) {}

    Offer offer() {
        return Offer.to(FLOW.destination()).named(NAME).sharing(DataType.EVENTS);
    }

    Item item() {
        return Item.of(DataType.EVENTS).about(SUBJECT).collectedAt(now);
    }

    Instant now() {
        return now;
    }

    ConnectionId id() {
        return adapters.repository().find(FLOW).map(found -> found.id()).orElse(ConnectionId.of("absent"));
    }

    IssuedToken token() {
        return token.orElseThrow();
    }

    /** Remembers a secret, so that it is found wherever it comes out. */
    void heard(TokenSecret secret) {
        secrets.add(secret);
    }

    List<TokenSecret> secrets() {
        return List.copyOf(secrets);
    }

    void offered() {
        desk().connections().create(SOURCE, offer());
    }

    void active() {
        offered();
        desk().connections().activate(DESTINATION, id());
    }

    void ended() {
        active();
        deactivate();
    }

    void proposing() {
        active();
        desk().connections().changeDataTypes(SOURCE, id(), DataTypes.of(DataType.EVENTS, DataType.RECORDS));
    }

    void overdue() {
        offered();
        now = now.plus(OPEN_FOR);
    }

    void issued() {
        active();
        token = Optional.of(desk().tokens().issue(SOURCE, id(), OBJECT));
        heard(token().secret());
    }

    void claimed() {
        issued();
        desk().tokens().redeem(DESTINATION, token().secret(), REDEMPTION);
    }

    void completed() {
        claimed();
        desk().tokens().complete(DESTINATION, token().metadata().id());
    }

    void failed() {
        claimed();
        desk().tokens().fail(DESTINATION, token().metadata().id(), REASON);
    }

    void deactivate() {
        desk().connections().deactivate(SOURCE, id());
    }

    void withdraw() {
        adapters.record(Statement.withdrawn(SUBJECT, FLOW.source(), Scope.everythingToAnyone()));
    }

    void abandoned() {
        claimed();
        now = now.plus(Duration.ofDays(1));
    }
}
