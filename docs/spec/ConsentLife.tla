----------------------------- MODULE ConsentLife -----------------------------
(***************************************************************************)
(* A subject's statements, as they come in, seen at every tick. The        *)
(* question is always about one item: of type events, on its way to        *)
(* "destination".                                                          *)
(***************************************************************************)
EXTENDS Naturals, Sequences, Consent

CONSTANTS MaxTime, MaxStatements

VARIABLES now, statements

vars == <<now, statements>>

Times == 0 .. MaxTime

Destinations == {"destination", "another", Whichever}
Types == {"events", "records", Whichever}

Scopes == (Destinations \X Types) \ {<<"another", "records">>}

Noes == {No(effect, scope[1], scope[2], stamp) :
            effect \in {"DENIED", "WITHDRAWN"}, scope \in Scopes, stamp \in {0, MaxTime}}

\* Without bounds; from later on; lapsing; of some collection times only.
Grants == UNION {{
    Grant(scope[1], scope[2], Always, Unbounded, 0, Unbounded),
    Grant(scope[1], scope[2], 1, Unbounded, 0, Unbounded),
    Grant(scope[1], scope[2], Always, 1, 0, Unbounded),
    Grant(scope[1], scope[2], Always, Unbounded, 1, 2)} : scope \in Scopes}

Init == now \in Times /\ statements = <<>>

Said(statement) == Len(statements) < MaxStatements /\ statements' = Append(statements, statement) /\ UNCHANGED now

ClockJumps == now' \in Times \ {now} /\ UNCHANGED statements

Next == ClockJumps \/ \E statement \in Noes \cup Grants : Said(statement)

Spec == Init /\ [][Next]_vars

Permits(said, collected, at) == Verdict(said, "events", "destination", collected, at) = "GRANTED"

\* Said without the rules' own words, so that a mistake there is seen here.
Reaching(statement) == statement.destination # "another" /\ statement.type # "records"

\* The last of its scope, whoever's clock says what.
LastOfItsScope(i) == \A j \in i + 1 .. Len(statements) : ~SameScope(statements[i], statements[j])

-----------------------------------------------------------------------------
(* Promise 25: a no that was recorded stands, whatever the clocks of store  *)
(* and host say, until something else is said about the same scope. A no to *)
(* any of the scopes that take in the item wins.                            *)

ANoStands ==
    (\E i \in DOMAIN statements : IsNo(statements[i]) /\ Reaching(statements[i]) /\ LastOfItsScope(i)) =>
        \A collected \in Times : ~Permits(statements, collected, now)

\* The same for the one object of a share token.
ANoStandsForAnObject ==
    (\E i \in DOMAIN statements : IsNo(statements[i]) /\ Reaching(statements[i]) /\ LastOfItsScope(i)) =>
        VerdictOnObject(statements, "events", "destination", now) # "GRANTED"

(* Promise 26: absent, unknown, about another recipient or another type: no *)

NothingSaidIsNo ==
    (\A i \in DOMAIN statements : ~Reaching(statements[i])) =>
        \A collected \in Times : Verdict(statements, "events", "destination", collected, now) = "UNKNOWN"

\* Every permit rests on a grant that has begun, has not lapsed, and covers the item.
EveryPermitHasItsGrant ==
    \A collected \in Times :
        Permits(statements, collected, now) =>
            \E i \in DOMAIN statements :
                /\ Reaching(statements[i]) /\ ~IsNo(statements[i])
                /\ statements[i].from <= now /\ now < statements[i].until
                /\ statements[i].collectedFrom <= collected /\ collected < statements[i].collectedUntil

\* A grant that lapsed revives nothing: while it stood it replaced what was said before in its scope, for good.
ALapsedGrantRevivesNothing ==
    \A j \in DOMAIN statements :
        (/\ statements[j].until <= now /\ LastOfItsScope(j) /\ Reaching(statements[j])
         /\ \A i \in DOMAIN statements : Reaching(statements[i]) => SameScope(statements[i], statements[j])) =>
            \A collected \in Times : ~Permits(statements, collected, now)

\* A grant that covers some collection times only covers no object that the source names itself.
ABoundedGrantCoversNoObject ==
    (\A i \in DOMAIN statements : statements[i].collectedUntil # Unbounded \/ IsNo(statements[i])) =>
        VerdictOnObject(statements, "events", "destination", now) # "GRANTED"

(* Promise 16: one more no never opens anything.                            *)

OneMoreNoOpensNothing ==
    [][\A collected \in Times :
        Len(statements') > Len(statements) /\ IsNo(statements'[Len(statements')]) =>
            (Permits(statements', collected, now) => Permits(statements, collected, now))]_vars
==============================================================================
