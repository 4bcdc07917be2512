------------------------------ MODULE Redeeming ------------------------------
(***************************************************************************)
(* One share token, and several callers who all know its secret: the       *)
(* destination in one redemption or in two, its own retries, the source, a *)
(* stranger. Meanwhile the connection goes down and up, the subject        *)
(* withdraws and consents again, the clock ticks, and others end the token.*)
(*                                                                         *)
(* To redeem is: find the token, look at connection and consent, claim by  *)
(* compare-and-set, look again. To fetch and to complete ask for all of it *)
(* again. Connection, consent and token live in three stores.              *)
(***************************************************************************)
EXTENDS ShareToken, Naturals, Sequences

CONSTANTS
    Callers,
    Calls,    \* which calls the callers may make together
    MaxTime, MaxChanges, Attempts,
    GoingOn   \* what a destination does once it has redeemed: fetch, complete, or neither

VARIABLES
    now,
    ground,     \* the connection, as far as a token asks
    consented,  \* what the subject's statements amount to
    token,
    caller,     \* what each caller is doing
    claims      \* witness: every claim that was ever written

vars == <<now, ground, consented, token, caller, claims>>

\* Who calls, and which redemption it names.
Call(by, redemption) == [by |-> by, redemption |-> redemption]

ItsOwn == {Call("destination", "r1"), Call("destination", "r2")}

OfOthers == {Call("source", "r1"), Call("stranger", "r1")}

\* Who calls together: only the destination; anybody; the destination and somebody else, who may find it claimed.
DestinationsCalls == [Callers -> ItsOwn]

EveryCall == [Callers -> ItsOwn \union OfOthers]

ARightAndAWrongOne == {calls \in EveryCall : calls["a"] = Call("destination", "r2") /\ calls["b"] \in OfOthers}

FirstGround == [active |-> TRUE, epoch |-> 1, carries |-> TRUE, version |-> 1]

Issued == RuleToken(Unissued(1), TokenCommand("issue", "source", No), "STANDS", 0).token

\* Forgotten between the steps, so that what no longer matters makes no states.
Resting(call) == [call |-> call, at |-> "find", purpose |-> "redeem", found |-> Unissued(1), ground |-> FirstGround,
                  basis |-> No, asOf |-> 0, looks |-> 0, tried |-> FALSE, answer |-> No, held |-> FALSE]

Init ==
    /\ now = 0
    /\ ground \in {FirstGround, [FirstGround EXCEPT !.active = FALSE]}
    /\ consented \in BOOLEAN
    /\ token = Issued
    /\ caller \in {[c \in Callers |-> Resting(calls[c])] : calls \in Calls}
    /\ claims = <<>>

-----------------------------------------------------------------------------
(* The witness `held`: whether, since the claim, or since the fetching or    *)
(* completing began, there was an instant at which the token stood.          *)

Stands(g, c) == g.active /\ g.epoch = token.epoch /\ g.carries /\ c

Witnessed(callers, t, g, c, at) ==
    [p \in Callers |->
        [callers[p] EXCEPT !.held = @ \/
            CASE callers[p].purpose = "confirm"               -> Stands(g, c)
              [] callers[p].purpose \in {"fetch", "complete"} -> Stands(g, c) /\ IsPendingAsOf(t, at)
              [] OTHER                                        -> FALSE]]

-----------------------------------------------------------------------------
(* The world.                                                               *)

\* Each change is a version, so that a connection that went down and came up again is another one.
Ground(active, epoch, carries) ==
    ground' = [active |-> active, epoch |-> epoch, carries |-> carries, version |-> ground.version + 1]

ConnectionChanges ==
    /\ ground.version <= MaxChanges
    /\ \/ ground.active /\ Ground(FALSE, ground.epoch, ground.carries)
       \/ ~ground.active /\ Ground(TRUE, ground.epoch + 1, ground.carries)
       \/ ground.active /\ Ground(TRUE, ground.epoch, ~ground.carries)
    /\ UNCHANGED <<now, consented, token>>

SubjectSpeaks == consented' = ~consented /\ UNCHANGED <<now, ground, token>>

Ticks == now < MaxTime /\ now' = now + 1 /\ UNCHANGED <<ground, consented, token>>

\* The source or the destination ends a token by hand; the sweep writes down what time has ended.
OthersEndIt ==
    /\ \E command \in {TokenCommand("expire", "source", No), TokenCommand("fail", "destination", No),
                       SweepCommand(token, now)} :
          LET ruling == RuleToken(token, command, "STANDS", now)
          IN  ruling.outcome = "changed" /\ token' = ruling.token
    /\ UNCHANGED <<now, ground, consented>>

World ==
    /\ \E p \in Callers : caller[p].at \notin {"end"}
    /\ ConnectionChanges \/ SubjectSpeaks \/ Ticks \/ OthersEndIt
    /\ caller' = Witnessed(caller, token', ground', consented', now')
    /\ UNCHANGED claims

-----------------------------------------------------------------------------
(* A caller's steps.                                                        *)

Goes(p, changes) == caller' = Witnessed([caller EXCEPT ![p] = changes], token', ground', consented', now')

Reads(p, changes) == UNCHANGED <<now, ground, consented, token, claims>> /\ Goes(p, changes)

Answered(p, answer) == [Resting(caller[p].call) EXCEPT !.at = "answered", !.purpose = caller[p].purpose,
                            !.answer = answer, !.found = caller[p].found, !.held = caller[p].held]

RedeemCommand(p) == TokenCommand("redeem", caller[p].call.by, caller[p].call.redemption)

CompleteCommand(p) == TokenCommand("complete", caller[p].call.by, caller[p].call.redemption)

\* Connection and consent are looked at only if they are all that can still be missing.
Finds(p) ==
    /\ caller[p].at = "find" /\ caller[p].purpose = "redeem"
    /\ LET ruling == RuleToken(token, RedeemCommand(p), "STANDS", now)
       IN  Reads(p,
            CASE ruling.outcome = "changed" -> [caller[p] EXCEPT !.at = "ground", !.found = token]
              [] ruling.outcome = "unchanged" /\ caller[p].tried /\ token.status = "PENDING" ->
                    [caller[p] EXCEPT !.at = "ground", !.purpose = "confirm", !.found = token, !.looks = 0]
              [] ruling.outcome = "unchanged" -> Answered(p, "as it stands")
              [] OTHER -> Answered(p, ruling.outcome))

FindsAgain(p) ==
    /\ caller[p].at = "find" /\ caller[p].purpose \in {"fetch", "complete"}
    /\ Reads(p, IF IsPendingAsOf(token, now)
                THEN [caller[p] EXCEPT !.at = "ground", !.found = token, !.looks = 0]
                ELSE Answered(p, "no"))

LooksAtTheGround(p) ==
    /\ caller[p].at = "ground"
    /\ Reads(p, [caller[p] EXCEPT !.at = "consent", !.ground = ground])

\* What the subject says is asked each time, and never remembered.
Asked(p) == consented

AsksForConsent(p) ==
    /\ caller[p].at = "consent"
    /\ LET basis == Basis(token.epoch, caller[p].ground, Asked(p))
       IN  Reads(p, [caller[p] EXCEPT
                !.at = IF caller[p].purpose # "redeem" /\ basis = "STANDS" THEN "ground again" ELSE "rule",
                !.basis = basis, !.asOf = now])

\* What stands is believed if the connection is still as it was found.
LooksAtTheGroundAgain(p) ==
    /\ caller[p].at = "ground again"
    /\ Reads(p,
        CASE ground = caller[p].ground        -> [caller[p] EXCEPT !.at = "rule"]
          [] caller[p].looks + 1 = Attempts   -> [caller[p] EXCEPT !.at = "rule", !.basis = "UNCONFIRMED"]
          [] OTHER -> [caller[p] EXCEPT !.at = "consent", !.ground = ground, !.looks = @ + 1])

\* Compare and set: the store still holds the token that was found.
StillThere(found) == token.version = found.version

Writes(p, after) == token' = after /\ UNCHANGED <<now, ground, consented>>

Claim(p, after) ==
    [by |-> caller[p].call.by, redemption |-> after.redemption, at |-> after.updatedAt,
     epoch |-> caller[p].ground.epoch, completeBy |-> after.endsAt]

\* The second look: a deactivation or a withdrawal that came before the claim is seen then.
AfterTheClaim(p) ==
    [caller[p] EXCEPT !.at = "ground", !.purpose = "confirm", !.looks = 0, !.held = FALSE, !.tried = TRUE]

Claims(p) ==
    /\ caller[p].at = "rule" /\ caller[p].purpose = "redeem"
    /\ LET ruling == RuleToken(caller[p].found, RedeemCommand(p), caller[p].basis, caller[p].asOf)
       IN  CASE ruling.outcome # "changed" -> Reads(p, Answered(p, ruling.outcome))
             [] StillThere(caller[p].found) ->
                    /\ Writes(p, ruling.token)
                    /\ claims' = Append(claims, Claim(p, ruling.token))
                    /\ Goes(p, AfterTheClaim(p))
             [] OTHER -> Reads(p, [Resting(caller[p].call) EXCEPT !.tried = TRUE])

\* The second look ends what it does not find standing, unless it has ended already.
Confirms(p) ==
    /\ caller[p].at = "rule" /\ caller[p].purpose = "confirm"
    /\ IF caller[p].basis = "STANDS" THEN Reads(p, Answered(p, "claimed"))
       ELSE LET ruling == RuleToken(token, TokenCommand("fail", "system", No), caller[p].basis, now)
            IN  /\ Writes(p, IF IsOver(token) THEN token ELSE ruling.token)
                /\ Goes(p, Answered(p, "failed"))
                /\ UNCHANGED claims

\* The token is read again too: what has ended meanwhile is not fetched.
StillPending(p) == token = caller[p].found /\ IsPendingAsOf(token, caller[p].asOf)

Fetches(p) ==
    /\ caller[p].at = "rule" /\ caller[p].purpose = "fetch"
    /\ Reads(p, Answered(p, IF caller[p].basis = "STANDS" /\ StillPending(p) THEN "may fetch" ELSE "no"))

Completes(p) ==
    /\ caller[p].at = "rule" /\ caller[p].purpose = "complete"
    /\ LET ruling == RuleToken(caller[p].found, CompleteCommand(p), caller[p].basis, caller[p].asOf)
       IN  IF ruling.outcome = "changed" /\ StillThere(caller[p].found)
           THEN Writes(p, ruling.token) /\ Goes(p, Answered(p, "may use")) /\ UNCHANGED claims
           ELSE Reads(p, Answered(p, "no"))

\* A destination that has claimed it goes on to fetch or to complete; so does one that has repeated its call.
GoesOn(p) ==
    /\ caller[p].at = "answered" /\ caller[p].purpose \in {"redeem", "confirm"}
    /\ caller[p].answer \in {"claimed", "as it stands"}
    /\ \E purpose \in GoingOn :
          Reads(p, [Resting(caller[p].call) EXCEPT !.purpose = purpose])

Ends(p) ==
    /\ caller[p].at = "answered"
    /\ Reads(p, [Resting(caller[p].call) EXCEPT !.at = "end"])

Rest == (\A p \in Callers : caller[p].at = "end") /\ UNCHANGED vars

Next ==
    \/ World
    \/ \E p \in Callers :
          \/ Finds(p) \/ FindsAgain(p) \/ LooksAtTheGround(p) \/ AsksForConsent(p) \/ LooksAtTheGroundAgain(p)
          \/ Claims(p) \/ Confirms(p) \/ Fetches(p) \/ Completes(p) \/ GoesOn(p) \/ Ends(p)
    \/ Rest

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------

IsAnswered(p, answer) == caller[p].at = "answered" /\ caller[p].answer = answer

(* Promise 28: one redemption, ever.                                        *)
RedeemedOnce == Len(claims) <= 1

OnlyTheRedemptionThatClaimedGoesOn ==
    \A p \in Callers : \A answer \in {"claimed", "as it stands", "may fetch", "may use"} :
        IsAnswered(p, answer) => caller[p].call.redemption = claims[1].redemption

WhatIsOverStaysOver == [][IsOver(token) => token' = token]_vars

(* Promise 29: the wrong party burns nothing and learns nothing.            *)
TheWrongPartyBurnsNothing == \A i \in DOMAIN claims : claims[i].by = "destination"

TheWrongPartyLearnsNothing ==
    \A p \in Callers :
        caller[p].at = "answered" /\ caller[p].call.by # "destination" => caller[p].answer = "NOT_FOUND"

(* Promise 30: in its own activation, and not at the tick at which it ends. *)
OnlyInItsEpoch == \A i \in DOMAIN claims : claims[i].epoch = token.epoch

ExpiryIsInclusive ==
    /\ \A i \in DOMAIN claims : claims[i].at < token.expiresAt
    /\ token.status = "REDEEMED" => token.updatedAt < claims[1].completeBy

(* Promise 31: the same redemption gets the token as it stands, whatever    *)
(* has become of it.                                                        *)
TheSameRedemptionIsAnswered ==
    [][\A p \in Callers :
        (/\ caller[p].at = "find" /\ caller[p].purpose = "redeem" /\ caller'[p].at = "answered"
         /\ caller[p].call.by = "destination" /\ caller[p].call.redemption = token.redemption) =>
            caller'[p].answer = "as it stands" /\ token' = token]_vars

(* Promises 20 and 25, for tokens: whoever is told that it has claimed the  *)
(* token, that it may fetch, or that it may use the object, was right at    *)
(* some instant of its call; for a claim, at one after the claim.           *)
EveryClaimIsConfirmed == \A p \in Callers : IsAnswered(p, "claimed") => caller[p].held

EveryFetchHadItsInstant == \A p \in Callers : IsAnswered(p, "may fetch") => caller[p].held

EveryUseHadItsInstant == \A p \in Callers : IsAnswered(p, "may use") => caller[p].held
==============================================================================
