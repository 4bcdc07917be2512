-- A sixth of the tokens are of the hub. Of ten, six are redeemed and two claimed.
insert into share_token
select t.form_version, 'cnst_' || i, encode(sha256(('cnsx_' || i)::bytea), 'hex'),
       case when i % 6 = 0 then 'con_' || 20 * (i % 2000) else 'con_' || i % 30000 end,
       case when i % 6 = 0 then 'org_hub' else 'org_' || i % 1000 end,
       case when i % 6 = 0 then 'org_p' || 20 * (i % 2000) else 'org_' || i % 1000 + 1 + i % 30000 / 1000 end,
       t.epoch, t.data_type, t.object, t.subject, t.issued_at - shift, t.expires_at - shift, t.status, t.version,
       t.updated_at - shift, t.ends_at - shift, t.cause, t.redemption, t.failure_reason
from generate_series(0, 299999) i
cross join lateral (select i * interval '1 second' as shift) s
join share_token t on t.source = 'org_template'
 and t.status = case when i % 10 < 6 then 'REDEEMED' when i % 10 < 8 then 'PENDING' else 'CREATED' end;

insert into share_token_event
select e.form_version, 'cnst_' || i, e.connection, e.sequence, e.type, e.at, e.actor, e.channel, e.principal,
       e.from_status, e.to_status, e.ends_at, e.cause
from generate_series(0, 99999) i
join share_token t on t.source = 'org_template'
 and t.status = case when i % 10 < 6 then 'REDEEMED' when i % 10 < 8 then 'PENDING' else 'CREATED' end
join share_token_event e on e.token = t.id;
