------------------------------- MODULE Sharing -------------------------------
(***************************************************************************)
(* What flows. A decision asks two questions about time. Now: is the       *)
(* connection active, does it carry the type, does the consent stand?      *)
(* Then: was the item collected in a period that was shared?               *)
(***************************************************************************)
EXTENDS Connection, Consent

PeriodsOf(c) == 1 .. Len(c.periods)

Within(period, t) == period.from <= t /\ t < period.until

ActiveAt(c, t) == \E i \in PeriodsOf(c) : Within(c.periods[i], t)

\* The type was shared then.
SharedAt(c, type, t) == \E i \in PeriodsOf(c) : Within(c.periods[i], t) /\ type \in c.periods[i].types

\* No period had begun by then; or none that carries the type, although the connection was active.
BeforeSharing(c, type, t) ==
    \/ \A i \in PeriodsOf(c) : t < c.periods[i].from
    \/ /\ ActiveAt(c, t)
       /\ \A i \in PeriodsOf(c) : type \in c.periods[i].types => t < c.periods[i].from

\* An item is a data type and the tick at which it was collected.
ReasonBeforeConsent(c, item, now) ==
    CASE c.status = None                                  -> "NO_CONNECTION"
      [] StatusAsOf(c, now) = "PENDING"                   -> "CONNECTION_PENDING"
      [] StatusAsOf(c, now) = "INACTIVE"                  -> "CONNECTION_INACTIVE"
      [] item.type \notin c.types                         -> "DATA_TYPE_NOT_SHARED"
      [] item.collected > now                             -> "COLLECTION_TIME_UNUSABLE"
      [] SharedAt(c, item.type, item.collected)           -> "PERMITTED"
      [] ~BeforeSharing(c, item.type, item.collected)     -> "COLLECTED_IN_GAP"
      [] c.history # "ALL"                                -> "COLLECTED_BEFORE_SHARING"
      [] OTHER                                            -> "PERMITTED"

ReasonInConsent(statements, item, now) ==
    LET verdict == Verdict(statements, item.type, "destination", item.collected, now)
    IN  CASE verdict = "GRANTED"      -> "PERMITTED"
          [] verdict = "DENIED"       -> "CONSENT_DENIED"
          [] verdict = "WITHDRAWN"    -> "CONSENT_WITHDRAWN"
          [] verdict = "EXPIRED"      -> "CONSENT_EXPIRED"
          [] verdict = "NOT_COVERING" -> "CONSENT_NOT_COVERING"
          [] verdict = "UNKNOWN"      -> "CONSENT_UNKNOWN"

Reason(c, statements, item, now) ==
    LET before == ReasonBeforeConsent(c, item, now)
    IN  IF before = "PERMITTED" THEN ReasonInConsent(statements, item, now) ELSE before
==============================================================================
