insert into organization
select 'org_' || i, 'alias_' || i from generate_series(0, 99999) i;

-- A hundred thousand people with three statements each, and ten with ten thousand each.
insert into statement (subject, source, destination, data_type, effect)
select 'sub_' || i % 100000, 'org_' || i % 1000, case when i % 3 = 0 then 'org_' || i % 1000 + 1 end, 'events', 'GRANTED'
from generate_series(0, 299999) i;

insert into statement (subject, source, destination, data_type, effect)
select 'sub_talkative_' || i % 10, 'org_1', 'org_' || i / 10, 'events', case when i % 3 = 0 then 'WITHDRAWN' else 'GRANTED' end
from generate_series(0, 99999) i;
