--------------------------- MODULE BrokenRedeeming ---------------------------
(***************************************************************************)
(* Mistakes in redeeming. Each stands in for the definition that its       *)
(* comment names; the test puts it there, and says which promise it breaks.*)
(***************************************************************************)
EXTENDS Redeeming

\* StillThere: check, then put. Two redemptions find the token, and both claim it; all that is looked at when it is put
\* is that it is not over.
CheckThenPut(found) == ~IsOver(token)

\* StillThere: what was found is not compared at all.
WrittenBlindly(found) == TRUE

\* TimeOver: the tick at which a token ends belongs to it.
TokenOneTickTooLong(t, at) == at > t.endsAt

\* Basis: any activation will do, so that reactivation revives what deactivation ended.
AnyEpoch(epoch, g, c) ==
    CASE ~g.active  -> "CONNECTION_NOT_ACTIVE"
      [] ~g.carries -> "DATA_TYPE_NOT_SHARED"
      [] ~c         -> "NO_CONSENT"
      [] OTHER      -> "STANDS"

\* TokenRowsOf: whoever knows the secret may redeem, the source too.
WhoeverKnowsTheSecret ==
    TLCEval([action \in {row.action : row \in TokenTable}, by \in {"source", "destination", "stranger", "system"} |->
        IF action = "redeem" /\ by # "system" THEN {TokenRow("redeem", "CREATED", {by}, "in time, stands", "PENDING")}
        ELSE {row \in TokenTable : row.action = action /\ by \in row.by}])

\* NotTheirs: the wrong party is told that there is such a token.
ToldThatItIsThere(command) == "WRONG_ACTOR"

\* RuleToken: that it was claimed is said before it is asked who wants to know.
ClaimedComesFirst(t, command, basis, at) ==
    LET refused(reason) == [outcome |-> reason, token |-> t]
        followed == FollowedRows(t, command, basis, at)
    IN  CASE IsRepetition(t, command)      -> [outcome |-> "unchanged", token |-> t]
          [] IsAnothers(t, command)        -> refused("ALREADY_REDEEMED")
          [] ~IsTheirs(command)            -> refused(NotTheirs(command))
          [] followed = {}                 -> refused(NotFollowed(t, command, basis, at))
          [] OTHER -> [outcome |-> "changed",
                       token |-> TokenAfter(t, command, basis, at, (CHOOSE row \in followed : TRUE).to)]

\* AfterTheClaim: no second look.
BelievedAtOnce(p) ==
    [Resting(caller[p].call) EXCEPT !.at = "answered", !.purpose = "confirm", !.answer = "claimed"]

\* Asked: what the subject said before the claim is taken for what it says after it.
RememberedConsent(p) == IF caller[p].purpose = "redeem" THEN consented ELSE TRUE

\* IsRepetition: a retry is one redemption more.
EachCallAnew(t, command) == FALSE

\* IsRepetition: any redemption of a claimed token is taken for the one that claimed it.
AnyRedemption(t, command) == command.action = "redeem" /\ t.redemption # No

\* StillPending: the token is read once, before connection and consent.
ReadOnce(p) == IsPendingAsOf(caller[p].found, caller[p].asOf)

\* LooksAtTheGroundAgain: the connection is looked at once, before the consent.
NoLookAgain(p) ==
    /\ caller[p].at = "ground again"
    /\ Reads(p, [caller[p] EXCEPT !.at = "rule"])
==============================================================================
