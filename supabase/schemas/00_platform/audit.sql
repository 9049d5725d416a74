-- Audit log: who changed what, written in the transaction of the change, and proof that no row was edited
-- later. Rows hold ids, states and names of changed columns, never names, addresses or message text, so
-- that a person can be erased without touching the log. Every row carries a hash of its content. Committed
-- rows are sealed into a hash chain in batches; see audit_seals.sql.
--
-- A file that creates a table declares its audit with private.audit_changes. A test derives from the text
-- of the functions which tables rules read, and fails for one that is neither audited nor exempt.

-- Tables ------------------------------------------------------------------------------------------

create table private.audit_log (
  id bigint generated always as identity primary key,
  occurred_at timestamptz not null default clock_timestamp(),
  actor_role text not null,
  actor_id uuid,
  action text not null,
  entity text not null,
  entity_id uuid,
  changed text[] not null default '{}',
  details jsonb not null default '{}',
  row_hash bytea not null
)
-- Only grows: vacuumed after one more per cent, not after a fifth of all rows, so that its visibility map stays
-- current.
with (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
comment on table private.audit_log is
  'Append-only. `details` holds ids and states only. Read through list_audit_log or the SQL console.';
comment on column private.audit_log.row_hash is 'SHA-256 of the row''s content, see private.audit_row_hash.';
create index audit_log_entity_id_idx on private.audit_log (entity_id, id);
create index audit_log_student_id_idx on private.audit_log ((details ->> 'student_id'), id)
  where entity = 'contact_restrictions';
create index audit_log_restricted_id_idx on private.audit_log ((details ->> 'profile_id'), entity_id)
  where entity in ('contact_restrictions', 'restriction_subjects');
create index audit_log_actor_id_idx on private.audit_log (actor_id, id);

create table private.audit_pending (
  log_id bigint primary key,
  number bigint generated always as identity
)
-- A queue: what is dead is vacuumed however large the table once was.
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
comment on table private.audit_pending is
  'Committed rows that no seal covers yet.';
comment on column private.audit_pending.number is
  'Assigned at commit, while ids are assigned earlier. A rolled back transaction leaves a gap in the ids but '
  'not in the numbers, so a missing number means a removed row.';

-- Access ------------------------------------------------------------------------------------------

alter table private.audit_log enable row level security;
alter table private.audit_pending enable row level security;
create policy audit_log_closed on private.audit_log for all using (false);
create policy audit_pending_closed on private.audit_pending for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.audit_row_hash(p_row private.audit_log) returns bytea
language plpgsql stable security invoker set search_path = ''
as $$
-- The epoch, because the text of a timestamp depends on the session's time zone.
begin
  return sha256(convert_to(jsonb_build_array(
    p_row.id, extract(epoch from p_row.occurred_at)::text, p_row.actor_role, p_row.actor_id,
    p_row.action, p_row.entity, p_row.entity_id, p_row.changed, p_row.details)::text, 'UTF8'));
end;
$$;
comment on function private.audit_row_hash(private.audit_log) is 'SHA-256 of the content of an audit row.';

create function private.audit(
  p_action text, p_entity text, p_entity_id uuid,
  p_changed text[] default '{}', p_details jsonb default '{}')
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log is closed.
begin
  insert into private.audit_log (actor_role, actor_id, action, entity, entity_id, changed, details, row_hash)
  values (private.actor_role(), private.me(), p_action, p_entity, p_entity_id, p_changed, p_details, '');
end;
$$;
comment on function private.audit(text, text, uuid, text[], jsonb) is
  'Writes an audit row for the caller. p_details: ids and states only.';

create function private.audit_changed(p_old jsonb, p_new jsonb) returns text[]
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return array(
    select n.key from jsonb_each(p_new) n
    where n.value is distinct from p_old -> n.key and n.key not in ('updated_at', 'revision') order by n.key);
end;
$$;
comment on function private.audit_changed(jsonb, jsonb) is
  'Names of the columns that differ between two versions of a row, without updated_at and revision, which follow the '
  'others.';

create function private.audit_details(p_row jsonb, p_shown text[]) returns jsonb
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return (select coalesce(jsonb_object_agg(c.name, p_row -> c.name), '{}') from unnest(p_shown) c(name));
end;
$$;
comment on function private.audit_details(jsonb, text[]) is
  'The columns of a row that an audit row may show.';

create function private.audit_changes(
  p_table regclass, p_key text, p_shown text[] default '{}', p_watched text[] default '{}')
returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_name text := (select c.relname from pg_catalog.pg_class c where c.oid = p_table);
  v_when text := (
    select format('when ((%s) is distinct from (%s))',
                  string_agg('old.' || w.name, ', '), string_agg('new.' || w.name, ', '))
    from unnest(p_watched) w(name) having count(*) > 0);
  v_event record;
begin
  -- One statement writes the entries of all rows that a statement changed. Tables whose rows change often in
  -- columns that nobody watches have a row trigger instead: its condition costs less than to look at the rows.
  for v_event in
    select * from (values
      ('insert', 'referencing new table as new_rows for each statement', 'tg_audit'),
      ('update', coalesce('for each row ' || v_when,
        'referencing old table as old_rows new table as new_rows for each statement'),
       case when v_when is null then 'tg_audit' else 'tg_audit_row' end),
      ('delete', 'referencing old table as old_rows for each statement', 'tg_audit')) e(name, rows, task)
  loop
    execute format('create trigger %s_90_audit_%s after %2$s on %s %s execute function private.%s(%L, %L)',
                   v_name, v_event.name, p_table, v_event.rows, v_event.task, p_key, p_shown);
  end loop;
  execute format(
    'create trigger %s_40_refuse_truncate before truncate on %s '
    'for each statement execute function private.tg_refuse_truncate()', v_name, p_table);
end;
$$;
comment on function private.audit_changes(regclass, text, text[], text[]) is
  'Audits every change of a table and refuses to truncate it. p_key: the column that identifies a row ('''' '
  'if it has none). p_shown: columns of ids and states whose values the log may contain, never names, '
  'addresses or text. p_watched: columns without whose change an update is not logged; default all.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_audit_log__hash() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writers may not execute the hash function.
begin
  new.row_hash := private.audit_row_hash(new);
  return new;
end;
$$;
comment on function private.tg_audit_log__hash() is 'Hashes a new audit row.';

create function private.tg_audit_log__queue() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  insert into private.audit_pending (log_id) values (new.id);
  return null;
end;
$$;
comment on function private.tg_audit_log__queue() is
  'Numbers a new audit row at commit and queues it for sealing.';

create function private.tg_audit_log__refuse() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform private.fail('permission.denied', 'The audit log is append-only.');
  return null;
end;
$$;
comment on function private.tg_audit_log__refuse() is
  'Refuses changes of the audit log. Errors: permission.denied.';

create function private.tg_audit() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log is closed to every role that writes rows.
-- Arguments: the column that identifies the row ('' if it has none), and the columns whose values are ids or
-- states and may appear in the log.
begin
  if tg_op = 'INSERT' then
    insert into private.audit_log (actor_role, actor_id, action, entity, entity_id, details, row_hash)
    select (select private.actor_role()), (select private.me()), tg_table_name || '.insert', tg_table_name,
           (r.row ->> tg_argv[0])::uuid, private.audit_details(r.row, tg_argv[1]::text[]), ''
    from (select to_jsonb(n) as row from new_rows n) r;
  elsif tg_op = 'DELETE' then
    insert into private.audit_log (actor_role, actor_id, action, entity, entity_id, details, row_hash)
    select (select private.actor_role()), (select private.me()), tg_table_name || '.delete', tg_table_name,
           (r.row ->> tg_argv[0])::uuid, private.audit_details(r.row, tg_argv[1]::text[]), ''
    from (select to_jsonb(o) as row from old_rows o) r;
  else
    -- The server keeps the old and the new version of each row at the same place of the two tables. A join by
    -- key would lose the rows whose key changed.
    insert into private.audit_log (actor_role, actor_id, action, entity, entity_id, changed, details, row_hash)
    select (select private.actor_role()), (select private.me()), tg_table_name || '.update', tg_table_name,
           (n.row ->> tg_argv[0])::uuid, c.names, private.audit_details(n.row, tg_argv[1]::text[]), ''
    from (select to_jsonb(o) as row, row_number() over () as place from old_rows o) o
    join (select to_jsonb(n) as row, row_number() over () as place from new_rows n) n on n.place = o.place
    -- `offset 0`: computed once, not for the condition as well.
    cross join lateral (select private.audit_changed(o.row, n.row) as names offset 0) c
    where c.names <> '{}'
    order by n.place;
  end if;
  return null;
end;
$$;
comment on function private.tg_audit() is
  'Writes an audit row for each row that a statement changed; see private.audit_changes.';

create function private.tg_audit_row() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log is closed to every role that writes rows.
declare
  v_new jsonb := to_jsonb(new);
begin
  perform private.audit(
    tg_table_name || '.update', tg_table_name, (v_new ->> tg_argv[0])::uuid,
    private.audit_changed(to_jsonb(old), v_new), private.audit_details(v_new, tg_argv[1]::text[]));
  return null;
end;
$$;
comment on function private.tg_audit_row() is
  'Writes an audit row for one updated row; see private.audit_changes.';

create trigger audit_log_10_hash before insert on private.audit_log
  for each row execute function private.tg_audit_log__hash();
create constraint trigger audit_log_15_queue after insert on private.audit_log
  deferrable initially deferred
  for each row execute function private.tg_audit_log__queue();
-- Deleting is refused in audit_seals.sql, except behind a checkpoint.
create trigger audit_log_20_refuse before update or truncate on private.audit_log
  for each statement execute function private.tg_audit_log__refuse();
create trigger audit_pending_40_refuse_truncate before truncate on private.audit_pending
  for each statement execute function private.tg_refuse_truncate();

-- Audited tables of this domain that were created before the log ----------------------------------

select private.audit_changes('private.settings', '');
select private.audit_changes('private.suspensions', 'profile_id', '{suspended_by_id}');
select private.audit_changes('private.suspended_profiles', 'profile_id', '{suspended_id}');
select private.audit_changes('auth.users', 'id', '{banned_until,deleted_at}',
  p_watched => '{email,email_confirmed_at,phone,phone_confirmed_at,banned_until,deleted_at,is_sso_user,is_anonymous}');
select private.audit_changes('public.profiles', 'id', '{user_id,listed_as_tutor}');
