------------------------------ MODULE ShareToken ------------------------------
(***************************************************************************)
(* A share token as a value: the table of docs/share-tokens.md, and what   *)
(* each command makes of a token. The secret, the object and the person    *)
(* are not modelled: whoever is a caller here knows the secret.            *)
(***************************************************************************)
EXTENDS Naturals, TLC   \* TLCEval: work out a table once, not at each look

CONSTANTS
    Lifetime,    \* how many ticks a token is good for
    Completion   \* how many ticks a redemption may take

No == "-"        \* no status: there is no token yet; no redemption; no cause

TokenStatuses == {"CREATED", "PENDING", "REDEEMED", "FAILED", "EXPIRED"}

TokenRow(action, from, by, guard, to) == [action |-> action, from |-> from, by |-> by, guard |-> guard, to |-> to]

TokenTable == {
    TokenRow("issue",    No,        {"source"},                "stands",             "CREATED"),
    TokenRow("redeem",   "CREATED", {"destination"},           "in time, stands",    "PENDING"),
    TokenRow("complete", "PENDING", {"destination"},           "in time, stands",    "REDEEMED"),
    TokenRow("fail",     "PENDING", {"destination"},           "in time",            "FAILED"),
    TokenRow("fail",     "PENDING", {"system"},                "stands no longer",   "FAILED"),
    TokenRow("fail",     "PENDING", {"system"},                "time over",          "FAILED"),
    TokenRow("expire",   "CREATED", {"source", "destination"}, "in time",            "EXPIRED"),
    TokenRow("expire",   "CREATED", {"system"},                "time over",          "EXPIRED")}

TokenRowsOf ==
    TLCEval([action \in {row.action : row \in TokenTable}, by \in {"source", "destination", "stranger", "system"} |->
        {row \in TokenTable : row.action = action /\ by \in row.by}])

-----------------------------------------------------------------------------
(* What a token rests on, as it is now: the first thing that is missing.    *)

Bases == {"STANDS", "CONNECTION_NOT_ACTIVE", "OTHER_EPOCH", "DATA_TYPE_NOT_SHARED", "NO_CONSENT", "UNCONFIRMED"}

\* The ground is the connection, as far as a token asks: active, in which activation, and whether it carries the type.
Basis(epoch, ground, consented) ==
    CASE ~ground.active        -> "CONNECTION_NOT_ACTIVE"
      [] ground.epoch # epoch  -> "OTHER_EPOCH"
      [] ~ground.carries       -> "DATA_TYPE_NOT_SHARED"
      [] ~consented            -> "NO_CONSENT"
      [] OTHER                 -> "STANDS"

-----------------------------------------------------------------------------
(* Time. The end belongs to what is over. A token has no clock of its own.  *)

Unissued(epoch) ==
    [status |-> No, epoch |-> epoch, version |-> 0, issuedAt |-> 0, expiresAt |-> 0, endsAt |-> 0, updatedAt |-> 0,
     redemption |-> No, cause |-> No]

TimeOver(token, now) == now >= token.endsAt

IsOver(token) == token.status \in {"REDEEMED", "FAILED", "EXPIRED"}

EndIsDue(token, now) == token.status \in {"CREATED", "PENDING"} /\ TimeOver(token, now)

TokenStatusAsOf(token, now) ==
    IF EndIsDue(token, now) THEN (IF token.status = "CREATED" THEN "EXPIRED" ELSE "FAILED") ELSE token.status

IsPendingAsOf(token, now) == TokenStatusAsOf(token, now) = "PENDING"

\* Of no use any more because its time was over, or because one side said so.
TooLate(token, now) == EndIsDue(token, now) \/ token.status = "EXPIRED" \/ token.cause = "TIMED_OUT"

TokenGuard(guard, token, basis, now) ==
    CASE guard = "stands"           -> basis = "STANDS"
      [] guard = "in time"          -> ~EndIsDue(token, now)
      [] guard = "in time, stands"  -> ~EndIsDue(token, now) /\ basis = "STANDS"
      [] guard = "stands no longer" -> basis # "STANDS"
      [] guard = "time over"        -> EndIsDue(token, now)

FollowedRows(token, command, basis, now) ==
    {row \in TokenRowsOf[command.action, command.by] :
        row.from = token.status /\ TokenGuard(row.guard, token, basis, now)}

-----------------------------------------------------------------------------
(* A command: what, by whom, and, of the destination's, for which of its    *)
(* redemptions. The system's "fail" is to give up what stands no longer.    *)

TokenCommand(action, by, redemption) == [action |-> action, by |-> by, redemption |-> redemption]

CauseOf(token, command, basis, now) ==
    CASE command.by = "destination" -> "REPORTED"
      [] EndIsDue(token, now)       -> "TIMED_OUT"
      [] basis = "UNCONFIRMED"      -> "UNCONFIRMED"
      [] OTHER                      -> "CHANGED"

EndAfter(command, now) ==
    CASE command.action = "issue"  -> now + Lifetime
      [] command.action = "redeem" -> now + Completion
      [] OTHER                     -> now

TokenAfter(token, command, basis, now, to) ==
    [token EXCEPT !.status = to,
                  !.version = @ + 1,
                  !.issuedAt = IF command.action = "issue" THEN now ELSE @,
                  !.expiresAt = IF command.action = "issue" THEN now + Lifetime ELSE @,
                  !.endsAt = EndAfter(command, now),
                  !.updatedAt = now,
                  !.redemption = IF command.action = "redeem" THEN command.redemption ELSE @,
                  !.cause = IF to = "FAILED" THEN CauseOf(token, command, basis, now) ELSE @]

\* Whoever has no part in it is answered as if there were no token.
IsTheirs(command) == TokenRowsOf[command.action, command.by] # {}

NotTheirs(command) == IF command.action = "issue" /\ command.by = "destination" THEN "WRONG_ACTOR" ELSE "NOT_FOUND"

\* The redemption that claimed it asks again: it gets the token as it stands.
IsRepetition(token, command) ==
    command.action = "redeem" /\ token.redemption # No /\ command.redemption = token.redemption

\* To complete and to fail need not name the redemption.
IsAnothers(token, command) ==
    /\ token.redemption # No /\ command.redemption # token.redemption
    /\ command.action = "redeem" \/ (command.action \in {"complete", "fail"} /\ command.redemption # No)

Baseless(command, basis) ==
    CASE basis = "CONNECTION_NOT_ACTIVE"                                 -> "CONNECTION_NOT_ACTIVE"
      [] command.action # "issue"                                        -> "NOT_REDEEMABLE"
      [] basis = "DATA_TYPE_NOT_SHARED"                                  -> "DATA_TYPE_NOT_SHARED"
      [] OTHER                                                           -> "CONSENT_REQUIRED"

NotFollowed(token, command, basis, now) ==
    CASE FollowedRows(token, command, "STANDS", now) # {} -> Baseless(command, basis)
      [] TooLate(token, now)                              -> "EXPIRED"
      [] OTHER                                            -> "WRONG_STATUS"

IsTokenCommand(token, command) == (token.status = No) <=> (command.action = "issue")

RuleToken(token, command, basis, now) ==
    LET refused(reason) == [outcome |-> reason, token |-> token]
        followed == FollowedRows(token, command, basis, now)
    IN  CASE ~IsTheirs(command)            -> refused(NotTheirs(command))
          [] IsRepetition(token, command)  -> [outcome |-> "unchanged", token |-> token]
          [] IsAnothers(token, command)    -> refused("ALREADY_REDEEMED")
          [] followed = {}                 -> refused(NotFollowed(token, command, basis, now))
          [] OTHER -> [outcome |-> "changed",
                       token |-> TokenAfter(token, command, basis, now, (CHOOSE row \in followed : TRUE).to)]

\* What the sweep asks for: to write down that the time is over, whichever end that is.
SweepCommand(token, now) ==
    TokenCommand(IF TokenStatusAsOf(token, now) = "FAILED" THEN "fail" ELSE "expire", "system", No)
==============================================================================
