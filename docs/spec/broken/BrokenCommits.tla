---------------------------- MODULE BrokenCommits ----------------------------
(***************************************************************************)
(* Mistakes in committing. Each stands in for the definition that its      *)
(* comment names.                                                          *)
(***************************************************************************)
EXTENDS Commits

\* Matches: commit without compare.
WithoutCompare(read, there) == TRUE

\* Matches: only what leads to less is compared; a commit that revokes is overwritten.
RevokeLost(read, there) == IsActive(read) \/ read.version = there.version

\* Matches: insert without a unique key; what is there is compared only when something was read.
InsertWithoutKey(read, there) == read.version = 0 \/ read.version = there.version

\* TellUnknown: an answer that was lost is taken for a yes: a revoke that returns although the store failed.
TakenForDone(p) == Answered(p, "done")

\* TellUnknown: an answer that was lost is taken for a no.
TakenForStale(p) == Answered(p, "STALE")

\* RuleIfSeen: the version that the caller saw is not looked at.
SeenIgnored(c, command, seen, at) == Rule(c, command, at)

\* ChangesNothing: what is so already is done once more.
DoneOnceMore(c, command) == FALSE

\* Written: the event is forgotten.
WithoutItsEvent(p) ==
    /\ stored' = RuleFor(p, process[p].read).connection
    /\ UNCHANGED log
==============================================================================
