-- A thousand sources with 950 connections each, and a hub with 50,000. Seven of ten are active, two are offers.
insert into connection
select t.form_version, 'con_' || i,
       case when i %% 20 = 0 then 'org_hub' else 'org_' || i %% 1000 end,
       case when i %% 20 = 0 then 'org_p' || i else 'org_' || i %% 1000 + 1 + i / 1000 end,
       case when i %% 2 = 0 then 'alias_' || i end,
       t.activation_mode, t.history_policy, t.open_for, 'Newsletter ' || i %% 100, t.data_types, t.proposed_data_types,
       t.status, t.pending_until + i * interval '1 second', t.refused_by_destination,
       t.periods_from, t.periods_until, t.periods_types, t.epoch, t.version,
       t.created_at - i * interval '1 second', t.updated_at
from generate_series(%d, %d) i
join connection t on t.source = 'org_template'
 and t.status = case when i %% 10 < 7 then 'ACTIVE' when i %% 10 < 9 then 'PENDING' else 'INACTIVE' end;
