package dev.connections.proofs.spec;

import static dev.connections.proofs.spec.Model.COMMITS;
import static dev.connections.proofs.spec.Model.CONNECTION_LIFE;
import static dev.connections.proofs.spec.Model.CONSENT_LIFE;
import static dev.connections.proofs.spec.Model.DECIDING;
import static dev.connections.proofs.spec.Model.FETCHING;
import static dev.connections.proofs.spec.Model.GUESSING;
import static dev.connections.proofs.spec.Model.REDEEMING;

import java.util.List;

/**
 * A mistake in the spec: one definition that says something else. Each is a definition of a module in
 * {@code docs/spec/broken}, under the same name, and must be caught by the property that is named here.
 */
@SuppressWarnings("ImmutableEnumChecker")
enum Mistake {
    // spotless:off
    STRAIGHT_TO_ACTIVE("RowsOf", CONNECTION_LIFE, "BothSidesBetweenTwoPeriods"),
    ACTIVATED_BY_API("RowsOf", CONNECTION_LIFE, "OnlyTheDestinationActivates"),
    REVOKED_BY_THE_SOURCE_ONLY("RowsOf", CONNECTION_LIFE, "EitherSideMayAlwaysEndIt"),
    OFFERED_BY_EITHER("RowsOf", CONNECTION_LIFE, "OnlyTheSourceOffers"),
    ACTIVATED_TWICE("RowsOf", CONNECTION_LIFE, "OnlyTheTablesArrows"),
    REFUSAL_FORGOTTEN("RefusedAfter", CONNECTION_LIFE, "OnlyTheDestinationTakesItBack"),
    REFUSAL_NOT_NOTED("RefusedAfter", CONNECTION_LIFE, "TheRefusalStands"),
    NO_NEW_VERSION("NextVersion", CONNECTION_LIFE, "OneVersionForEachChange"),
    CREATED_ANEW("CreatedAtAfter", CONNECTION_LIFE, "CreatedOnce"),
    COUNTED_FROM_CREATION("EndOfOffer", CONNECTION_LIFE, "EveryOfferHasItsTime"),
    OFFER_ONE_TICK_TOO_LONG("IsDue", CONNECTION_LIFE, "AnOfferEndsOnTime"),
    WHATEVER_THE_CLOCK_SAYS("InstantOf", CONNECTION_LIFE, "AClockGoingBackReopensNothing", "PeriodsAreInOrder"),
    END_INCLUDED("Within", CONNECTION_LIFE, "NoPermitInGap"),
    GAPS_ARE_THE_PAST("BeforeSharing", CONNECTION_LIFE, "NoPermitInGap"),
    PAST_IS_OVER("BeforeSharing", CONNECTION_LIFE, "ExactlyWhatIsSharedFlows"),
    LEFT_OPEN("Closed", CONNECTION_LIFE, "TheLastPeriodIsOpenIffActive"),
    NEVER_ASKED("Proposes", CONNECTION_LIFE, "NothingAddedFlowsUnaccepted"),

    GRANTS_WIN("First", CONSENT_LIFE, "ANoStands", "ANoStandsForAnObject"),
    SILENCE_IS_CONSENT("First", CONSENT_LIFE, "NothingSaidIsNo"),
    BY_THE_STORES_CLOCK("Stands", CONSENT_LIFE, "ANoStands"),
    UNTIL_IT_LAPSES("Stands", CONSENT_LIFE, "ALapsedGrantRevivesNothing"),
    GRANT_ONE_TICK_TOO_LONG("Lapsed", CONSENT_LIFE, "EveryPermitHasItsGrant"),
    ANY_RECIPIENT("Reaches", CONSENT_LIFE, "NothingSaidIsNo"),
    THE_FIRST_COUNTS("Counts", CONSENT_LIFE, "ANoStands"),
    WITHDRAWAL_TAKES_BACK("Counts", CONSENT_LIFE, "OneMoreNoOpensNothing"),
    COVERS_SOME("Covers", CONSENT_LIFE, "ABoundedGrantCoversNoObject"),

    WITHOUT_COMPARE("Matches", COMMITS, "OneCommitFromOneVersion", "NoGapInTheLog"),
    REVOKE_LOST("Matches", COMMITS, "NoRevokeIsLost"),
    INSERT_WITHOUT_KEY("Matches", COMMITS, "CreatedByOne"),
    TAKEN_FOR_DONE("TellUnknown", COMMITS, "WhatIsAcknowledgedIsThere"),
    TAKEN_FOR_STALE("TellUnknown", COMMITS, "WhatIsRefusedIsNotThere"),
    SEEN_IGNORED("RuleIfSeen", COMMITS, "WhatIsAcceptedIsWhatWasSeen"),
    DONE_ONCE_MORE("ChangesNothing", COMMITS, "ARetryRepeatsNothing"),
    WITHOUT_ITS_EVENT("Written", COMMITS, "StateIsTheFoldOfItsEvents"),

    NO_SECOND_LOOK("Unchanged", DECIDING, "EveryPermitHadItsInstant"),
    STATEMENTS_REMEMBERED("AfreshAt", DECIDING, "EveryPermitHadItsInstant"),
    NO_BY_THE_STORES_CLOCK("Stands", DECIDING, "WithdrawnBeforeIsNo"),
    OVER_WHEN_IT_IS_SAID("MayBeSaid", DECIDING, "EveryPermitHadItsInstant"),

    CHECK_THEN_PUT("StillThere", REDEEMING, "RedeemedOnce"),
    WRITTEN_BLINDLY("StillThere", REDEEMING, "WhatIsOverStaysOver"),
    TOKEN_ONE_TICK_TOO_LONG("TimeOver", REDEEMING, "ExpiryIsInclusive"),
    ANY_EPOCH("Basis", REDEEMING, "OnlyInItsEpoch"),
    BELIEVED_AT_ONCE("AfterTheClaim", REDEEMING, "EveryClaimIsConfirmed"),
    REMEMBERED_CONSENT("Asked", FETCHING, "EveryClaimIsConfirmed"),
    NO_LOOK_AGAIN("LooksAtTheGroundAgain", FETCHING, "EveryFetchHadItsInstant", "EveryUseHadItsInstant"),
    EACH_CALL_ANEW("IsRepetition", REDEEMING, "TheSameRedemptionIsAnswered"),
    ANY_REDEMPTION("IsRepetition", REDEEMING, "OnlyTheRedemptionThatClaimedGoesOn"),
    READ_ONCE("StillPending", FETCHING, "EveryFetchHadItsInstant"),
    WHOEVER_KNOWS_THE_SECRET("TokenRowsOf", FETCHING, "TheWrongPartyBurnsNothing"),
    TOLD_THAT_IT_IS_THERE("NotTheirs", FETCHING, "TheWrongPartyLearnsNothing"),
    CLAIMED_COMES_FIRST("RuleToken", GUESSING, "TheWrongPartyLearnsNothing");
    // spotless:on

    private final String definition;
    private final Model model;
    private final List<String> caughtBy;

    Mistake(String definition, Model model, String... caughtBy) {
        this.definition = definition;
        this.model = model;
        this.caughtBy = List.of(caughtBy);
    }

    /** The properties that must see it, each by itself. */
    List<String> caughtBy() {
        return caughtBy;
    }

    /** The model, with this mistake in it, and one property that is to see it. */
    Tlc.Run run(String property) {
        Configuration configuration = model.shortForm().with(definition, Model.inSpec(this), property);
        return Tlc.run(model.broken(), configuration.lines(), 1);
    }
}
