-- Text is compared and ordered by bytes, as Java compares strings and as the library orders positions.

create table organization (
    id    text collate "C" primary key,
    alias text collate "C" unique
);

-- One column for each accessor of ConnectionForm; the periods are three columns of equal length.
create table connection (
    form_version           integer not null,
    id                     text collate "C" primary key,
    source                 text collate "C" not null,
    destination            text collate "C" not null,
    destination_alias      text collate "C",
    activation_mode        text not null,
    history_policy         text not null,
    open_for               text,
    name                   text collate "C" not null,
    data_types             text[] not null,
    proposed_data_types    text[] not null,
    status                 text not null,
    pending_until          timestamptz,
    refused_by_destination boolean not null,
    periods_from           bigint[] not null, -- microseconds since 1970
    periods_until          bigint[] not null, -- null where a period is open
    periods_types          text[] not null,   -- separated by commas
    epoch                  bigint not null,
    version                bigint not null,
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    constraint connection_pair unique (source, destination),
    constraint connection_alias unique (source, destination_alias)
);

create index connection_of_source on connection (source, created_at, id);
create index connection_of_destination on connection (destination, created_at, id);
create index connection_in_order on connection (created_at, id);
create index connection_due on connection (pending_until, id) where status = 'PENDING';

-- One column for each accessor of EventForm. The table is the outbox.
create table connection_event (
    form_version        integer not null,
    connection          text collate "C" not null references connection,
    sequence            bigint not null,
    type                text not null,
    at                  timestamptz not null,
    actor               text,
    channel             text,
    principal           text,
    from_status         text,
    to_status           text,
    source              text,
    destination         text,
    destination_alias   text,
    activation_mode     text,
    history_policy      text,
    open_for            text,
    name                text,
    data_types          text[],
    proposed_data_types text[],
    primary key (connection, sequence)
);
