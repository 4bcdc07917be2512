------------------------------- MODULE ToldLife -------------------------------
(***************************************************************************)
(* Tells, for every connection that ConnectionLife reaches and every       *)
(* command that anybody could try there, what the spec says of it. A test  *)
(* asks the library the same.                                              *)
(***************************************************************************)
EXTENDS ConnectionLife, TLC

\* One connection for each way to stand, with each offer, proposal and name: how often it was active before, and what
\* anybody did before, makes no difference to what may be done now.
Seen == <<now, [connection EXCEPT !.periods = @ # <<>>, !.history = "any", !.version = @ > 0, !.epoch = 0, !.createdAt = 0]>>

Ruling(command) ==
    LET ruling == Rule(connection, command, now)
    IN  IF ruling.outcome = "changed" THEN <<command, ruling.outcome, ruling.connection>>
        ELSE <<command, ruling.outcome>>

Told ==
    PrintT(<<"told", now, connection,
        {Ruling(command) : command \in {one \in AllCommands : IsCommand(connection, one)}}>>)
==============================================================================
