------------------------------- MODULE Consent -------------------------------
(***************************************************************************)
(* What a subject's statements about a source amount to (docs: the README, *)
(* "Consent"). Statements come in the order in which the host acknowledged *)
(* them. A denial or withdrawal has no bounds. A grant may be bounded in   *)
(* when it has effect and in which collection times it covers; both bounds *)
(* are half-open.                                                          *)
(***************************************************************************)
EXTENDS Naturals, Sequences

Whichever == "any"
Always == 0           \* a `from` that is no bound
Unbounded == 99       \* an `until` that is no bound: after every tick

\* The stamp is what the store's clock showed when it was recorded. It may be ahead or behind; no rule looks at it.
Statement(effect, destination, type, from, until, collectedFrom, collectedUntil, stamp) ==
    [effect |-> effect, destination |-> destination, type |-> type, from |-> from, until |-> until,
     collectedFrom |-> collectedFrom, collectedUntil |-> collectedUntil, stamp |-> stamp]

Grant(destination, type, from, until, collectedFrom, collectedUntil) ==
    Statement("GRANTED", destination, type, from, until, collectedFrom, collectedUntil, 0)

No(effect, destination, type, stamp) ==
    Statement(effect, destination, type, Always, Unbounded, 0, Unbounded, stamp)

IsNo(statement) == statement.effect # "GRANTED"

SameScope(one, other) == one.destination = other.destination /\ one.type = other.type

Reaches(statement, type, destination) ==
    statement.destination \in {destination, Whichever} /\ statement.type \in {type, Whichever}

\* A no stands from the moment it is recorded, whatever the clocks say; a grant stands from its `from`.
Stands(statement, now) == IsNo(statement) \/ statement.from <= now

\* Of the statements with the same scope that stand, the last recorded counts.
Counts(statements, i, now) ==
    /\ Stands(statements[i], now)
    /\ \A j \in i + 1 .. Len(statements) :
          ~(SameScope(statements[i], statements[j]) /\ Stands(statements[j], now))

Lapsed(statement, now) == statement.until <= now

Covers(statement, earliest, latest) ==
    statement.collectedFrom <= earliest /\ latest < statement.collectedUntil

VerdictOf(statement, earliest, latest, now) ==
    CASE statement.effect = "DENIED"         -> "DENIED"
      [] statement.effect = "WITHDRAWN"      -> "WITHDRAWN"
      [] Lapsed(statement, now)              -> "EXPIRED"
      [] Covers(statement, earliest, latest) -> "GRANTED"
      [] OTHER                               -> "NOT_COVERING"

\* Across scopes: a no wins; otherwise any grant permits; otherwise the first reason why not.
First(verdicts) ==
    CASE "DENIED" \in verdicts       -> "DENIED"
      [] "WITHDRAWN" \in verdicts    -> "WITHDRAWN"
      [] "GRANTED" \in verdicts      -> "GRANTED"
      [] "NOT_COVERING" \in verdicts -> "NOT_COVERING"
      [] "EXPIRED" \in verdicts      -> "EXPIRED"
      [] OTHER                       -> "UNKNOWN"

VerdictBetween(statements, type, destination, earliest, latest, now) ==
    First({VerdictOf(statements[i], earliest, latest, now) :
           i \in {j \in 1 .. Len(statements) :
                  Reaches(statements[j], type, destination) /\ Counts(statements, j, now)}})

Verdict(statements, type, destination, collected, now) ==
    VerdictBetween(statements, type, destination, collected, collected, now)

\* For an object that the source names itself: a grant that is bounded in collection time does not cover it.
VerdictOnObject(statements, type, destination, now) ==
    VerdictBetween(statements, type, destination, 0, Unbounded - 1, now)
==============================================================================
