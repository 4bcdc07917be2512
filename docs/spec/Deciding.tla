------------------------------- MODULE Deciding -------------------------------
(***************************************************************************)
(* One item is decided while the world goes on. The connection and the     *)
(* statements live in two stores that have no snapshot in common; so the   *)
(* connection is read, then the clock, then the statements, and then the   *)
(* connection once more.                                                   *)
(*                                                                         *)
(* The witness `held` says whether there has been an instant since the     *)
(* decision began at which connection, period and consent all held.        *)
(***************************************************************************)
EXTENDS Sharing

CONSTANTS MaxTime, MaxVersion, MaxStatements, Attempts

VARIABLES now, connection, statements, decider, held

vars == <<now, connection, statements, decider, held>>

Types == {"events"}

Times == 0 .. MaxTime

Item == [type |-> "events", collected |-> 0]

\* A withdrawal that the store's clock stamped too late, and grants: for ever, from later on, until later on.
Sayable == {
    No("WITHDRAWN", "destination", "events", 2),
    No("DENIED", Whichever, Whichever, 0),
    Grant("destination", "events", Always, Unbounded, 0, Unbounded),
    Grant("destination", "events", 1, Unbounded, 0, Unbounded),
    Grant("destination", "events", Always, 1, 0, Unbounded)}

Happens == {command \in Commands(Types, {"one"}) :
    /\ command.action \in {"create", "activate", "deactivate", "reactivate"}
    /\ command.by \in {"source", "destination"} /\ command.over = "DASHBOARD"}

\* Nobody records a grant that is over already.
MayBeSaid(statement) == ~Lapsed(statement, now)

Nobody == [at |-> "idle", found |-> Absent("IMMEDIATE", "ALL", Never), asOf |-> 0, statements |-> <<>>, tries |-> 0,
           answer |-> None, before |-> <<>>]

Init ==
    /\ now = 0
    /\ connection \in {Absent("BY_DESTINATION", "ALL", Never), Absent("IMMEDIATE", "ALL", Never)}
    /\ statements = <<>>
    /\ decider = Nobody
    /\ held = FALSE

AllHold == Reason(connection, statements, Item, now) = "PERMITTED"

Busy == decider.at \notin {"idle", "answered"}

-----------------------------------------------------------------------------
(* The world. The clock goes forward here.                                  *)

Ticks == now < MaxTime /\ now' = now + 1 /\ UNCHANGED <<connection, statements>>

Said(statement) ==
    /\ Len(statements) < MaxStatements /\ MayBeSaid(statement)
    /\ statements' = Append(statements, statement)
    /\ UNCHANGED <<now, connection>>

Changes(command) ==
    /\ connection.version < MaxVersion /\ IsCommand(connection, command)
    /\ LET ruling == Rule(connection, command, now)
       IN  ruling.outcome = "changed" /\ connection' = ruling.connection
    /\ UNCHANGED <<now, statements>>

World ==
    /\ decider.at # "answered"
    /\ Ticks \/ (\E statement \in Sayable : Said(statement)) \/ (\E command \in Happens : Changes(command))
    /\ UNCHANGED decider
    /\ held' = (held \/ (Busy /\ Reason(connection', statements', Item, now') = "PERMITTED"))

-----------------------------------------------------------------------------
(* The decision, step by step.                                              *)

Goes(changes) == decider' = changes /\ UNCHANGED <<now, connection, statements>>

Answers(answer) == Goes([decider EXCEPT !.at = "answered", !.answer = answer])

\* `before` is what had been said when the decision began.
Begins ==
    /\ decider.at = "idle"
    /\ Goes([Nobody EXCEPT !.at = "first", !.before = statements])
    /\ held' = AllHold

LooksFirst ==
    /\ decider.at = "first"
    /\ Goes([decider EXCEPT !.at = "clock", !.found = connection])

ReadsTheClock ==
    /\ decider.at = "clock"
    /\ Goes([decider EXCEPT !.at = "statements", !.asOf = now])

ReadsTheStatements ==
    /\ decider.at = "statements"
    /\ Goes([decider EXCEPT !.at = "deciding", !.statements = statements])

Decides ==
    /\ decider.at = "deciding"
    /\ LET reason == Reason(decider.found, decider.statements, Item, decider.asOf)
       IN  IF reason = "PERMITTED" THEN Goes([decider EXCEPT !.at = "second"]) ELSE Answers(reason)

\* No permit leaves unless the connection is still what was found first.
Unchanged(found) == connection = found

\* Where a decision begins again, from the connection that was read last.
AfreshAt == "clock"

LooksAgain ==
    /\ decider.at = "second"
    /\ CASE Unchanged(decider.found)     -> Answers("PERMITTED")
         [] decider.tries + 1 = Attempts -> Answers("CONNECTION_CHANGED")
         [] OTHER -> Goes([decider EXCEPT !.at = AfreshAt, !.found = connection, !.tries = @ + 1])

Decision ==
    \/ Begins
    \/ /\ LooksFirst \/ ReadsTheClock \/ ReadsTheStatements \/ Decides \/ LooksAgain
       /\ UNCHANGED held

Rest == decider.at = "answered" /\ UNCHANGED vars

Next == World \/ Decision \/ Rest

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------

(* Promise 20: for every permit there was an instant inside the call at     *)
(* which connection, period and consent all held.                           *)
EveryPermitHadItsInstant == decider.answer = "PERMITTED" => held

(* Promise 25: what was withdrawn before the decision began is no, unless   *)
(* something else has been said since about the same scope.                 *)
WithdrawnBeforeIsNo ==
    decider.answer = "PERMITTED" =>
        ~\E i \in DOMAIN decider.before :
            /\ IsNo(decider.before[i])
            /\ \A j \in i + 1 .. Len(statements) : ~SameScope(statements[i], statements[j])
==============================================================================
