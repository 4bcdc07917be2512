---------------------------- MODULE ConnectionLife ----------------------------
(***************************************************************************)
(* The life of one connection: anybody tries anything, at any time, and    *)
(* the clock jumps as it likes, backwards too.                             *)
(*                                                                         *)
(* Beside the connection stand two witnesses, which no rule reads: what    *)
(* was done last, and a timeline on which every change paints what is      *)
(* shared from its instant on. What flows is worked out from periods; the  *)
(* timeline says what should.                                              *)
(***************************************************************************)
EXTENDS Sharing

CONSTANTS MaxTime, MaxVersion, Types, Names, OffersStayOpenFor

VARIABLES now, connection, did, timeline

vars == <<now, connection, did, timeline>>

Times == 0 .. MaxTime

AllCommands == Commands(Types, Names)

\* All but those that the table refuses whatever the connection is: they lead nowhere, and trying them takes time.
Tried == {command \in AllCommands : WhoAndHow[command.action, command.by, command.over] = None}

Settings == [mode : Modes, history : {"FROM_ACTIVATION", "ALL"}, openFor : OffersStayOpenFor]

Nothing == [action |-> None, by |-> None, over |-> None]

Init ==
    /\ now \in Times
    /\ connection \in {Absent(s.mode, s.history, s.openFor) : s \in Settings}
    /\ did = Nothing
    /\ timeline = [painted |-> [t \in Times |-> {}], begun |-> [type \in Types |-> Never]]

\* From now on this is shared; what was painted for later is painted over.
Painted(types, at) ==
    [painted |-> [t \in Times |-> IF t >= at THEN types ELSE timeline.painted[t]],
     begun   |-> [type \in Types |-> IF type \in types /\ timeline.begun[type] = Never
                                     THEN at ELSE timeline.begun[type]]]

Try(command) ==
    /\ IsCommand(connection, command)
    /\ connection.version < MaxVersion
    /\ LET ruling == Rule(connection, command, now)
           after == ruling.connection
       IN  /\ ruling.outcome = "changed"
           /\ connection' = after
           /\ did' = [action |-> command.action, by |-> command.by, over |-> command.over]
           /\ timeline' = Painted(IF IsActive(after) THEN after.types ELSE {}, Max(now, connection.updatedAt))
    /\ UNCHANGED now

ClockJumps ==
    /\ now' \in Times \ {now}
    /\ UNCHANGED <<connection, did, timeline>>

Next == ClockJumps \/ \E command \in Tried : Try(command)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Promise 1: only the table's arrows exist. This is the diagram of the     *)
(* page, with the changes that keep the status.                             *)

Drawn == {
    <<None, "create", "PENDING">>, <<None, "create", "ACTIVE">>,
    <<"PENDING", "activate", "ACTIVE">>,
    <<"PENDING", "deactivate", "INACTIVE">>, <<"PENDING", "expire", "INACTIVE">>,
    <<"ACTIVE", "deactivate", "INACTIVE">>,
    <<"ACTIVE", "acceptDataTypes", "ACTIVE">>, <<"ACTIVE", "declineDataTypes", "ACTIVE">>,
    <<"INACTIVE", "reactivate", "PENDING">>, <<"INACTIVE", "reactivate", "ACTIVE">>,
    \* an offer whose time is over is inactive, written down or not
    <<"PENDING", "reactivate", "PENDING">>} \cup
    {<<status, action, status>> : status \in Statuses, action \in {"rename", "changeDataTypes"}}

OnlyTheTablesArrows ==
    [][connection' # connection => <<connection.status, did'.action, connection'.status>> \in Drawn]_vars

(* Promise 2: by way of a new offer by the source, and the destination's    *)
(* own activation, and no other.                                            *)

Offered(c) == c.status = "PENDING"

BothSidesBetweenTwoPeriods ==
    [][connection.mode = "BY_DESTINATION" =>
        /\ IsActive(connection') /\ ~IsActive(connection) =>
              Offered(connection) /\ did'.action = "activate" /\ did'.by = "destination"
        /\ Offered(connection') /\ ~Offered(connection) =>
              did'.action \in {"create", "reactivate"} /\ did'.by = "source"]_vars

(* Promise 4: one version for each change, no gap. Promise 5, in part.      *)

OneVersionForEachChange ==
    [][connection' # connection => connection'.version = connection.version + 1]_vars

CreatedOnce ==
    [][connection.version > 0 => connection'.createdAt = connection.createdAt]_vars

(* Promise 6: who, and over which channel.                                  *)

OnlyTheDestinationActivates ==
    [][did'.action \in {"activate", "acceptDataTypes"} /\ connection' # connection =>
        did'.by = "destination" /\ did'.over = "DASHBOARD"]_vars

OnlyTheSourceOffers ==
    [][did'.action \in {"create", "reactivate", "rename", "changeDataTypes"} /\ connection' # connection =>
        did'.by = "source"]_vars

EitherSideMayAlwaysEndIt ==
    StatusAsOf(connection, InstantOf(connection, now)) \in {"PENDING", "ACTIVE"} =>
        \A by \in Either, over \in Channels :
            LET ruling == Rule(connection, Command("deactivate", by, over, {}, ""), now)
            IN  ruling.outcome = "changed" /\ ruling.connection.status = "INACTIVE"

\* No sequence of actions of its own lets a source undo the destination's refusal.
TheRefusalStands ==
    /\ connection.refused => ~IsActive(connection)
    /\ did.action = "deactivate" /\ did.by = "destination" => connection.refused

OnlyTheDestinationTakesItBack ==
    [][connection.refused /\ ~connection'.refused => did'.action = "activate" /\ did'.by = "destination"]_vars

\* What is added to an active connection that the destination activates flows only once the destination has accepted it.
NothingAddedFlowsUnaccepted ==
    [][connection.mode = "BY_DESTINATION" /\ IsActive(connection) /\ IsActive(connection')
          /\ ~(connection'.types \subseteq connection.types) =>
        did'.action = "acceptDataTypes" /\ did'.by = "destination"]_vars

(* Offers end by time: at the very tick, not before and not after.          *)

AnOfferEndsOnTime ==
    Offered(connection) =>
        LET accepted == Rule(connection, Command("activate", "destination", "DASHBOARD", {}, ""), now).outcome
        IN  accepted = (IF Max(now, connection.updatedAt) < connection.pendingUntil THEN "changed" ELSE "EXPIRED")

EveryOfferHasItsTime ==
    [][did'.action \in {"create", "reactivate"} /\ connection' # connection /\ Offered(connection') =>
        connection'.pendingUntil = (IF connection.openFor = Never THEN Never
                                    ELSE connection'.updatedAt + connection.openFor)]_vars

(* Promise 11.                                                              *)

PeriodsAreInOrder ==
    LET periods == connection.periods
    IN  /\ \A i \in PeriodsOf(connection) : periods[i].from <= periods[i].until
        /\ \A i, j \in PeriodsOf(connection) : i < j => periods[i].until <= periods[j].from

TheLastPeriodIsOpenIffActive == Open(connection.periods) <=> IsActive(connection)

(* Promise 12. In a gap: after the first activation, while not active, or   *)
(* while the type, once shared, was switched off.                           *)

InAGap(type, t) ==
    /\ type \notin timeline.painted[t]
    /\ \/ timeline.painted[t] = {} /\ \E other \in Types : timeline.begun[other] <= t
       \/ timeline.begun[type] <= t

Flows(type, t) == ReasonBeforeConsent(connection, [type |-> type, collected |-> t], now) = "PERMITTED"

NoPermitInGap == \A type \in Types, t \in Times : InAGap(type, t) => ~Flows(type, t)

ExactlyWhatIsSharedFlows ==
    \A type \in Types, t \in Times :
        Flows(type, t) <=>
            /\ IsActive(connection) /\ type \in connection.types /\ t <= now
            /\ type \in timeline.painted[t] \/ (connection.history = "ALL" /\ ~InAGap(type, t))

(* Promise 13.                                                              *)

AClockGoingBackReopensNothing ==
    [][/\ connection.updatedAt <= connection'.updatedAt
       /\ \A i \in PeriodsOf(connection) :
             connection.periods[i].until # Never => connection'.periods[i] = connection.periods[i]]_vars
==============================================================================
