-- One column for each accessor of TokenForm.
create table share_token (
    form_version   integer not null,
    id             text collate "C" primary key,
    digest         text collate "C" not null unique,
    connection     text collate "C" not null,
    source         text collate "C" not null,
    destination    text collate "C" not null,
    epoch          bigint not null,
    data_type      text not null,
    object         text not null,
    subject        text not null,
    issued_at      timestamptz not null,
    expires_at     timestamptz not null,
    status         text not null,
    version        bigint not null,
    updated_at     timestamptz not null,
    ends_at        timestamptz not null,
    cause          text,
    redemption     text,
    failure_reason text
);

create index share_token_of_source on share_token (source, issued_at, id);
create index share_token_of_destination on share_token (destination, issued_at, id);
create index share_token_of_connection on share_token (connection, issued_at, id);
create index share_token_due on share_token (ends_at, id) where status in ('CREATED', 'PENDING');
create index share_token_over on share_token (ends_at, id);

-- One column for each accessor of TokenEventForm. Purging a token forgets its events: relay them first.
create table share_token_event (
    form_version integer not null,
    token        text collate "C" not null references share_token on delete cascade,
    connection   text collate "C" not null,
    sequence     bigint not null,
    type         text not null,
    at           timestamptz not null,
    actor        text,
    channel      text,
    principal    text,
    from_status  text,
    to_status    text not null,
    ends_at      timestamptz,
    cause        text,
    primary key (token, sequence)
);
