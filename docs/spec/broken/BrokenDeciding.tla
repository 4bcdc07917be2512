---------------------------- MODULE BrokenDeciding ----------------------------
(***************************************************************************)
(* Mistakes in deciding while the world goes on. Each stands in for the    *)
(* definition that its comment names.                                      *)
(***************************************************************************)
EXTENDS Deciding

\* Unchanged: the second look is not taken.
NoSecondLook(found) == TRUE

\* AfreshAt: after a change the statements are not asked for again.
StatementsRemembered == "deciding"

\* Stands: a withdrawal stands from the instant that the store's clock stamped it with.
NoByTheStoresClock(statement, at) == IF IsNo(statement) THEN statement.stamp <= at ELSE statement.from <= at

\* MayBeSaid: a grant is recorded that is over already. No mistake of ours, but of the host's.
OverWhenItIsSaid(statement) == TRUE
==============================================================================
