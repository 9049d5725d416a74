-- Calls on groups. Only the owner changes a group; whom they put into it they have standing for.

-- Functions ---------------------------------------------------------------------------------------

create function private.own_group(p_group_id uuid) returns private.student_groups
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. The owner's row is locked first, so that limits hold and two calls of one person
-- take turns; what lost its standing by time is taken out before anything is counted or added.
declare
  v_me uuid := private.require_me();
  v_group private.student_groups;
begin
  perform private.count_write(v_me);
  perform from private.group_owners o where o.profile_id = v_me for update;
  select g.* into v_group from private.student_groups g where g.id = p_group_id and g.owner_id = v_me;
  if not found then
    perform private.fail('group.not_found', 'No such group.');
  end if;
  perform private.end_group_places(array[v_me]);
  return v_group;
end;
$$;
comment on function private.own_group(uuid) is
  'Begins a write on a group of the caller. Errors: auth.required, group.not_found, rate.limited.';

create function private.students_to_group(p_student_ids uuid[], p_class_id uuid, p_course_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads places and standing.
declare
  v_class public.classes;
  v_standing uuid[] := array(select s.student_id from private.standing_students(private.me()) s);
  v_found uuid[] := '{}';
begin
  if cardinality(p_student_ids) > 500 or array_position(p_student_ids, null) is not null then
    perform private.fail('validation.failed', 'p_student_ids must be up to 500 ids.');
  end if;
  if exists (select from unnest(p_student_ids) a(id)
             where not exists (select from unnest(v_standing) s(id) where s.id = a.id)) then
    perform private.fail('student.not_found', 'p_student_ids: no such student.');
  end if;
  if p_class_id is not null then
    select c.* into v_class from public.classes c where c.id = p_class_id;
    if not found or not private.sees_roster(v_class) then
      perform private.fail('class.not_found', 'No such class.');
    end if;
    v_found := v_found || array(select c.student_id from public.class_students c where c.class_id = p_class_id);
  end if;
  if p_course_id is not null then
    if p_course_id not in (select private.my_course_ids()) then
      perform private.fail('course.not_found', 'No such course.');
    end if;
    v_found := v_found || array(
      select e.student_id from public.enrollments e
      where e.course_id = p_course_id and e.status = 'active'
        and e.student_id not in (select private.my_progress_restricted_student_ids()));
  end if;
  return array(
    select s.id from unnest(v_standing) s(id)
    where s.id in (select unnest(p_student_ids || v_found)) order by s.id);
end;
$$;
comment on function private.students_to_group(uuid[], uuid, uuid) is
  'The students named, those of a class and those of a course, for whom the caller has standing. Errors: '
  'student.not_found, class.not_found, course.not_found, validation.failed.';

create function private.look_at_groups_soon() returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Standing that ends while the caller's statement is under way does not see what that
-- writes: the task takes it out a minute later, before it could come back with a new standing.
begin
  update private.group_owners o set checked_at = '-infinity' where o.profile_id = private.me();
end;
$$;
comment on function private.look_at_groups_soon() is
  'Lets the next run of tend_groups judge the groups of the caller, who holds their lock.';

create function private.put_into_group(p_group_id uuid, p_student_ids uuid[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. The caller holds the lock of the owner.
declare
  v_added integer;
begin
  insert into private.group_students (group_id, student_id)
  select p_group_id, s.id from unnest(p_student_ids) s(id) order by s.id
  on conflict do nothing;
  get diagnostics v_added = row_count;
  perform private.look_at_groups_soon();
  if (select count(*) from private.group_students m where m.group_id = p_group_id) > 500 then
    perform private.fail('group.limit_reached', 'A group has up to 500 students.');
  end if;
  return v_added;
end;
$$;
comment on function private.put_into_group(uuid, uuid[]) is
  'Adds students to a group. Returns how many are new. Errors: group.limit_reached.';

create function private.clean_group(
  p_name text, p_subject text, p_starts_on date, p_ends_on date, out name text, out subject text)
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  name := private.clean_text('p_name', p_name, 100);
  subject := private.clean_text('p_subject', p_subject, 100);
  if name is null then
    perform private.fail('validation.failed', 'p_name is required.');
  elsif p_starts_on not between '2000-01-01' and '2199-12-31' or p_ends_on not between '2000-01-01' and '2199-12-31'
        or p_ends_on < p_starts_on then
    perform private.fail('validation.failed', 'p_ends_on must not be before p_starts_on, and both from 2000 to 2199.');
  end if;
end;
$$;
comment on function private.clean_group(text, text, date, date) is
  'The name and subject of a group as they are kept. Errors: validation.failed.';

create function private.create_group(
  p_name text, p_subject text default null, p_starts_on date default null, p_ends_on date default null,
  p_student_ids uuid[] default null, p_class_id uuid default null, p_course_id uuid default null)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_me uuid := private.require_me();
  v_text record;
  v_student_ids uuid[];
  v_id uuid;
begin
  v_text := private.clean_group(p_name, p_subject, p_starts_on, p_ends_on);
  perform private.count_write(v_me);
  if not exists (select from public.profile_roles r
                 where r.profile_id = v_me and r.role in ('client', 'tutor', 'agent'))
     and not exists (select from public.memberships m
                     where m.profile_id = v_me and m.role <> 'safeguarding_lead') then
    perform private.fail('role.required', 'Groups are for guardians, tutors, agents and staff.');
  end if;
  v_student_ids := private.students_to_group(p_student_ids, p_class_id, p_course_id);
  insert into private.group_owners (profile_id) values (v_me) on conflict do nothing;
  perform from private.group_owners o where o.profile_id = v_me for update;
  if (select count(*) from private.student_groups g where g.owner_id = v_me) >= 100 then
    perform private.fail('group.limit_reached', 'A person has up to 100 groups.');
  end if;
  insert into private.student_groups (owner_id, name, subject, starts_on, ends_on)
  values (v_me, v_text.name, v_text.subject, p_starts_on, p_ends_on)
  returning id into v_id;
  perform private.put_into_group(v_id, v_student_ids);
  return v_id;
end;
$$;

select private.expose('create_group', 'everyone',
  'Names a group of students for whom the caller may act, or whom they teach or manage: those of p_student_ids, of a '
  'class and of a course, each as it is now. Up to 100 groups with 500 students each. Returns its id. Errors: '
  'auth.required, role.required, student.not_found, class.not_found, course.not_found, group.limit_reached, '
  'validation.failed, rate.limited.', true);

create function private.set_group(
  p_group_id uuid, p_name text, p_subject text default null, p_starts_on date default null,
  p_ends_on date default null)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_text record;
  v_group private.student_groups;
begin
  perform private.require_me();
  v_text := private.clean_group(p_name, p_subject, p_starts_on, p_ends_on);
  v_group := private.own_group(p_group_id);
  update private.student_groups g
  set name = v_text.name, subject = v_text.subject, starts_on = p_starts_on, ends_on = p_ends_on
  where g.id = v_group.id;
end;
$$;

select private.expose('set_group', 'everyone',
  'Sets the name, subject and dates of a group of the caller; what is left out is none. Errors: auth.required, '
  'group.not_found, validation.failed, rate.limited.');

create function private.delete_group(p_group_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_group private.student_groups := private.own_group(p_group_id);
begin
  delete from private.student_groups g where g.id = v_group.id;
end;
$$;

select private.expose('delete_group', 'everyone',
  'Deletes a group of the caller; nothing else of its students changes. Errors: auth.required, group.not_found, '
  'rate.limited.', true);

create function private.add_to_group(
  p_group_id uuid, p_student_ids uuid[] default null, p_class_id uuid default null, p_course_id uuid default null)
returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_group private.student_groups := private.own_group(p_group_id);
begin
  return private.put_into_group(v_group.id, private.students_to_group(p_student_ids, p_class_id, p_course_id));
end;
$$;

select private.expose('add_to_group', 'everyone',
  'Adds students to a group of the caller: those of p_student_ids, of a class and of a course, each as it is now. All '
  'or none. Returns how many are new. Errors: auth.required, group.not_found, student.not_found, class.not_found, '
  'course.not_found, group.limit_reached, validation.failed, rate.limited.');

create function private.remove_from_group(p_group_id uuid, p_student_ids uuid[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_group private.student_groups := private.own_group(p_group_id);
  v_removed integer;
begin
  if p_student_ids is null or cardinality(p_student_ids) > 500 then
    perform private.fail('validation.failed', 'p_student_ids must be up to 500 ids.');
  end if;
  delete from private.group_students m where m.group_id = v_group.id and m.student_id = any (p_student_ids);
  get diagnostics v_removed = row_count;
  return v_removed;
end;
$$;

select private.expose('remove_from_group', 'everyone',
  'Takes students out of a group of the caller. Returns how many were in it. Errors: auth.required, group.not_found, '
  'validation.failed, rate.limited.');

create function private.share_group(p_group_id uuid, p_profile_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_group private.student_groups := private.own_group(p_group_id);
begin
  if p_profile_ids is null or cardinality(p_profile_ids) > 20 or array_position(p_profile_ids, null) is not null then
    perform private.fail('validation.failed', 'p_profile_ids must be up to 20 ids.');
  elsif exists (select from unnest(p_profile_ids) a(id) where not private.are_colleagues(v_group.owner_id, a.id)) then
    perform private.fail('profile.not_found', 'p_profile_ids: no such colleague.');
  end if;
  delete from private.group_shares h where h.group_id = v_group.id and h.profile_id <> all (p_profile_ids);
  insert into private.group_shares (group_id, profile_id)
  select distinct v_group.id, a.id from unnest(p_profile_ids) a(id) order by a.id
  on conflict do nothing;
  perform private.look_at_groups_soon();
end;
$$;

select private.expose('share_group', 'everyone',
  'Shares a group of the caller with these colleagues of a school where both work, up to 20, and with nobody else. '
  'They read its name, subject and dates, and those of its students whom both teach or manage there. Errors: '
  'auth.required, group.not_found, profile.not_found, validation.failed, rate.limited.');

create function private.list_group_colleagues(
  p_search text default null, p_limit integer default null, p_offset integer default null)
returns table (profile_id uuid, full_name text, avatar_url text)
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: staff do not read each other's memberships.
declare
  v_me uuid := private.require_me();
  v_search text := private.folded(private.clean_text('p_search', p_search, 100));
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  return query
    select p.id, p.full_name, p.avatar_url
    from public.profiles p
    where p.id in (select c.colleague_id from private.school_colleagues c where c.profile_id = v_me)
      and p.user_id is not null
      and (v_search is null or strpos(private.folded(p.full_name), v_search) > 0)
    order by p.full_name, p.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('list_group_colleagues', 'everyone',
  'Colleagues of the caller at a school, by name: with whom a group can be shared. p_limit: up to 200 rows, default '
  '50. Errors: auth.required, validation.failed.');

create function private.list_group_candidates(
  p_search text default null, p_limit integer default null, p_offset integer default null)
returns table (student_id uuid, full_name text, avatar_url text)
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: managers do not read the profiles of their students, they page through lists.
declare
  v_me uuid := private.require_me();
  v_search text := private.folded(private.clean_text('p_search', p_search, 100));
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  return query
    select p.id, p.full_name, p.avatar_url
    from private.standing_students(v_me) s
    join public.profiles p on p.id = s.student_id
    where v_search is null or strpos(private.folded(p.full_name), v_search) > 0
    order by p.full_name, p.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('list_group_candidates', 'everyone',
  'All students for whom the caller may act, or whom they teach or manage, by name: whom a group may hold. p_limit: up '
  'to 200 rows, default 50. Errors: auth.required, validation.failed.');
