------------------------------ MODULE BrokenLife ------------------------------
(***************************************************************************)
(* Mistakes in the life of a connection. Each stands in for the definition *)
(* that its comment names.                                                 *)
(***************************************************************************)
EXTENDS ConnectionLife

\* The table with other rows for one action.
Instead(action, rows) ==
    TLCEval([other \in Actions |-> IF other = action THEN rows ELSE {row \in Table : row.action = other}])

\* RowsOf: reactivation leads straight to active.
StraightToActive == Instead("reactivate",
    {Row("reactivate", {"INACTIVE"}, Source, Channels, "always", "ACTIVE")})

\* RowsOf: an API key is enough to activate.
ActivatedByApi == Instead("activate",
    {Row("activate", {"PENDING"}, Destination, Channels, "offer open", "ACTIVE")})

\* RowsOf: the source may withdraw what the destination has accepted, and the destination has to ask.
RevokedByTheSourceOnly == Instead("deactivate",
    {Row("deactivate", {"PENDING", "ACTIVE"}, Source, Channels, "always", "INACTIVE")})

\* RowsOf: the destination may offer again what it has ended.
OfferedByEither == Instead("reactivate",
    {Row("reactivate", {"INACTIVE"}, Either, Channels, "always", "PENDING")})

\* RowsOf: what is active is activated once more.
ActivatedTwice == Instead("activate",
    {Row("activate", {"PENDING", "ACTIVE"}, Destination, {"DASHBOARD"}, "offer open", "ACTIVE")})

\* RefusedAfter: reactivating forgets that the destination said no.
RefusalForgotten(c, command) ==
    CASE command.action \in {"activate", "reactivate"} -> FALSE
      [] command.action = "deactivate" -> c.refused \/ command.by = "destination"
      [] OTHER -> c.refused

\* RefusedAfter: that the destination said no is not noted.
RefusalNotNoted(c, command) == FALSE

\* NextVersion: the version that was read is written again.
NoNewVersion(c) == IF c.version = 0 THEN 1 ELSE c.version

\* CreatedAtAfter: what is offered again counts as created again.
CreatedAnew(c, at) == at

\* EndOfOffer: the time of an offer counts from the first one.
CountedFromCreation(c, status, at) ==
    IF status = "PENDING" /\ c.openFor # Never THEN CreatedAtAfter(c, at) + c.openFor ELSE Never

\* IsDue: the tick at which an offer ends belongs to it.
OfferOneTickTooLong(c, at) == c.status = "PENDING" /\ at > c.pendingUntil

\* InstantOf: a command's instant is what the clock says, even if it was set back.
WhateverTheClockSays(c, at) == at

\* Within: the tick at which a period ends belongs to it.
EndIncluded(period, t) == period.from <= t /\ t <= period.until

\* BeforeSharing: what was collected while nothing was shared counts as collected before.
GapsAreThePast(c, type, t) == ~SharedAt(c, type, t)

\* BeforeSharing: nothing of the past is shared, whatever the host has decided.
PastIsOver(c, type, t) == FALSE

\* Closed: a period that ends is forgotten to be ended.
LeftOpen(periods, at) == periods

\* Proposes: what the source adds flows at once.
NeverAsked(c) == FALSE
==============================================================================
