------------------------------ MODULE Connection ------------------------------
(***************************************************************************)
(* A connection as a value, and what each command makes of it.             *)
(*                                                                         *)
(* Time is counted in ticks from 0. A connection remembers the periods     *)
(* [from, until) in which it was active, each with the data types that it  *)
(* then carried; a period that goes on ends Never.                         *)
(***************************************************************************)
EXTENDS Lifecycle, Naturals, Sequences

Never == 99

Max(a, b) == IF a > b THEN a ELSE b

\* There is no connection yet: nothing but the host's settings.
Absent(mode, history, openFor) ==
    [status |-> None, mode |-> mode, history |-> history, openFor |-> openFor, name |-> "", types |-> {},
     proposed |-> {}, pendingUntil |-> Never, refused |-> FALSE, periods |-> <<>>, epoch |-> 0, version |-> 0,
     createdAt |-> 0, updatedAt |-> 0]

IsActive(c) == c.status = "ACTIVE"

-----------------------------------------------------------------------------
(* Time. An offer is over at the very tick at which it ends, whether or not *)
(* that has been written down. A command's instant is never before the last *)
(* change, so that a clock that goes backwards reopens nothing.             *)

IsDue(c, now) == c.status = "PENDING" /\ now >= c.pendingUntil

StatusAsOf(c, now) == IF IsDue(c, now) THEN "INACTIVE" ELSE c.status

OfferExpired(c) == c.status = "INACTIVE" /\ c.pendingUntil # Never

InstantOf(c, now) == Max(now, c.updatedAt)

\* To expire is to write down: it starts from what is written.
Standing(c, action, at) ==
    [status   |-> IF action = "expire" THEN c.status ELSE StatusAsOf(c, at),
     mode     |-> c.mode,
     refused  |-> c.refused,
     expired  |-> IsDue(c, at) \/ OfferExpired(c),
     proposed |-> c.proposed # {}]

-----------------------------------------------------------------------------
(* What becomes of each thing about a connection that a command changes.    *)

WholeOffer(c) == c.types \cup c.proposed

\* On an active connection that the destination activates, what the source adds waits for the destination.
Proposes(c) == IsActive(c) /\ c.mode = "BY_DESTINATION"

TypesAfter(c, command) ==
    CASE command.action = "create" -> command.types
      [] command.action = "changeDataTypes" -> IF Proposes(c) THEN c.types \cap command.types ELSE command.types
      [] command.action \in {"acceptDataTypes", "deactivate"} -> WholeOffer(c)
      [] OTHER -> c.types

ProposedAfter(c, command) ==
    CASE command.action = "changeDataTypes" -> IF Proposes(c) THEN command.types \ c.types ELSE {}
      [] command.action \in {"acceptDataTypes", "declineDataTypes", "deactivate"} -> {}
      [] OTHER -> c.proposed

EndOfOffer(c, status, at) == IF status = "PENDING" /\ c.openFor # Never THEN at + c.openFor ELSE Never

\* Kept after the offer has expired, so that the reason is known.
PendingUntilAfter(c, command, status, at) ==
    CASE command.action \in {"create", "activate", "reactivate"} -> EndOfOffer(c, status, at)
      [] command.action = "deactivate" -> Never
      [] OTHER -> c.pendingUntil

RefusedAfter(c, command) ==
    CASE command.action = "activate" -> FALSE
      [] command.action = "deactivate" -> c.refused \/ command.by = "destination"
      [] OTHER -> c.refused

Open(periods) == periods # <<>> /\ periods[Len(periods)].until = Never
Closed(periods, at) == [periods EXCEPT ![Len(periods)].until = at]
Opened(periods, types, at) == Append(periods, [from |-> at, until |-> Never, types |-> types])

\* While it stays active, other data types end one period and begin another.
PeriodsAfter(periods, status, types, at) ==
    CASE status = "ACTIVE" /\ ~Open(periods) -> Opened(periods, types, at)
      [] status = "ACTIVE" /\ Open(periods) /\ periods[Len(periods)].types # types ->
            Opened(Closed(periods, at), types, at)
      [] status # "ACTIVE" /\ Open(periods) -> Closed(periods, at)
      [] OTHER -> periods

NextVersion(c) == c.version + 1

CreatedAtAfter(c, at) == IF c.status = None THEN at ELSE c.createdAt

After(c, command, to, at) ==
    LET status == IF to = Same THEN c.status ELSE to
        types == TypesAfter(c, command)
    IN  [c EXCEPT !.status = status,
                  !.name = IF command.action \in {"create", "rename"} THEN command.name ELSE @,
                  !.types = types,
                  !.proposed = ProposedAfter(c, command),
                  !.pendingUntil = PendingUntilAfter(c, command, status, at),
                  !.refused = RefusedAfter(c, command),
                  !.periods = PeriodsAfter(@, status, types, at),
                  !.epoch = IF status = "ACTIVE" /\ ~IsActive(c) THEN @ + 1 ELSE @,
                  !.version = NextVersion(c),
                  !.createdAt = CreatedAtAfter(c, at),
                  !.updatedAt = at]

-----------------------------------------------------------------------------
(* The ruling on a command: "changed" with the connection after it,         *)
(* "unchanged", or the reason why it is refused, with the connection as it  *)
(* was.                                                                     *)

IsCommand(c, command) == (c.status = None) <=> (command.action = "create")

ChangesNothing(c, command) ==
    \/ command.action = "rename" /\ command.name = c.name
    \/ /\ command.action = "changeDataTypes"
       /\ TypesAfter(c, command) = c.types
       /\ ProposedAfter(c, command) = c.proposed

Rule(c, command, now) ==
    LET at == InstantOf(c, now)
        answer == Answer(command.action, command.by, command.over, Standing(c, command.action, at))
        refused(reason) == [outcome |-> reason, connection |-> c]
    IN  CASE command.action \in {"create", "changeDataTypes"} /\ command.types = {} -> refused("INVALID")
          [] OTHER ->
             CASE answer.refusal # None -> refused(answer.refusal)
               [] TypesAfter(c, command) = {} -> refused("INVALID")
               [] ChangesNothing(c, command) -> [outcome |-> "unchanged", connection |-> c]
               [] OTHER -> [outcome |-> "changed", connection |-> After(c, command, answer.to, at)]

\* A destination may name the version that it saw, and accept no other.
RuleIfSeen(c, command, seen, now) ==
    LET ruling == Rule(c, command, now)
    IN  IF ruling.outcome \in {"changed", "unchanged"} /\ seen # c.version
        THEN [outcome |-> "STALE", connection |-> c]
        ELSE ruling

-----------------------------------------------------------------------------
(* Everything that anybody could try.                                       *)

Command(action, by, over, types, name) ==
    [action |-> action, by |-> by, over |-> over, types |-> types, name |-> name]

Commands(types, names) ==
    LET said(action) ==
            CASE action \in {"create"} -> {<<t, n>> : t \in SUBSET types \ {{}}, n \in names}
              [] action = "rename" -> {<<{}, n>> : n \in names}
              [] action = "changeDataTypes" -> {<<t, "">> : t \in SUBSET types}
              [] OTHER -> {<<{}, "">>}
        byCallers == UNION {
            {Command(action, by, over, what[1], what[2]) : by \in Callers \ {"system"}, over \in Channels, what \in said(action)} :
            action \in Actions \ {"expire"}}
    IN  byCallers \cup {Command("expire", "system", None, {}, "")}
==============================================================================
