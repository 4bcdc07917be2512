-- Statements count in the order of this sequence. It is drawn under a lock on the subject, which is held until the
-- statement is committed: so it is the order in which statements are acknowledged, whatever the clocks say.
create table statement (
    sequence        bigint generated always as identity primary key,
    subject         text collate "C" not null,
    source          text collate "C" not null,
    destination     text collate "C",
    data_type       text collate "C",
    effect          text not null,
    effective_from  timestamptz,
    effective_until timestamptz,
    collected_from  timestamptz,
    collected_until timestamptz,
    proof           text
);

create index statement_of_subject on statement (source, subject, sequence);
