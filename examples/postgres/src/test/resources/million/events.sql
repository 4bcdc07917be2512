insert into connection_event
select e.form_version, 'con_' || i, e.sequence, e.type, e.at, e.actor, e.channel, e.principal, e.from_status,
       e.to_status, e.source, e.destination, e.destination_alias, e.activation_mode, e.history_policy, e.open_for,
       e.name, e.data_types, e.proposed_data_types
from generate_series(0, 99999) i
join connection t on t.source = 'org_template' and t.status = 'ACTIVE'
join connection_event e on e.connection = t.id;
