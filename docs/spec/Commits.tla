------------------------------- MODULE Commits -------------------------------
(***************************************************************************)
(* Several processes change one connection at the same time. Each reads,   *)
(* asks the rules, and commits if the stored version is still the one that *)
(* it read; else it reads again, a few times. The store may fail to answer *)
(* a commit: nobody knows then whether it took place, and the caller tries *)
(* again.                                                                  *)
(*                                                                         *)
(* Time stands still here; ConnectionLife lets it jump.                    *)
(***************************************************************************)
EXTENDS Connection, TLC

CONSTANTS Processes, Attempts, Faults

VARIABLES
    stored,    \* the connection as the store has it
    log,       \* the events that the store has, in order
    process,   \* what each process is doing
    faults     \* how many answers may still be lost

vars == <<stored, log, process, faults>>

Start == Absent("BY_DESTINATION", "FROM_ACTIVATION", Never)

Types == {"events", "records"}

\* What a process may want, each over the channel that it needs.
By(action, by, types) == Command(action, by, "DASHBOARD", types, IF action = "create" THEN "one" ELSE "")

Wanted == {
    By("create", "source", {"events"}),
    By("activate", "destination", {}),
    By("deactivate", "source", {}),
    By("deactivate", "destination", {}),
    By("reactivate", "source", {}),
    By("changeDataTypes", "source", Types),
    By("acceptDataTypes", "destination", {})}

\* Only these may name the version that their caller saw.
MayNameTheVersion(command) == command.action \in {"activate", "acceptDataTypes"}

NotNamed == 99

Idle(command, seen) ==
    [at |-> "reading", command |-> command, seen |-> seen, read |-> Start, tries |-> 0, answer |-> None, lost |-> FALSE]

Event(by, command, after) == [by |-> by, command |-> command, to |-> after.status, sequence |-> after.version]

\* What has happened before: nothing, an offer, an activation, a deactivation.
Before(log0, c, command) ==
    Append(log0, Event("earlier", command, Rule(c, command, 0).connection))

RECURSIVE Fold(_)
Fold(events) ==
    IF events = <<>> THEN Start
    ELSE LET last == events[Len(events)]
         IN  After(Fold(SubSeq(events, 1, Len(events) - 1)), last.command, last.to, 0)

Told(commands) ==
    LET told[i \in 0 .. Len(commands)] ==
            IF i = 0 THEN <<>> ELSE Before(told[i - 1], Fold(told[i - 1]), commands[i])
    IN  told[Len(commands)]

Story == <<By("create", "source", {"events"}), By("activate", "destination", {}), By("deactivate", "source", {})>>

Histories == TLCEval({Told(SubSeq(Story, 1, n)) : n \in 0 .. Len(Story)})

Init ==
    /\ log \in Histories
    /\ stored = Fold(log)
    /\ faults = Faults
    /\ process \in [Processes -> {Idle(command, NotNamed) : command \in Wanted}]

RuleFor(p, c) ==
    LET command == process[p].command
    IN  IF process[p].seen = NotNamed THEN Rule(c, command, 0) ELSE RuleIfSeen(c, command, process[p].seen, 0)

Step(p, changes) == process' = [process EXCEPT ![p] = changes]

Answered(p, answer) == Step(p, [process[p] EXCEPT !.at = "answered", !.answer = answer, !.read = Start])

\* A caller looks before it acts, and says what it saw.
Look(p) ==
    /\ process[p].at = "reading" /\ process[p].tries = 0 /\ process[p].seen = NotNamed
    /\ MayNameTheVersion(process[p].command)
    /\ stored.status # None
    /\ Step(p, [process[p] EXCEPT !.seen = stored.version])
    /\ UNCHANGED <<stored, log, faults>>

\* To create, nothing is read: the store is asked to insert, and there may be nothing yet.
ReadBy(p) == IF process[p].command.action = "create" THEN Start ELSE stored

Read(p) ==
    /\ process[p].at = "reading"
    /\ LET read == ReadBy(p)
           ruling == IF IsCommand(read, process[p].command) THEN RuleFor(p, read)
                     ELSE [outcome |-> "NOT_FOUND", connection |-> read]
       IN  IF ruling.outcome = "changed"
           THEN Step(p, [process[p] EXCEPT !.at = "committing", !.read = read])
           ELSE Answered(p, ruling.outcome)
    /\ UNCHANGED <<stored, log, faults>>

\* Compare and set: the store still holds the version that was read. There is no other key: the pair is unique by it.
Matches(read, there) == read.version = there.version

Written(p) ==
    /\ stored' = RuleFor(p, process[p].read).connection
    /\ log' = Append(log, Event(p, process[p].command, stored'))

\* What a process answers, or does next, when another was faster.
Lost(p) ==
    CASE process[p].command.action = "create" -> Answered(p, "DUPLICATE")
      [] process[p].seen # NotNamed \/ process[p].tries + 1 = Attempts -> Answered(p, "STALE")
      [] OTHER -> Step(p, [process[p] EXCEPT !.at = "reading", !.read = Start, !.tries = @ + 1])

Commit(p) ==
    /\ process[p].at = "committing"
    /\ IF Matches(process[p].read, stored)
       THEN Written(p) /\ Answered(p, "done")
       ELSE UNCHANGED <<stored, log>> /\ Lost(p)
    /\ UNCHANGED faults

\* The store's answer is lost, and what was asked for took place or did not.
TellUnknown(p) == Answered(p, "unknown")

CommitWithoutAnswer(p) ==
    /\ process[p].at = "committing" /\ faults > 0
    /\ faults' = faults - 1
    /\ \/ Matches(process[p].read, stored) /\ Written(p)
       \/ UNCHANGED <<stored, log>>
    /\ TellUnknown(p)

\* The caller tries again, from the beginning.
Retry(p) ==
    /\ process[p].answer = "unknown"
    /\ Step(p, [Idle(process[p].command, NotNamed) EXCEPT !.lost = TRUE])
    /\ UNCHANGED <<stored, log, faults>>

Everyone == \A p \in Processes : process[p].at = "answered" /\ process[p].answer # "unknown"

\* All have their answers: the end is no deadlock.
Rest == Everyone /\ UNCHANGED vars

Next ==
    \/ \E p \in Processes : Look(p) \/ Read(p) \/ Commit(p) \/ CommitWithoutAnswer(p) \/ Retry(p)
    \/ Rest

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------

EventsBy(p) == {i \in DOMAIN log : log[i].by = p}

(* Promise 33: of several commands from one version at most one commits.    *)
OneCommitFromOneVersion == \A i, j \in DOMAIN log : log[i].sequence = log[j].sequence => i = j

(* Promise 4: the state is the fold of its events; no gap.                  *)
NoGapInTheLog == \A i \in DOMAIN log : log[i].sequence = i

StateIsTheFoldOfItsEvents == stored = Fold(log)

(* Promise 8: of N creates one is done, and the others are duplicates.      *)
CreatedByOne ==
    LET creating == {p \in Processes : process[p].command.action = "create"}
        done == {p \in creating : process[p].answer = "done"}
    IN  /\ \A p, q \in done : p = q
        /\ \A p \in creating : process[p].answer = "DUPLICATE" => stored.status # None

(* Promises 35 and 36, as far as the store keeps what it says: what was     *)
(* acknowledged is there, what was refused is not, and what nobody knows is *)
(* said to be unknown.                                                      *)
WhatIsAcknowledgedIsThere == \A p \in Processes : process[p].answer = "done" => EventsBy(p) # {}

WhatIsRefusedIsNotThere ==
    \A p \in Processes :
        process[p].at = "answered" /\ process[p].answer \notin {"done", "unknown"} /\ ~process[p].lost => EventsBy(p) = {}

\* No revoke is lost: once acknowledged, the connection is inactive until it is offered again.
NoRevokeIsLost ==
    \A p \in Processes :
        process[p].command.action = "deactivate" /\ process[p].answer = "done" =>
            \E i \in EventsBy(p) :
                \/ stored.status = "INACTIVE"
                \/ \E j \in i + 1 .. Len(log) : log[j].command.action = "reactivate"

(* Promise 36: a retry converges to one effect. What a command has done, it *)
(* does again only if somebody has undone it in between.                    *)
ARetryRepeatsNothing ==
    \A i, j \in DOMAIN log :
        i < j /\ log[i].by \in Processes /\ log[i].by = log[j].by => \E between \in i + 1 .. j - 1 : log[between].by # log[i].by

\* What a destination accepts is what it saw.
WhatIsAcceptedIsWhatWasSeen ==
    \A p \in Processes :
        process[p].answer = "done" /\ process[p].seen # NotNamed =>
            \E i \in EventsBy(p) : log[i].sequence = process[p].seen + 1
==============================================================================
