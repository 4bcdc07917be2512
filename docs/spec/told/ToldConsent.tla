------------------------------ MODULE ToldConsent ------------------------------
(***************************************************************************)
(* Tells, for every sequence of statements that ConsentLife reaches, what  *)
(* they amount to: for an item of each collection time, and for an object. *)
(***************************************************************************)
EXTENDS ConsentLife, TLC

Told ==
    PrintT(<<"told", now, statements,
        [n \in 1 .. MaxTime + 1 |-> Verdict(statements, "events", "destination", n - 1, now)],
        VerdictOnObject(statements, "events", "destination", now)>>)
==============================================================================
