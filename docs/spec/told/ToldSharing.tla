------------------------------ MODULE ToldSharing ------------------------------
(***************************************************************************)
(* Tells, for every connection that ConnectionLife reaches and every item, *)
(* whether it flows as far as the connection is concerned, or the first    *)
(* reason why not.                                                         *)
(***************************************************************************)
EXTENDS ConnectionLife, TLC

Seen == <<now, [connection EXCEPT !.version = 0]>>

Told ==
    connection.status # None =>
        PrintT(<<"told", now, connection,
            {<<type, t, ReasonBeforeConsent(connection, [type |-> type, collected |-> t], now)>> :
                type \in Types, t \in Times}>>)
==============================================================================
