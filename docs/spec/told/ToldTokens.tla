------------------------------ MODULE ToldTokens ------------------------------
(***************************************************************************)
(* Tells, for every token that any commands lead to and every command that *)
(* anybody could try there, on whatever it then rests, what the spec says  *)
(* of it. A test asks the library the same.                                *)
(***************************************************************************)
EXTENDS ShareToken, Naturals, TLC

CONSTANT MaxTime

VARIABLES now, token

Parties == {"source", "destination", "stranger"}

Redemptions == {"r1", "r2"}

TokenCommands ==
    {TokenCommand(action, by, No) : action \in {"issue", "expire", "complete", "fail"}, by \in Parties} \cup
    {TokenCommand(action, by, redemption) :
        action \in {"redeem", "complete", "fail"}, by \in Parties, redemption \in Redemptions} \cup
    {TokenCommand("fail", "system", No)}

Init == now = 0 /\ token = Unissued(1)

Does(command, basis) ==
    /\ IsTokenCommand(token, command)
    /\ token' = RuleToken(token, command, basis, now).token
    /\ UNCHANGED now

Ticks == now' \in 0 .. MaxTime /\ now' # now /\ UNCHANGED token

Next == Ticks \/ \E command \in TokenCommands \cup {SweepCommand(token, now)}, basis \in Bases : Does(command, basis)

Spec == Init /\ [][Next]_<<now, token>>

Ruling(name, command, basis) ==
    LET ruling == RuleToken(token, command, basis, now)
    IN  IF ruling.outcome = "changed" THEN <<name, command, basis, ruling.outcome, ruling.token>>
        ELSE <<name, command, basis, ruling.outcome>>

Told ==
    PrintT(<<"told", now, token,
        {Ruling(command.action, command, basis) :
            command \in {one \in TokenCommands : IsTokenCommand(token, one)}, basis \in Bases} \cup
        (IF token.status = No THEN {} ELSE {Ruling("sweep", SweepCommand(token, now), "STANDS")})>>)
==============================================================================
