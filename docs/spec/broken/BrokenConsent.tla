---------------------------- MODULE BrokenConsent ----------------------------
(***************************************************************************)
(* Mistakes in the arithmetic of consent. Each stands in for the           *)
(* definition that its comment names.                                      *)
(***************************************************************************)
EXTENDS ConsentLife

\* First: any grant permits, whatever else was denied.
GrantsWin(verdicts) ==
    CASE "GRANTED" \in verdicts      -> "GRANTED"
      [] "DENIED" \in verdicts       -> "DENIED"
      [] "WITHDRAWN" \in verdicts    -> "WITHDRAWN"
      [] "NOT_COVERING" \in verdicts -> "NOT_COVERING"
      [] "EXPIRED" \in verdicts      -> "EXPIRED"
      [] OTHER                       -> "UNKNOWN"

\* First: nothing said is taken for a yes.
SilenceIsConsent(verdicts) ==
    CASE "DENIED" \in verdicts       -> "DENIED"
      [] "WITHDRAWN" \in verdicts    -> "WITHDRAWN"
      [] "NOT_COVERING" \in verdicts -> "NOT_COVERING"
      [] "EXPIRED" \in verdicts      -> "EXPIRED"
      [] OTHER                       -> "GRANTED"

\* Stands: a withdrawal stands from the instant that the store's clock stamped it with.
ByTheStoresClock(statement, at) == IF IsNo(statement) THEN statement.stamp <= at ELSE statement.from <= at

\* Stands: a grant that lapsed stands no longer, and so revives what was said before it.
UntilItLapses(statement, at) == IsNo(statement) \/ (statement.from <= at /\ at < statement.until)

\* Lapsed: the tick at which a grant ends belongs to it.
GrantOneTickTooLong(statement, at) == statement.until < at

\* Reaches: what was said about one recipient is taken for all.
AnyRecipient(statement, type, destination) == statement.type \in {type, Whichever}

\* Counts: the first statement of a scope counts.
TheFirstCounts(said, i, at) ==
    /\ Stands(said[i], at)
    /\ \A j \in 1 .. i - 1 : ~(SameScope(said[i], said[j]) /\ Stands(said[j], at))

\* Counts: a withdrawal takes back what was said just before it, a denial too.
WithdrawalTakesBack(said, i, at) ==
    /\ Stands(said[i], at)
    /\ \A j \in i + 1 .. Len(said) : ~(SameScope(said[i], said[j]) /\ Stands(said[j], at))
    /\ ~(i < Len(said) /\ said[i + 1].effect = "WITHDRAWN")

\* Covers: a grant covers an object if it covers any of its time.
CoversSome(statement, earliest, latest) ==
    statement.collectedFrom <= latest /\ earliest < statement.collectedUntil
==============================================================================
