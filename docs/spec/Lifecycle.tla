------------------------------ MODULE Lifecycle ------------------------------
(***************************************************************************)
(* The table of docs/lifecycle.md: which action leads where, who may take   *)
(* it, over which channel, and under which guard. Nothing here changes      *)
(* anything: these are the words and the table, and how it is read.         *)
(*                                                                          *)
(* An organization is known only by its side: the source, the destination,  *)
(* or a stranger. The system acts where time does.                          *)
(***************************************************************************)
EXTENDS TLC   \* for TLCEval: work out a table once, not at each look

Statuses == {"PENDING", "ACTIVE", "INACTIVE"}
Modes == {"BY_DESTINATION", "IMMEDIATE"}
Channels == {"DASHBOARD", "API"}

None == "-"          \* no status: there is no connection yet; no channel: nobody calls
Same == "the same"   \* the action leaves the status as it is

Source == {"source"}
Destination == {"destination"}
Either == {"source", "destination"}
System == {"system"}

Row(action, from, by, over, guard, to) ==
    [action |-> action, from |-> from, by |-> by, over |-> over, guard |-> guard, to |-> to]

Table == {
    Row("create",           {None},       Source,      Channels,      "by destination",         "PENDING"),
    Row("create",           {None},       Source,      Channels,      "immediate",              "ACTIVE"),
    Row("activate",         {"PENDING"},  Destination, {"DASHBOARD"}, "offer open",             "ACTIVE"),
    Row("deactivate",       {"PENDING"},  Either,      Channels,      "always",                 "INACTIVE"),
    Row("deactivate",       {"ACTIVE"},   Either,      Channels,      "always",                 "INACTIVE"),
    Row("reactivate",       {"INACTIVE"}, Source,      Channels,      "by destination",         "PENDING"),
    Row("reactivate",       {"INACTIVE"}, Source,      Channels,      "immediate, not refused", "ACTIVE"),
    Row("reactivate",       {"INACTIVE"}, Source,      Channels,      "immediate, refused",     "PENDING"),
    Row("acceptDataTypes",  {"ACTIVE"},   Destination, {"DASHBOARD"}, "something proposed",     Same),
    Row("declineDataTypes", {"ACTIVE"},   Destination, Channels,      "something proposed",     Same),
    Row("rename",           Statuses,     Source,      Channels,      "always",                 Same),
    Row("changeDataTypes",  Statuses,     Source,      Channels,      "always",                 Same),
    Row("expire",           {"PENDING"},  System,      {None},        "offer over",             "INACTIVE")}

Actions == {row.action : row \in Table}

(***************************************************************************)
(* A standing is all that the table asks about a connection: its status,    *)
(* its mode, whether the destination has refused it, whether its offer's    *)
(* time is over, and whether anything is proposed.                          *)
(***************************************************************************)
Holds(guard, standing) ==
    CASE guard = "always"                 -> TRUE
      [] guard = "by destination"         -> standing.mode = "BY_DESTINATION"
      [] guard = "immediate"              -> standing.mode = "IMMEDIATE"
      [] guard = "immediate, not refused" -> standing.mode = "IMMEDIATE" /\ ~standing.refused
      [] guard = "immediate, refused"     -> standing.mode = "IMMEDIATE" /\ standing.refused
      [] guard = "offer open"             -> ~standing.expired
      [] guard = "offer over"             -> standing.expired
      [] guard = "something proposed"     -> standing.proposed

RowsOf == TLCEval([action \in Actions |-> {row \in Table : row.action = action}])

(***************************************************************************)
(* The first of the refusals in the page's order: who, which channel, from  *)
(* which status. A stranger cannot tell a connection that is not there from *)
(* one that is not theirs.                                                  *)
(***************************************************************************)
Callers == {"source", "destination", "stranger", "system"}

WhoAndHow == TLCEval([action \in Actions, by \in Callers, over \in Channels \cup {None} |->
    CASE action # "create" /\ by = "stranger"              -> "NOT_FOUND"
      [] \A row \in RowsOf[action] : by \notin row.by      -> "WRONG_ACTOR"
      [] \A row \in RowsOf[action] : over \notin row.over  -> "WRONG_CHANNEL"
      [] OTHER                                             -> None])

NoRow(action, standing) ==
    IF standing.expired /\ \E row \in RowsOf[action] : row.guard = "offer open" THEN "EXPIRED" ELSE "WRONG_STATUS"

Followed(action, standing) ==
    {row \in RowsOf[action] : standing.status \in row.from /\ Holds(row.guard, standing)}

\* Why not, or where to.
Refused(reason) == [refusal |-> reason, to |-> None]

Answer(action, by, over, standing) ==
    IF WhoAndHow[action, by, over] # None THEN Refused(WhoAndHow[action, by, over])
    ELSE LET followed == Followed(action, standing)
         IN  IF followed = {} THEN Refused(NoRow(action, standing))
             ELSE [refusal |-> None, to |-> (CHOOSE row \in followed : TRUE).to]
==============================================================================
