-- Who people are and how they sign in.

create schema identity;

-- Names, addresses and places are sealed with the person's own key. An erased person keeps an empty row, so that
-- nothing brings them back.
create table identity.person (
  id              text primary key,
  name            text,
  email           text,
  place           text,
  roles           text[] not null default '{}',
  areas           text[] not null default '{}',
  home_areas      text[] not null default '{}',
  organisation_id text,
  locale          text not null,
  revision        integer not null default 1,
  demo            boolean not null default false,
  registered_at   timestamptz(6) not null,
  erased_at       timestamptz(6)
);
-- Refiling after an import walks over those who have a place.
create index person_placed on identity.person (id) where place is not null;

create table identity.organisation (
  id         text primary key,
  name       text not null,
  provider   text,
  created_at timestamptz(6) not null
);
create unique index organisation_provider_key on identity.organisation (provider);

create table identity.signing_key (
  id          text primary key,
  public_key  jsonb not null,
  private_key text not null,
  created_at  timestamptz(6) not null
);

create table identity.rate (
  key    text primary key,
  tokens double precision not null,
  at     timestamptz(6) not null
);

create table identity.mail (
  id       text primary key,
  envelope text not null,
  sent_at  timestamptz(6) not null
);

-- better-auth's tables. Where it wants an e-mail address it gets a keyed hash.
create table identity.auth_user (
  id             text primary key,
  name           text not null,
  email          text not null,
  email_verified boolean not null,
  image          text,
  created_at     timestamptz(6) not null,
  updated_at     timestamptz(6) not null,
  constraint no_readable_email check (email like '%@omzien.invalid'),
  constraint no_readable_name check (name = '')
);
create unique index auth_user_email_key on identity.auth_user (email);

create table identity.auth_session (
  id         text primary key,
  token      text not null,
  user_id    text not null references identity.auth_user (id) on delete cascade on update cascade,
  expires_at timestamptz(6) not null,
  ip_address text,
  user_agent text,
  created_at timestamptz(6) not null,
  updated_at timestamptz(6) not null
);
create unique index auth_session_token_key on identity.auth_session (token);
create index auth_session_user_id_idx on identity.auth_session (user_id);
create index auth_session_expires_at_idx on identity.auth_session (expires_at);

create table identity.auth_account (
  id                       text primary key,
  account_id               text not null,
  provider_id              text not null,
  user_id                  text not null references identity.auth_user (id) on delete cascade on update cascade,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz(6),
  refresh_token_expires_at timestamptz(6),
  scope                    text,
  password                 text,
  created_at               timestamptz(6) not null,
  updated_at               timestamptz(6) not null,
  constraint no_tokens check (access_token is null and refresh_token is null and id_token is null and password is null)
);
create unique index auth_account_provider_id_account_id_key on identity.auth_account (provider_id, account_id);
create index auth_account_user_id_idx on identity.auth_account (user_id);

create table identity.auth_verification (
  id         text primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz(6) not null,
  created_at timestamptz(6) not null,
  updated_at timestamptz(6) not null
);
create index auth_verification_identifier_idx on identity.auth_verification (identifier);
create index auth_verification_expires_at_idx on identity.auth_verification (expires_at);

create table identity.auth_passkey (
  id            text primary key,
  name          text,
  public_key    text not null,
  user_id       text not null references identity.auth_user (id) on delete cascade on update cascade,
  credential_id text not null,
  counter       double precision not null,
  device_type   text not null,
  backed_up     boolean not null,
  transports    text,
  created_at    timestamptz(6),
  aaguid        text
);
create unique index auth_passkey_credential_id_key on identity.auth_passkey (credential_id);
create index auth_passkey_user_id_idx on identity.auth_passkey (user_id);

select kernel.make_area_tables('identity');
select kernel.open_schema('identity');
