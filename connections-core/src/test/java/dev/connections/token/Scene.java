package dev.connections.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.FailureReason;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.TokenId;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import java.time.Duration;
import java.time.Instant;

/** What the share tokens' tests are about: Acme issues one record of Ann's to Globex on day 2, for 14 days. */
final class Scene {

    static final OrganizationId ACME = OrganizationId.of("org_acme");
    static final OrganizationId GLOBEX = OrganizationId.of("org_globex");
    static final OrganizationId INITECH = OrganizationId.of("org_initech");

    static final Actor SOURCE = Actor.of(ACME).via(Channel.API);
    static final Actor DESTINATION = Actor.of(GLOBEX).via(Channel.DASHBOARD);
    static final Actor STRANGER = Actor.of(INITECH).via(Channel.API);

    static final Flow FLOW = Flow.from(ACME).to(GLOBEX);
    static final ConnectionId CONNECTION = ConnectionId.of("con_1");
    static final TokenId TOKEN = TokenId.of("cnst_1");
    static final TokenSecret SECRET = TokenSecret.ofRandom(new byte[TokenSecret.BYTES]);
    static final SharedObject OBJECT = SharedObject.of(DataType.RECORDS, "obj-1", "ann");
    static final RedemptionId FIRST = RedemptionId.of("red-1");
    static final RedemptionId SECOND = RedemptionId.of("red-2");
    static final FailureReason NO_SPACE = FailureReason.of("no space left");

    static final Duration TICK = Duration.ofNanos(1_000);
    static final Instant ISSUED = day(2);
    static final Instant EXPIRES = day(16);
    static final Instant CLAIMED = day(3);
    static final Instant COMPLETE_BY = CLAIMED.plus(Duration.ofHours(1));
    static final Instant IN_TIME = COMPLETE_BY.minus(TICK);

    private static final Connection ACTIVE = accepted();
    private static final TokenTerms TERMS =
            TokenTerms.of(TOKEN, SECRET.digest(), ACTIVE, OBJECT, new Validity(ISSUED, EXPIRES));

    private Scene() {}

    static Instant day(int days) {
        return Instant.parse("2026-03-01T10:00:00Z").plus(Duration.ofDays(days));
    }

    /** Shares events and records, active since day 1, in its first activation. */
    static Connection active() {
        return ACTIVE;
    }

    private static Connection accepted() {
        Offer offer = Offer.to(GLOBEX).named("Newsletter").sharing(DataType.EVENTS, DataType.RECORDS);
        Terms terms = Terms.of(FLOW, Settings.ACTIVATED_BY_DESTINATION);
        Connection offered = after(Connection.create(CONNECTION, terms, offer, SOURCE, day(0)));
        return after(offered.activate(DESTINATION, day(1)));
    }

    static Connection after(Ruling ruling) {
        return ((Change) ruling).connection();
    }

    static TokenTerms terms() {
        return TERMS;
    }

    static TokenChange issuing() {
        return change(ShareToken.issue(terms(), Basis.STANDS, SOURCE));
    }

    static TokenChange claiming() {
        return change(created().redeem(DESTINATION, FIRST, Basis.STANDS, TokenSettings.DEFAULT, CLAIMED));
    }

    static TokenChange completing() {
        return change(pending().complete(DESTINATION, Basis.STANDS, IN_TIME));
    }

    static TokenChange reporting() {
        return change(pending().fail(DESTINATION, NO_SPACE, IN_TIME));
    }

    static TokenChange givingUp(Basis basis) {
        return change(pending().giveUp(basis, CLAIMED));
    }

    static TokenChange timingOut() {
        return change(pending().end(COMPLETE_BY));
    }

    static TokenChange expiringByHand() {
        return change(created().expire(SOURCE, CLAIMED));
    }

    static TokenChange expiring() {
        return change(created().end(EXPIRES));
    }

    static ShareToken created() {
        return issuing().token();
    }

    static ShareToken pending() {
        return claiming().token();
    }

    static TokenChange change(TokenRuling ruling) {
        assertThat(ruling).isInstanceOf(TokenChange.class);
        return (TokenChange) ruling;
    }

    static Refusal refusal(TokenRuling ruling) {
        assertThat(ruling).isInstanceOf(TokenRuling.Refused.class);
        return ((TokenRuling.Refused) ruling).refusal();
    }

    static RefusalReason refused(TokenRuling ruling) {
        return refusal(ruling).reason();
    }
}
