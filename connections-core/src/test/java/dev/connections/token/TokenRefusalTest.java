package dev.connections.token;

import static dev.connections.token.Basis.STANDS;
import static dev.connections.token.Scene.CLAIMED;
import static dev.connections.token.Scene.DESTINATION;
import static dev.connections.token.Scene.EXPIRES;
import static dev.connections.token.Scene.FIRST;
import static dev.connections.token.Scene.NO_SPACE;
import static dev.connections.token.Scene.SECOND;
import static dev.connections.token.Scene.SOURCE;
import static dev.connections.token.Scene.STRANGER;
import static dev.connections.token.Scene.terms;
import static dev.connections.token.TokenSettings.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a refusal says was found, and what was needed. */
class TokenRefusalTest {

    private final ShareToken created = Scene.created();
    private final ShareToken pending = Scene.pending();

    private static void says(TokenRuling ruling, String words) {
        assertThat(Scene.refusal(ruling)).hasToString(words);
    }

    @Test
    void who() {
        says(ShareToken.issue(terms(), STANDS, DESTINATION), "WRONG_ACTOR: found DESTINATION, needed SOURCE");
        says(
                ShareToken.issue(terms(), STANDS, STRANGER),
                "NOT_FOUND: found no such connection, needed a connection of this organization");
        says(
                created.redeem(SOURCE, FIRST, STANDS, DEFAULT, CLAIMED),
                "NOT_FOUND: found no such share token, needed a share token of this organization");
    }

    @Test
    void which_redemption() {
        String words = "ALREADY_REDEEMED: found a token claimed by another redemption, needed the redemption that"
                + " claimed it";
        says(pending.redeem(DESTINATION, SECOND, STANDS, DEFAULT, CLAIMED), words);
        says(pending.complete(DESTINATION, SECOND, STANDS, CLAIMED), words);
        says(pending.fail(DESTINATION, SECOND, NO_SPACE, CLAIMED), words);
    }

    @Test
    void from_which_status() {
        says(created.complete(DESTINATION, STANDS, CLAIMED), "WRONG_STATUS: found CREATED, needed PENDING");
        says(created.fail(DESTINATION, NO_SPACE, CLAIMED), "WRONG_STATUS: found CREATED, needed PENDING");
        says(pending.expire(SOURCE, CLAIMED), "WRONG_STATUS: found PENDING, needed CREATED");
        says(
                Scene.completing().token().complete(DESTINATION, STANDS, CLAIMED),
                "WRONG_STATUS: found REDEEMED, needed PENDING");
    }

    @Test
    void with_nothing_to_end() {
        String needed = ", needed a token whose time is over, or that rests on nothing any more";
        says(created.end(CLAIMED), "WRONG_STATUS: found CREATED" + needed);
        says(created.giveUp(Basis.NO_CONSENT, CLAIMED), "WRONG_STATUS: found CREATED" + needed);
        says(pending.end(CLAIMED), "WRONG_STATUS: found PENDING" + needed);
        says(pending.giveUp(STANDS, CLAIMED), "WRONG_STATUS: found PENDING" + needed);
    }

    @Test
    void too_late() {
        String words = "EXPIRED: found a token whose time is over, needed a token that is good now";
        says(created.redeem(DESTINATION, FIRST, STANDS, DEFAULT, EXPIRES), words);
        says(Scene.expiringByHand().token().expire(SOURCE, CLAIMED), words);
        says(Scene.timingOut().token().end(CLAIMED), words);
    }

    @Test
    void on_which_basis() {
        says(
                ShareToken.issue(terms(), Basis.CONNECTION_NOT_ACTIVE, SOURCE),
                "CONNECTION_NOT_ACTIVE: found a connection that is not active, needed an active connection");
        says(
                ShareToken.issue(terms(), Basis.DATA_TYPE_NOT_SHARED, SOURCE),
                "DATA_TYPE_NOT_SHARED: found a data type that is not shared, needed one that the connection carries");
        says(
                ShareToken.issue(terms(), Basis.NO_CONSENT, SOURCE),
                "CONSENT_REQUIRED: found no consent that reaches the object, needed the subject's consent");
        says(
                created.redeem(DESTINATION, FIRST, Basis.NO_CONSENT, DEFAULT, CLAIMED),
                "NOT_REDEEMABLE: found a token that is redeemable no longer, needed a new token from the source");
    }

    @Test
    void the_destination_cannot_tell_one_missing_basis_from_another() {
        for (Basis basis : Basis.values()) {
            if (basis != STANDS && basis != Basis.CONNECTION_NOT_ACTIVE) {
                assertThat(created.redeem(DESTINATION, FIRST, basis, DEFAULT, CLAIMED))
                        .isEqualTo(created.redeem(DESTINATION, FIRST, Basis.NO_CONSENT, DEFAULT, CLAIMED));
                assertThat(pending.complete(DESTINATION, basis, CLAIMED))
                        .isEqualTo(pending.complete(DESTINATION, Basis.NO_CONSENT, CLAIMED));
            }
        }
    }
}
