-- What an export holds: the tables and views that are read for it, in order, and how a page of one is read: with the
-- requester's role and claims, so that row-level security decides.

-- Functions ---------------------------------------------------------------------------------------

create function private.export_sections(p_about_student boolean)
returns table (number integer, domain text, relation text, key text, condition text)
language sql immutable security invoker set search_path = ''
as $$
  select row_number() over (order by s.position)::integer, s.domain, s.relation, s.key, s.condition
  from (values
    -- self: of the requester; student: about one student; both: about either.
    (100, 'self', 'profile', 'my_profile', 'id', 'true'),
    (101, 'self', 'profile', 'profile_roles', 'role', 'profile_id = $1'),
    (102, 'self', 'profile', 'my_notification_preferences', 'key', 'true'),
    (103, 'self', 'profile', 'my_calendar_feed', 'created_at', 'true'),
    (104, 'student', 'profile', 'profiles', 'id', 'id = $1'),
    (105, 'student', 'profile', 'profile_details', 'profile_id', 'profile_id = $1'),
    (200, 'self', 'links', 'my_students', 'link_id', 'true'),
    (201, 'student', 'links', 'my_students', 'link_id', 'student_id = $1'),
    (202, 'self', 'links', 'my_guardians', 'link_id', 'status <> ''BLOCKED'''),
    (203, 'self', 'links', 'my_clients', 'link_id', 'true'),
    (204, 'self', 'links', 'my_agents', 'link_id', 'true'),
    (205, 'self', 'links', 'my_client_students', 'concat(client_id, student_id)', 'true'),
    (206, 'self', 'links', 'my_invitations', 'id', 'true'),
    (300, 'self', 'lessons', 'my_bookings', 'id', 'true'),
    (301, 'student', 'lessons', 'my_bookings', 'id', 'student_id = $1'),
    (400, 'self', 'conversations', 'my_threads', 'thread_id', 'true'),
    (401, 'student', 'conversations', 'my_threads', 'thread_id', 'student_id = $1'),
    (402, 'self', 'conversations', 'thread_messages', 'concat(thread_id, to_char(seq, ''0000000000''))', 'true'),
    (403, 'student', 'conversations', 'thread_messages', 'concat(thread_id, to_char(seq, ''0000000000''))',
     'thread_id in (select t.thread_id from public.my_threads t where t.student_id = $1)'),
    (404, 'self', 'conversations', 'thread_marks', 'thread_id', 'true'),
    (500, 'self', 'school', 'my_memberships', 'id', 'true'),
    (501, 'both', 'school', 'class_students', 'class_id', 'student_id = $1'),
    (502, 'both', 'school', 'classes', 'id',
     'id in (select c.class_id from public.class_students c where c.student_id = $1)'),
    (503, 'self', 'school', 'my_events', 'id', 'true'),
    (504, 'self', 'school', 'event_acknowledgements', 'event_id', 'true'),
    (505, 'self', 'school', 'my_groups', 'id', 'true'),
    (506, 'self', 'school', 'my_group_acts', 'id', 'true'),
    (600, 'both', 'learning', 'enrollments', 'id', 'student_id = $1'),
    (601, 'both', 'learning', 'courses', 'id',
     'id in (select e.course_id from public.enrollments e where e.student_id = $1)'),
    (602, 'both', 'learning', 'assignments', 'id',
     'course_id in (select e.course_id from public.enrollments e where e.student_id = $1)'),
    (603, 'both', 'learning', 'submissions', 'id', 'student_id = $1'),
    (604, 'both', 'learning', 'live_classes', 'id',
     'course_id in (select e.course_id from public.enrollments e where e.student_id = $1)'),
    (605, 'both', 'learning', 'live_class_registrations', 'live_class_id', 'student_id = $1'),
    (606, 'both', 'learning', 'point_entries', 'id', 'student_id = $1'),
    (607, 'both', 'learning', 'activity_days', 'day', 'student_id = $1'),
    (608, 'both', 'learning', 'student_badges', 'badge_id', 'student_id = $1'),
    (609, 'both', 'learning', 'badges', 'id',
     'id in (select b.badge_id from public.student_badges b where b.student_id = $1)'),
    (610, 'both', 'learning', 'certificates', 'id', 'student_id = $1'),
    (611, 'both', 'learning', 'my_goals', 'id', 'student_id = $1'),
    (612, 'both', 'learning', 'my_goal_milestones', 'id',
     'goal_id in (select g.id from public.my_goals g where g.student_id = $1)'),
    (700, 'both', 'platforms', 'my_integrations', 'id', 'student_id = $1'),
    (701, 'both', 'platforms', 'my_sync_runs', 'id', 'student_id = $1'),
    -- What is reported, and concerns, are for nobody who finds the file.
    (800, 'self', 'notifications', 'notifications', 'id', 'subject_type <> ''report'''),
    (801, 'student', 'notifications', 'notifications', 'id', 'student_id = $1 and subject_type <> ''report'''),
    (802, 'both', 'consents', 'my_consent_entries', 'id', 'student_id = $1'),
    (803, 'both', 'consents', 'my_consents', 'purpose', 'student_id = $1'),
    (900, 'both', 'access', 'my_access_log', 'concat(accessed_at, reader, category)', 'student_id = $1'),
    (901, 'both', 'access', 'my_disclosures', 'id', 'student_id = $1')
  ) s(position, about, domain, relation, key, condition)
  where s.about in ('both', case when p_about_student then 'student' else 'self' end);
$$;
comment on function private.export_sections(boolean) is
  'What an export reads, in order: tables and views that signed-in people read, each with a key that names a row '
  'among them and a condition, in which $1 is whom it is about. A test compares all of it with the read oracle.';

create function private.read_export_page(
  p_subject_id uuid, p_relation text, p_key text, p_condition text, p_after text, p_limit integer)
returns table (key text, row_data jsonb)
language plpgsql stable security invoker set search_path = ''
as $$
-- Invoker: the policies of whoever reads decide, as for any other request of theirs.
begin
  return query execute format(
    $query$
    select s.k, to_jsonb(s.r) from (
      select r, (%1$s)::text collate "C" as k from public.%2$I r where (%3$s)) s
    where s.k > $2 order by s.k limit $3 $query$, p_key, p_relation, p_condition)
  using p_subject_id, p_after, p_limit;
end;
$$;
comment on function private.read_export_page(uuid, text, text, text, text, integer) is
  'A page of a section, as the caller reads it.';

create function private.read_export_files(p_bucket_ids text[], p_paths text[])
returns table (bucket_id text, path text, size bigint)
language plpgsql stable security invoker set search_path = ''
as $$
-- Invoker: the policies on files decide. Storage would say which operation it performs; here it is reading.
declare
  v_operation text := coalesce(current_setting('storage.operation', true), '');
begin
  perform set_config('storage.operation', 'storage.object.get_authenticated', true);
  return query
    select o.bucket_id, o.name, coalesce((o.metadata ->> 'size')::bigint, 0)
    from unnest(p_bucket_ids, p_paths) asked(bucket_id, path)
    join storage.objects o on o.bucket_id = asked.bucket_id and o.name = asked.path
    order by 1, 2;
  perform set_config('storage.operation', v_operation, true);
end;
$$;
comment on function private.read_export_files(text[], text[]) is 'Those of these files that the caller may read now.';

grant execute on function
  private.read_export_page(uuid, text, text, text, text, integer), private.read_export_files(text[], text[])
to authenticated, service_role;
