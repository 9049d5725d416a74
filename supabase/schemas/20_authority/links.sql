-- Links: the graph of who is related to whom, and what must hold for a link on every path: limits, ages,
-- blocks. Clients never write it; the calls of 52_family and the acceptance of invitations do.

-- Types -------------------------------------------------------------------------------------------

create type public.relationship_type as enum ('GUARDIAN', 'AGENT', 'SOCIAL', 'BOOKING');
comment on type public.relationship_type is
  'GUARDIAN: source may act for target, according to rights. AGENT: source books for target, a client. '
  'BOOKING: source has had lessons with target. SOCIAL: reserved.';

create type public.link_status as enum ('PENDING', 'ACTIVE', 'BLOCKED');
comment on type public.link_status is 'Only ACTIVE links give authority.';

create type public.guardian_relation as enum ('FATHER', 'MOTHER', 'GUARDIAN', 'OTHER');
comment on type public.guardian_relation is 'The relation of a guardian to the student.';

-- Tables ------------------------------------------------------------------------------------------

create table public.profile_graph (
  id uuid primary key default gen_random_uuid(),
  source_profile_id uuid not null references public.profiles (id) on delete restrict,
  target_profile_id uuid not null references public.profiles (id) on delete restrict,
  relationship_type public.relationship_type not null,
  status public.link_status not null,
  relation public.guardian_relation,
  is_primary boolean not null default false,
  rights public.guardian_right[] not null default '{}',
  granted_rights public.guardian_right[] not null default '{}',
  minor_until date not null default '-infinity',
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint profile_graph_no_self_links check (source_profile_id <> target_profile_id),
  constraint profile_graph_one_row_per_path unique (source_profile_id, target_profile_id, relationship_type),
  constraint profile_graph_guardian_has_relation check ((relationship_type = 'GUARDIAN') = (relation is not null)),
  constraint profile_graph_only_guardians_have_rights
    check (relationship_type = 'GUARDIAN' or (rights = '{}' and granted_rights = '{}')),
  constraint profile_graph_primary_is_active_guardian
    check (not is_primary or (relationship_type = 'GUARDIAN' and status = 'ACTIVE')),
  constraint profile_graph_metadata_is_small
    check (jsonb_typeof(metadata) = 'object' and pg_column_size(metadata) <= 2048)
);
comment on table public.profile_graph is
  'Links between people, from source to target. Ending a link deletes its row; the audit log keeps it.';
comment on column public.profile_graph.rights is
  'The rights that the guardian was given. Closed to clients: views and calls show the effective rights.';
comment on column public.profile_graph.granted_rights is
  'The rights that the student has granted as an adult. Closed to clients, as rights.';
comment on column public.profile_graph.minor_until is
  'Surely no adult before this day, see surely_minor_until; written by triggers. Only from then on it is asked whether '
  'the student is an adult, and what they granted.';
comment on column public.profile_graph.metadata is
  'created_via (`invitation`, `direct_link`, `admin`, `roster`, `booking`), invited_at.';
create index profile_graph_target_profile_id_idx
  on public.profile_graph (target_profile_id, relationship_type, status);
create unique index profile_graph_one_primary_idx
  on public.profile_graph (target_profile_id) where is_primary;

create table private.guardianships (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  student_id uuid not null references public.profiles (id) on delete cascade,
  is_family boolean not null default false,
  primary key (profile_id, student_id)
);
comment on column private.guardianships.is_family is
  'Whether the relation was ever another than OTHER: the student is the guardian''s own child.';
comment on table private.guardianships is
  'Who is or was a guardian of whom. A row remains when the link ends: a former guardian must never manage '
  'the student''s other guardians.';
create index guardianships_student_id_idx on private.guardianships (student_id);

create table private.rights_before_grants (
  link_id uuid primary key references public.profile_graph (id) on delete cascade,
  rights public.guardian_right[] not null
);
comment on table private.rights_before_grants is
  'What a link gave before its student, as an adult, granted more: what goes on if the student is a minor again, or a '
  'status or majority_policy says that the link counts as before majority.';

-- Access ------------------------------------------------------------------------------------------

alter table public.profile_graph enable row level security;
alter table private.guardianships enable row level security;
alter table private.rights_before_grants enable row level security;
create policy guardianships_closed on private.guardianships for all using (false);
create policy rights_before_grants_closed on private.rights_before_grants for all using (false);
-- Not rights, which restrictions may reduce, and not is_primary and updated_at, which change with other
-- guardians. The views show the effective values to the people concerned.
grant select (id, source_profile_id, target_profile_id, relationship_type, status, relation, metadata, created_at)
  on public.profile_graph to authenticated;
grant select, insert, update, delete on public.profile_graph to service_role;
-- Both ends read a link. A link without effective rights is hidden from its guardian, as if it had ended.
create policy profile_graph_select on public.profile_graph for select to authenticated
  using (
    (source_profile_id = (select private.me()) and status <> 'BLOCKED'
     and (relationship_type <> 'GUARDIAN' or status <> 'ACTIVE'
          or (rights <> '{}' and target_profile_id <> all (array(select private.my_lapsed_students()))))
     and target_profile_id <> all (array(select private.my_hidden_students())))
    or (target_profile_id = (select private.me())
        and source_profile_id <> all (array(select private.my_hidden_students()))));

-- Functions ---------------------------------------------------------------------------------------

create function private.normalize_rights(p_rights public.guardian_right[]) returns public.guardian_right[]
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return array(select distinct r from unnest(p_rights) r where r is not null order by r);
end;
$$;
comment on function private.normalize_rights(public.guardian_right[]) is
  'The rights sorted, without duplicates and nulls.';

create function private.held_rights(p_link public.profile_graph) returns public.guardian_right[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth and statuses are confidential.
begin
  return case when p_link.minor_until > current_date then p_link.rights
              else private.rights_by_age(
                p_link.source_profile_id, p_link.target_profile_id, p_link.rights, p_link.granted_rights) end;
end;
$$;
comment on function private.held_rights(public.profile_graph) is
  'held_rights of active_guardian_links for one link, of whatever status.';

-- Views -------------------------------------------------------------------------------------------

create view private.active_guardian_links with (security_invoker = true) as
select g.*,
       case when g.minor_until > current_date then g.rights
            else private.rights_by_age(g.source_profile_id, g.target_profile_id, g.rights, g.granted_rights)
       end as held_rights
from public.profile_graph g where g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE';
comment on view private.active_guardian_links is
  'Links of guardians that are confirmed and not blocked. held_rights: the rights that the age of the student leaves. '
  'Whether one gives authority: effective_guardians. For definer functions: clients may not read all of its columns.';

create view private.active_agent_links with (security_invoker = true) as
select g.* from public.profile_graph g where g.relationship_type = 'AGENT' and g.status = 'ACTIVE';
comment on view private.active_agent_links is
  'Links of agents to their clients that are confirmed and not blocked. For definer functions, as the other view.';

create view private.guardian_claims with (security_invoker = true) as
select w.profile_id, w.student_id, w.is_family from private.guardianships w
union all
select g.source_profile_id, g.target_profile_id, g.relation is distinct from 'OTHER'
from public.profile_graph g where g.relationship_type = 'GUARDIAN';
comment on view private.guardian_claims is
  'Who is, was or asks to become a guardian of whom, and whether of their own child; a pair may occur more than '
  'once. By profile: rules about people ask for all profiles of both.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_graph__check_limits() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads settings and counts links of other people.
declare
  v_settings private.settings;
begin
  if new.relationship_type <> 'GUARDIAN' then
    return new;
  end if;
  new.rights := private.normalize_rights(new.rights);
  new.granted_rights := private.normalize_rights(new.granted_rights);
  if tg_op = 'UPDATE' and old.status <> 'BLOCKED' and old.source_profile_id = new.source_profile_id
     and old.target_profile_id = new.target_profile_id and old.relationship_type = new.relationship_type then
    return new;
  end if;
  if new.status = 'BLOCKED' then
    return new;
  end if;
  -- Lock both people, in a fixed order, so that concurrent links count each other.
  perform private.require_read_committed();
  perform from public.profiles p
  where p.id in (new.source_profile_id, new.target_profile_id) order by p.id for no key update;
  select s.* into v_settings from private.settings s;
  if v_settings.max_students_per_guardian <= (
       select count(*) from public.profile_graph g
       where g.source_profile_id = new.source_profile_id and g.relationship_type = 'GUARDIAN'
         -- A hidden link counts as ended, because the limit would reveal it.
         and private.is_visible_to_guardian(g) and g.id <> new.id
         -- This link replaces the one to the placeholder that is being adopted.
         and g.target_profile_id is distinct from private.adopting_id())
     or v_settings.max_guardians_per_student <= (
       select count(*) from public.profile_graph g
       where g.target_profile_id = new.target_profile_id and g.relationship_type = 'GUARDIAN'
         and g.status <> 'BLOCKED' and g.id <> new.id) then
    perform private.fail('link.limit_reached', 'The limit of links is reached.');
  end if;
  return new;
end;
$$;
comment on function private.tg_profile_graph__check_limits() is
  'Enforces the limits on guardian links on every path. Errors: link.limit_reached, validation.failed.';

create function private.tg_profile_graph__refuse_blocked() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  if new.relationship_type <> 'GUARDIAN' then
    return new;
  elsif new.status = 'BLOCKED' then
    -- Taken before links of other accounts are changed.
    perform private.lock_addresses();
    return new;
  end if;
  if tg_op = 'INSERT' or (old.source_profile_id, old.target_profile_id, old.relationship_type, old.status)
       is distinct from (new.source_profile_id, new.target_profile_id, new.relationship_type, new.status) then
    -- Advisory lock, shared here and exclusive for a new block: either the block finds this link, or this
    -- check finds the block.
    perform pg_advisory_xact_lock_shared(hashtextextended('homeroom.blocks:' || new.target_profile_id, 0));
    if private.restriction_exists(new.source_profile_id, new.target_profile_id, 'BLOCK') then
      perform private.fail('link.not_available', 'This link is not available.');
    end if;
  end if;
  return new;
end;
$$;
comment on function private.tg_profile_graph__refuse_blocked() is
  'Refuses a guardian link between any account of a person and any account of a student who blocked them. '
  'Errors: link.not_available, validation.failed.';

create function private.tg_profile_graph__check_ages() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads ages. FOR SHARE on the details: a call that sets a date of birth waits, and then finds the
-- link.
begin
  if new.relationship_type not in ('GUARDIAN', 'AGENT') or new.status = 'BLOCKED'
     or (tg_op = 'UPDATE' and new.status <> 'ACTIVE')
     or (tg_op = 'UPDATE' and old.status = 'ACTIVE'
         and (old.source_profile_id, old.target_profile_id, old.relationship_type)
             = (new.source_profile_id, new.target_profile_id, new.relationship_type)) then
    return new;
  end if;
  perform from public.profile_details d
  where d.profile_id in (select private.profiles_of_person(new.source_profile_id)
                         union select private.profiles_of_person(new.target_profile_id))
  order by d.profile_id for share;
  if private.is_known_minor(new.source_profile_id)
     or (new.relationship_type = 'AGENT' and private.is_known_minor(new.target_profile_id)) then
    perform private.fail('age.not_confirmed', 'A minor cannot be a guardian, agent or client.');
  end if;
  return new;
end;
$$;
comment on function private.tg_profile_graph__check_ages() is
  'Refuses links that make a known minor a guardian, agent or client, on every path. Errors: '
  'age.not_confirmed.';

create function private.tg_profile_graph__set_minor_until() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads dates of birth and statuses. After check_ages, which waits for a call that sets a date.
begin
  if new.relationship_type = 'GUARDIAN' then
    -- Of a link whose student once granted more than it gave it is asked each time what is left.
    new.minor_until := case
      when exists (select from private.rights_before_grants b where b.link_id = new.id) then '-infinity'
      else private.minor_until_of(new.target_profile_id) end;
  end if;
  return new;
end;
$$;
comment on function private.tg_profile_graph__set_minor_until() is 'Writes minor_until, whatever the writer says.';

create function private.tg_profile_graph__set_primary() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links of other guardians.
begin
  -- The student's row is already locked, by check_limits or by the caller that activates a link.
  if new.relationship_type = 'GUARDIAN' and new.status = 'ACTIVE' and new.relation <> 'OTHER'
     -- A further acceptance may make a family guardian of somebody whose link was active as OTHER.
     and (tg_op = 'INSERT' or old.status <> 'ACTIVE' or old.relation = 'OTHER')
     and private.has_role(new.source_profile_id, 'client')
     -- Only the school or an admin makes a tutor or agent primary.
     and not private.has_role(new.source_profile_id, 'tutor')
     and not private.has_role(new.source_profile_id, 'agent')
     and not exists (select from public.profile_graph g
                     where g.target_profile_id = new.target_profile_id and g.is_primary) then
    new.is_primary := true;
  end if;
  return new;
end;
$$;
comment on function private.tg_profile_graph__set_primary() is
  'Makes the first family guardian of a student the primary one.';

create function private.tg_profile_graph__remember_guardian() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  insert into private.guardianships as w (profile_id, student_id, is_family)
  select n.source_profile_id, n.target_profile_id, bool_or(n.relation <> 'OTHER') from new_rows n
  where n.relationship_type = 'GUARDIAN' and n.status <> 'PENDING'
  group by 1, 2 order by 1, 2
  on conflict (profile_id, student_id) do update set is_family = true
  where excluded.is_family and not w.is_family;
  return null;
end;
$$;
comment on function private.tg_profile_graph__remember_guardian() is
  'Records permanently who has been a guardian of whom.';

create function private.tg_profile_graph__keep_block() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients. The block remains when the link or an account is deleted.
begin
  if new.relationship_type = 'GUARDIAN' and new.status = 'BLOCKED'
     and not private.restriction_exists(new.source_profile_id, new.target_profile_id, 'BLOCK') then
    insert into public.contact_restrictions (student_id, profile_id, kind, rights, basis, created_by_id)
    values (new.target_profile_id, new.source_profile_id, 'BLOCK', '{}', 'Blocked by the student', private.me());
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_graph__keep_block() is
  'Records a block as a restriction, so that it applies to the person and not only to one account.';

create function private.tg_profile_graph__forget_rights_before() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  delete from private.rights_before_grants b where b.link_id = new.id;
  return null;
end;
$$;
comment on function private.tg_profile_graph__forget_rights_before() is
  'Whoever sets the rights of a link says what it gives, whatever it gave before.';

create function private.tg_profile_graph__end_statuses() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  update public.student_statuses s set ended_at = greatest(now(), s.recorded_at)
  from old_rows o
  where o.relationship_type = 'GUARDIAN' and s.guardian_id = o.source_profile_id and s.student_id = o.target_profile_id
    and s.ended_at is null and s.status = 'dependent_student';
  return null;
end;
$$;
comment on function private.tg_profile_graph__end_statuses() is
  'Ends with the link what was recorded to give the guardian something: another link of the two would have it without '
  'anybody''s act. What binds the student or the guardian, and what says why the link has ended, stays: otherwise they '
  'would end it by ending the link.';

create trigger profile_graph_10_check_limits before insert or update on public.profile_graph
  for each row execute function private.tg_profile_graph__check_limits();
create trigger profile_graph_11_refuse_blocked before insert or update on public.profile_graph
  for each row execute function private.tg_profile_graph__refuse_blocked();
create trigger profile_graph_12_check_ages before insert or update on public.profile_graph
  for each row execute function private.tg_profile_graph__check_ages();
create trigger profile_graph_13_set_minor_until before insert or update on public.profile_graph
  for each row execute function private.tg_profile_graph__set_minor_until();
create trigger profile_graph_20_set_primary before insert or update on public.profile_graph
  for each row execute function private.tg_profile_graph__set_primary();
create trigger profile_graph_30_touch before update on public.profile_graph
  for each row execute function private.tg_touch_updated_at();
create trigger profile_graph_40_remember_guardian_insert after insert on public.profile_graph
  referencing new table as new_rows for each statement execute function private.tg_profile_graph__remember_guardian();
create trigger profile_graph_40_remember_guardian_update after update on public.profile_graph
  referencing new table as new_rows for each statement execute function private.tg_profile_graph__remember_guardian();
create trigger profile_graph_41_forget_rights_before after update on public.profile_graph
  for each row when (new.rights is distinct from old.rights)
  execute function private.tg_profile_graph__forget_rights_before();
create trigger profile_graph_41_end_statuses after delete on public.profile_graph
  referencing old table as old_rows for each statement execute function private.tg_profile_graph__end_statuses();
create trigger profile_graph_60_keep_block after insert or update on public.profile_graph
  for each row execute function private.tg_profile_graph__keep_block();

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('public.profile_graph', 'id',
  '{source_profile_id,target_profile_id,relationship_type,status,relation,is_primary,rights,granted_rights}');
select private.audit_changes('private.guardianships', 'student_id', '{profile_id,is_family}');
select private.audit_changes('private.rights_before_grants', 'link_id', '{rights}');
