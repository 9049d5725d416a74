-- Exports: a person's data, or a student's for a guardian with view_progress, as files to keep. An export holds what
-- the requester reads, no more: every page is read under the requester's own policies (export_contents.sql).
-- - Whoever lost something of what an export holds loses the file at once, and for good: each step and each download
--   asks private.export_stands, and a change of links or restrictions closes it. A file closed by a restriction looks
--   like one closed by an ended link.
-- - A student with an account is told that a guardian asked (minor_export_policy `inform`), or is asked first
--   (`agree`). An objection closes the file until the school or an admin has decided; the guardian does not learn of
--   it: the file is being prepared, or closed.
-- - What others at home must not find is in no file: concerns, reports and blocks.

-- Tables ------------------------------------------------------------------------------------------

create type public.export_status as enum ('waiting', 'preparing', 'ready', 'closed');
comment on type public.export_status is
  'waiting: somebody has to agree first. preparing: it is being built. ready: its files can be downloaded. closed: '
  'its time is over, or it was refused, or its requester lost something of what it holds.';

create table private.exports (
  id uuid primary key default gen_random_uuid(),
  requester_id uuid not null references public.profiles (id) on delete cascade,
  student_id uuid references public.profiles (id) on delete cascade,
  status public.export_status not null,
  requested_at timestamptz not null default now(),
  awaits_student boolean not null default false,
  escalated_at timestamptz,
  decided_at timestamptz,
  section integer not null default 1,
  after text collate "C" not null default '',
  volumes integer,
  packed integer not null default 0,
  attempt integer not null default 0,
  lease_until timestamptz,
  link_ids uuid[] not null default '{}',
  thread_ids uuid[] not null default '{}',
  ready_at timestamptz,
  expires_at timestamptz,
  closed_at timestamptz,
  tended_at timestamptz not null default now(),
  constraint exports_about_somebody_else check (student_id <> requester_id),
  constraint exports_ready_ones_expire check (status <> 'ready' or (expires_at is not null and packed = volumes)),
  constraint exports_closed_ones_have_time check ((status = 'closed') = (closed_at is not null))
);
comment on table private.exports is 'Exports of data: who asked, how far each is, and what it rests on.';
comment on column private.exports.student_id is 'Whom it is about; null: the requester.';
comment on column private.exports.awaits_student is
  'Whether the student was asked first and has not answered; stays when it is closed, so that the student sees no '
  'difference.';
comment on column private.exports.escalated_at is 'Since when the school, or else an admin, has to decide.';
comment on column private.exports.section is 'Which section is read next, from the position `after` on.';
comment on column private.exports.volumes is 'How many files it will have; known once everything is read.';
comment on column private.exports.attempt is 'Counts leases: a worker that lost its lease writes nothing.';
comment on column private.exports.link_ids is 'Links of the requester when it began; each has to stay ACTIVE.';
comment on column private.exports.thread_ids is 'Threads in it; each has to stay readable.';
comment on column private.exports.tended_at is 'When its standing was last looked at by the scheduled task.';
create index exports_requester_id_idx on private.exports (requester_id);
create index exports_student_id_idx on private.exports (student_id);
create index exports_open_idx on private.exports (tended_at) where status <> 'closed';
create index exports_closed_at_idx on private.exports (closed_at) where status = 'closed';

create table private.export_standings (
  export_id uuid not null references private.exports (id) on delete cascade,
  student_id uuid not null references public.profiles (id) on delete cascade,
  rights public.guardian_right[] not null,
  is_of_client boolean not null default false,
  primary key (export_id, student_id)
);
comment on table private.export_standings is
  'People whom an export names as students or clients, with the rights that the requester held for them.';
comment on column private.export_standings.is_of_client is
  'Whether the requester, an agent, could book for the student: no longer, and the family has left the file.';
create index export_standings_student_id_idx on private.export_standings (student_id);

create table private.export_pages (
  export_id uuid not null references private.exports (id) on delete cascade,
  section integer not null,
  after text collate "C" not null,
  rows jsonb not null,
  primary key (export_id, section, after)
);
comment on table private.export_pages is 'What was read for an export, until its files are written.';

create table private.export_files (
  export_id uuid not null references private.exports (id) on delete cascade,
  bucket_id text not null,
  path text not null,
  name text not null,
  volume integer not null,
  primary key (export_id, bucket_id, path)
);
comment on table private.export_files is
  'Attachments and certificates that go into an export, with the name and the volume that each gets.';

create function private.export_path(p_export_id uuid, p_number integer) returns text
language sql immutable security invoker set search_path = ''
as $$
  select p_export_id::text || '/' || p_number::text || '.zip';
$$;
comment on function private.export_path(uuid, integer) is 'Where a file of an export is in the bucket `exports`.';

create table private.export_volumes (
  export_id uuid not null references private.exports (id) on delete cascade,
  number integer not null,
  path text not null generated always as (private.export_path(export_id, number)) stored,
  size bigint,
  primary key (export_id, number)
);
comment on table private.export_volumes is
  'The files of an export in the bucket `exports`, until Storage has removed them. '
  'size: bytes; null while one may be uploaded.';

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('exports', 'exports', false, 104857600, '{application/zip}')
on conflict (id) do update
  set public = excluded.public, file_size_limit = excluded.file_size_limit,
      allowed_mime_types = excluded.allowed_mime_types;

-- Functions: standing -----------------------------------------------------------------------------

create function private.export_stands(p_export private.exports) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links, roles and restrictions of other people.
begin
  return (select p.user_id from public.profiles p where p.id = p_export.requester_id) is not null
    and not private.is_suspended(p_export.requester_id)
    and (p_export.student_id is null
         or private.has_right(p_export.requester_id, p_export.student_id, 'view_progress'))
    and not exists (
      select from private.export_standings s
      where s.export_id = p_export.id
        and (private.is_fully_restricted(p_export.requester_id, s.student_id)
             or not s.rights <@ private.effective_rights(p_export.requester_id, s.student_id)
             or (s.is_of_client and s.student_id not in (
               select c.student_id from private.client_students_of(p_export.requester_id) c))))
    and cardinality(p_export.link_ids) = (
      select count(*) from public.profile_graph g where g.id = any (p_export.link_ids) and g.status = 'ACTIVE')
    and cardinality(p_export.thread_ids) = (
      select count(*) from public.threads t
      where t.id = any (p_export.thread_ids) and private.reads_thread(p_export.requester_id, t));
end;
$$;
comment on function private.export_stands(private.exports) is
  'Whether the requester of an export may still read everything that it holds: no right lowered, no link ended, no '
  'thread closed, nobody hidden.';

create function private.drop_export_contents(p_export_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. A volume that may have been uploaded without being recorded is removed as well.
begin
  delete from private.export_pages p where p.export_id = p_export_id;
  delete from private.export_files f where f.export_id = p_export_id;
  delete from private.export_standings s where s.export_id = p_export_id;
  insert into private.export_volumes (export_id, number)
  select e.id, e.packed + 1 from private.exports e where e.id = p_export_id and e.packed < e.volumes
  on conflict do nothing;
end;
$$;
comment on function private.drop_export_contents(uuid) is
  'Deletes what was read for an export. Storage removes its files with the next run of data-export.';

create function private.close_export(p_export_id uuid, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  update private.exports e set status = 'closed', closed_at = p_now where e.id = p_export_id and e.status <> 'closed';
  if found then
    perform private.drop_export_contents(p_export_id);
  end if;
end;
$$;
comment on function private.close_export(uuid, timestamptz) is 'Closes an export for good.';

create function private.close_lost_exports(p_profile_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  perform private.close_export(e.id, now())
  from private.exports e
  where e.status <> 'closed' and e.requester_id = any (p_profile_ids) and not private.export_stands(e);
end;
$$;
comment on function private.close_lost_exports(uuid[]) is
  'Closes exports of these people whose standing is lost, so that standing that returns does not open them again.';

create function private.end_exports_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  perform private.close_export(e.id, now())
  from private.exports e
  where e.status <> 'closed' and p_profile_id in (e.requester_id, e.student_id);
end;
$$;
comment on function private.end_exports_of(uuid) is 'Closes the exports of an account that ends, and those about it.';

-- Functions: who sees an export -------------------------------------------------------------------

create function private.my_export_paths() returns setof text
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the tables are closed. Asked at every download, also by those whose account is paused.
begin
  return query
    select v.path
    from private.exports e
    join private.export_volumes v on v.export_id = e.id
    where e.requester_id = coalesce(private.me(), private.paused_id())
      and e.status = 'ready' and e.expires_at > now() and private.export_stands(e);
end;
$$;
comment on function private.my_export_paths() is 'Files of exports that the signed-in person may download now.';

create function private.student_may_answer(p_export private.exports) returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  -- Whoever was asked has 14 days, also if the file was closed meanwhile: that is not told.
  return p_export.escalated_at is null and p_export.decided_at is null
     and not (p_export.awaits_student and p_export.requested_at <= now() - interval '14 days');
end;
$$;
comment on function private.student_may_answer(private.exports) is
  'Whether the student may still agree or object: neither did they object, nor is it up to others by now. The same for '
  'an export that was closed.';

create function private.my_exports()
returns table (id uuid, side text, student_id uuid, student_name text, requester_name text,
               status public.export_status, progress integer, requested_at timestamptz, expires_at timestamptz,
               files jsonb, may_answer boolean)
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_me uuid := private.me();
begin
  return query
    select r.id, 'requester', r.student_id, p.full_name, null::text, r.shown,
           case r.shown when 'ready' then 100 when 'preparing' then
             case when r.status = 'waiting' then 0
                  when r.volumes is null then 80 * (r.section - 1) / (select count(*) from private.export_sections(
                    r.student_id is not null))::integer
                  else 80 + 20 * r.packed / r.volumes end end,
           r.requested_at, case r.shown when 'ready' then r.expires_at end,
           case r.shown when 'ready' then (
             select jsonb_agg(jsonb_build_object('path', v.path, 'size', v.size) order by v.number)
             from private.export_volumes v where v.export_id = r.id) else '[]' end, false
    from (
      select e.*, case
          when e.status = 'closed' or e.expires_at <= now() or not private.export_stands(e)
            then 'closed'::public.export_status
          -- An objection is not told: before the file was ready it is being prepared, afterwards it is closed.
          when e.status = 'waiting'
            then (case when e.ready_at is null then 'preparing' else 'closed' end)::public.export_status
          else e.status end as shown
      from private.exports e
      where e.requester_id = v_me
        and (e.student_id is null or private.has_right(v_me, e.student_id, 'view_progress'))) r
    left join public.profiles p on p.id = r.student_id
    union all
    -- What became of it would tell the student of restrictions: only their own answer and the decision count.
    select e.id, 'student', e.student_id, p.full_name, q.full_name,
           case when e.status = 'waiting' or e.awaits_student or (e.escalated_at is not null and e.decided_at is null)
                  then 'waiting'
                when e.decided_at is not null and e.status = 'closed' then 'closed'
                else 'preparing' end::public.export_status,
           null, e.requested_at, null, '[]', private.student_may_answer(e)
    from private.exports e
    join public.profiles p on p.id = e.student_id
    join public.profiles q on q.id = e.requester_id
    where e.student_id = v_me and e.requested_at > now() - interval '30 days'
      and exists (select from public.profile_graph g
                  where g.source_profile_id = e.requester_id and g.target_profile_id = v_me
                    and g.relationship_type = 'GUARDIAN' and g.status in ('ACTIVE', 'BLOCKED'));
end;
$$;
comment on function private.my_exports() is 'The rows of the view my_exports.';

create function private.my_notified_exports() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the table is closed; the policy of notifications asks it.
begin
  return query select e.id from private.my_exports() e;
  return query
    select e.id from private.exports e
    where e.status = 'waiting' and e.escalated_at is not null
      and exists (select from public.notifications n where n.profile_id = private.me() and n.subject_id = e.id)
      and private.decides_export(e);
end;
$$;
comment on function private.my_notified_exports() is
  'Exports of which the signed-in person may know: their own, those about them, and those that they decide.';

create function private.decides_export(p_export private.exports) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles, links and restrictions of other people.
declare
  v_me uuid := private.me();
begin
  return private.is_operator() or (
    private.manages_student(p_export.student_id) and v_me is distinct from p_export.student_id
    and not private.is_same_person(v_me, p_export.requester_id)
    and private.is_impartial(v_me, p_export.requester_id));
end;
$$;
comment on function private.decides_export(private.exports) is
  'Whether the caller decides on an objection: a manager of the student''s school or an admin, who is neither a '
  'guardian of the student nor of another child together with the requester.';

-- Views -------------------------------------------------------------------------------------------

create view public.my_exports with (security_invoker = true) as
select e.id, e.side, e.student_id, e.student_name, e.requester_name, e.status, e.progress, e.requested_at,
       e.expires_at, e.files, e.may_answer
from private.my_exports() e;
comment on view public.my_exports is
  'Exports that the signed-in person asked for (side `requester`), and those that guardians asked for about them '
  '(`student`). A student''s export disappears with the right to see the student. progress: percent; files: '
  '[{path, size}] in the bucket `exports`, while it is ready.';
comment on column public.my_exports.student_id is 'Whom it is about; null: the signed-in person.';
comment on column public.my_exports.may_answer is
  'Whether the student may still agree or object: neither did they object, nor has somebody decided.';

-- Access ------------------------------------------------------------------------------------------

alter table private.exports enable row level security;
alter table private.export_standings enable row level security;
alter table private.export_pages enable row level security;
alter table private.export_files enable row level security;
alter table private.export_volumes enable row level security;
create policy exports_closed on private.exports for all using (false);
create policy export_standings_closed on private.export_standings for all using (false);
create policy export_pages_closed on private.export_pages for all using (false);
create policy export_files_closed on private.export_files for all using (false);
create policy export_volumes_closed on private.export_volumes for all using (false);
grant select on public.my_exports to authenticated, service_role;
grant execute on function private.my_exports(), private.my_export_paths(), private.my_notified_exports()
to authenticated, service_role;
-- Nobody uploads, signs, lists or copies: data-export writes with the secret key.
create policy exports_select on storage.objects for select to authenticated
  using (bucket_id = 'exports' and (select private.is_reading_file())
         and name = any (array(select private.my_export_paths())));

select private.audit_changes('private.exports', 'id',
  '{requester_id,student_id,status,requested_at,escalated_at,decided_at,closed_at}',
  '{status,escalated_at,decided_at}');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_graph__close_exports() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  -- Agents read the students of their clients.
  perform private.close_lost_exports(array(
    select o.source_profile_id from old_rows o
    union
    select a.source_profile_id from old_rows o
    join private.active_agent_links a on a.target_profile_id = o.source_profile_id));
  return null;
end;
$$;
comment on function private.tg_profile_graph__close_exports() is
  'Closes exports that rest on a link that ended or whose rights were lowered, those of its guardian''s agents too.';

create trigger profile_graph_85_close_exports after update on public.profile_graph
  referencing old table as old_rows for each statement execute function private.tg_profile_graph__close_exports();
create trigger profile_graph_86_close_exports after delete on public.profile_graph
  referencing old table as old_rows for each statement execute function private.tg_profile_graph__close_exports();

create function private.tg_restriction_subjects__close_exports() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  perform private.close_lost_exports(array(
    select distinct s.profile_id from private.restriction_subjects s
    where s.restriction_id in (select n.restriction_id from new_rows n)));
  return null;
end;
$$;
comment on function private.tg_restriction_subjects__close_exports() is
  'Closes exports of a person whom a restriction binds from now on.';

create trigger restriction_subjects_85_close_exports after insert on private.restriction_subjects
  referencing new table as new_rows for each statement
  execute function private.tg_restriction_subjects__close_exports();
create trigger restriction_students_85_close_exports after insert on private.restriction_students
  referencing new table as new_rows for each statement
  execute function private.tg_restriction_subjects__close_exports();
