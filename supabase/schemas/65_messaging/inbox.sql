-- The inbox: what a person reads of their threads. Its order and counts are kept in inbox_rows; names, the
-- last message and the other side's receipt are joined for the page, and standing is asked row by row.

-- Standing: functions without a person argument, because a view calls them as its reader ----------

create function private.my_delicate_students() returns table (student_id uuid, is_staffed boolean)
language plpgsql stable security definer rows 1 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads restrictions and guardianships, closed tables.
declare
  v_me uuid := private.me();
begin
  return query
    select d.student_id, private.staff_role(v_me, d.student_id) is not null
    from (
      select t.profile_id as student_id
      from private.restriction_subjects s
      join private.restriction_students t on t.restriction_id = s.restriction_id
      where s.profile_id = v_me
      union
      select unnest(private.guarded_students(array(select private.profiles_of_person(v_me))))) d;
end;
$$;
comment on function private.my_delicate_students() is
  'Students for whom being their staff is not enough to message: those of whom the signed-in person is, was '
  'or asks to become a guardian, and those protected by a restriction of theirs. is_staffed: whether they may '
  'as staff now. Most people have none.';

create function private.my_family_staff() returns table (staff_id uuid, student_id uuid)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: clients may not call staff_of.
declare
  v_may_be_closed boolean := private.may_be_closed(private.me());
begin
  return query
    select s.staff_id, s.student_id from private.staff_of(array(select private.my_family_student_ids())) s
    where not v_may_be_closed or not private.is_contact_closed(s.staff_id, private.me(), s.student_id);
end;
$$;
comment on function private.my_family_staff() is
  'The staff whom the signed-in person may message as family, about which student.';

create function private.takes_messages(p_thread_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the answer depends on the other side's links and restrictions. Only of the caller's own threads.
declare
  v_me uuid := private.me();
  v_thread public.threads;
begin
  select t.* into v_thread from public.threads t where t.id = p_thread_id;
  return case v_me
    when v_thread.guardian_id then private.staff_role(v_thread.staff_id, v_thread.student_id) is not null
    when v_thread.staff_id then private.speaks_for(v_thread.guardian_id, v_thread.student_id)
    else false end
    and not private.is_contact_closed(v_thread.staff_id, v_thread.guardian_id, v_thread.student_id);
end;
$$;
comment on function private.takes_messages(uuid) is
  'Whether the other side of a thread of the signed-in person has access and neither is blocked, so that messages can '
  'be sent.';

grant execute on function
  private.my_delicate_students(),
  private.my_family_staff(),
  private.takes_messages(uuid)
to authenticated, service_role;

-- Views -------------------------------------------------------------------------------------------

create view private.inbox_entries as
select i.profile_id, i.thread_id,
       -- A person who is both guardian and staff of a student may have two threads with one person.
       i.other_id || ':' || i.student_id
         || case when case i.side
                        when 'staff' then i.student_id = any (array(select private.my_family_student_ids()))
                        else (select exists (select from public.profile_roles r
                                             where r.profile_id = (select private.me()) and r.role = 'tutor')
                                  or exists (select from public.memberships s
                                    where s.profile_id = (select private.me())))
                         and i.student_id in (select d.student_id from private.my_delicate_students() d
                           where d.is_staffed) end
                 then ':' || i.side else '' end as conversation_key,
       i.student_id, s.full_name as student_name, i.other_id, p.full_name as other_name,
       p.avatar_url as other_avatar_url,
       -- A subquery, because only the family is shown it.
       case when i.side = 'guardian' then (select t.staff_role from public.threads t where t.id = i.thread_id)
                   when i.other_id = i.student_id then 'STUDENT' else 'PARENT' end as other_role,
       i.side as my_side, i.last_seq, m.sender_id as last_sender_id,
       left(coalesce(m.body, m.attachment_name), 140) as last_message_preview, i.last_message_at,
       i.others - i.covered as unread_count, i.pinned_at,
       case when i.snoozed_until > now() and (i.snoozed_at_count is null or i.snoozed_at_count >= i.others)
            then i.snoozed_until end as snoozed_until, i.muted_at,
       coalesce((
         select x.up_to_seq from public.thread_receipts x
         where x.thread_id = i.thread_id and x.side = case i.side when 'guardian' then 'staff' else 'guardian' end
         order by x.up_to_seq desc limit 1), 0) as other_read_seq,
       (select t.withdrawn_count from public.threads t where t.id = i.thread_id) as withdrawn_count
from private.inbox_rows i
left join public.messages m on m.thread_id = i.thread_id and m.seq = i.last_seq
left join public.profiles p on p.id = i.other_id
left join public.profiles s on s.id = i.student_id;
comment on view private.inbox_entries is
  'Rows of the inbox as their person sees them, without can_send, and whatever the standing: the functions and '
  'the view below ask for rows of the signed-in person. An owner''s view, because it reads closed tables; nobody '
  'is granted it.';

create view private.inbox as
select i.*
from private.inbox_entries i
where
  -- Only its starter sees a thread without messages.
  (i.last_message_at is not null
   or (select coalesce(t.started_by_id, i.profile_id) from public.threads t where t.id = i.thread_id) = i.profile_id)
  -- readable_threads for each row in its place, so that a page asks for its own rows only; tests compare.
  and case i.my_side
        when 'guardian' then i.student_id = any (array(select private.my_family_student_ids()))
        else case
          when i.student_id = any (array(select d.student_id from private.my_delicate_students() d))
          then i.student_id = any (array(select d.student_id from private.my_delicate_students() d where d.is_staffed))
          -- `is true` keeps the planner from the tutor's index: see staff_role.
          else exists (
            select from private.student_staff_unfiltered s
            where s.student_id = i.student_id and (s.staff_id = (select private.me())) is true
              and (s.role <> 'TUTOR' or exists (
                     select from public.profile_roles r
                     where r.profile_id = (select private.me()) and r.role = 'tutor'))) end end;
comment on view private.inbox is
  'Entries that the signed-in person may read now, if they are theirs: who uses it asks for profile_id = me(). '
  'Filter it only in ways that raise no errors; nobody is granted it.';

create view private.seen_threads with (security_barrier = true) as
select i.thread_id, i.conversation_key, i.student_id, i.student_name, i.other_id, i.other_name, i.other_avatar_url,
       i.other_role, i.my_side, private.takes_messages(i.thread_id) as can_send, i.last_seq, i.last_sender_id,
       i.last_message_preview, i.last_message_at, i.unread_count, i.pinned_at, i.snoozed_until, i.muted_at,
       i.other_read_seq, i.withdrawn_count
from private.inbox i
where i.profile_id = (select private.me())
order by i.pinned_at desc nulls last, i.last_message_at desc nulls last, i.thread_id;
comment on view private.seen_threads is
  'The inbox for filters of clients. A barrier: a filter that raises an error, such as a bad pattern, must not '
  'meet rows that its author may not read. Sorted, because a barrier hides the index''s order from the query '
  'around it.';

create view public.my_threads with (security_invoker = true) as
select t.* from private.seen_threads t;
comment on view public.my_threads is
  'The inbox: threads that the signed-in person may read now. my_side: guardian (the family side) or staff. can_send: '
  'whether the other side has access as well, so that messages can be sent. snoozed_until: null once the '
  'snooze has ended. muted_at: since when its messages notify of nothing. other_read_seq: the last message that the '
  'other side has read. withdrawn_count: grows when a '
  'message is withdrawn. Pages in its own order '
  'and single threads come faster from list_threads.';
grant select on private.seen_threads, public.my_threads to authenticated, service_role;

-- Functions: reading ------------------------------------------------------------------------------

create function private.list_threads(
  p_thread_ids uuid[] default null, p_snoozed text default null, p_unread_only boolean default null,
  p_student_id uuid default null, p_limit integer default null, p_offset integer default null)
returns setof public.my_threads
language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: one kept plan, where the view would be planned on every new connection; and the other sides of a
-- page are judged together.
declare
  v_me uuid := private.require_me();
  v_limit integer := coalesce(p_limit, 50);
  v_offset integer := coalesce(p_offset, 0);
  v_snoozed text := coalesce(p_snoozed, 'show');
  v_unread_only boolean := coalesce(p_unread_only, false);
  v_protected boolean := v_unread_only and private.is_protected(v_me);
  v_page private.inbox[];
begin
  -- One row more than a page says whether others follow.
  if v_limit not between 1 and 201 or v_offset not between 0 and 1000000 then
    perform private.fail('validation.failed', 'p_limit must be 1 to 201, p_offset 0 to 1000000.');
  elsif v_snoozed not in ('hide', 'show', 'only') then
    perform private.fail('validation.failed', 'p_snoozed must be hide, show or only.');
  elsif cardinality(p_thread_ids) > 200 then
    perform private.fail('validation.failed', 'p_thread_ids must have at most 200 entries.');
  end if;
  -- A statement for each way to the rows, with its own plan. Whole rows, so that none is looked up twice.
  if p_thread_ids is not null then
    v_page := array(
      select i from private.inbox i
      -- `is true`: by the thread, not through the person's whole inbox.
      where i.thread_id = any (p_thread_ids) and (i.profile_id = v_me) is true
        and (v_snoozed = 'show' or (i.snoozed_until is not null) = (v_snoozed = 'only'))
        and (not v_unread_only or i.unread_count > 0) and (p_student_id is null or i.student_id = p_student_id)
        -- What a person blocked they do not mark read.
        and (not v_protected or not private.has_blocked(v_me, i.other_id, i.my_side, i.student_id))
      order by i.pinned_at desc nulls last, i.last_message_at desc nulls last, i.thread_id
      limit v_limit offset v_offset);
  else
    v_page := array(
      select i from private.inbox i
      where i.profile_id = v_me
        and (v_snoozed = 'show' or (i.snoozed_until is not null) = (v_snoozed = 'only'))
        and (not v_unread_only or i.unread_count > 0) and (p_student_id is null or i.student_id = p_student_id)
        -- What a person blocked they do not mark read.
        and (not v_protected or not private.has_blocked(v_me, i.other_id, i.my_side, i.student_id))
      order by i.pinned_at desc nulls last, i.last_message_at desc nulls last, i.thread_id
      limit v_limit offset v_offset);
  end if;
  return query
    with page as materialized (select i.* from unnest(v_page) with ordinality i)
    select i.thread_id, i.conversation_key, i.student_id, i.student_name, i.other_id, i.other_name,
           i.other_avatar_url, i.other_role, i.my_side,
           -- The other side's access, once for all threads of the page.
           case i.my_side
             when 'guardian' then (i.other_id, i.student_id) in (
               select s.staff_id, s.student_id from private.staff_of(array(
                 select x.student_id from page x where x.my_side = 'guardian')) s)
             else (i.other_id, i.student_id) in (
               select f.profile_id, f.student_id from private.family_sides_of(array(
                 select x.student_id from page x where x.my_side = 'staff')) f) end
             and not private.is_contact_closed(
               case i.my_side when 'guardian' then i.other_id else v_me end,
               case i.my_side when 'guardian' then v_me else i.other_id end, i.student_id),
           i.last_seq, i.last_sender_id, i.last_message_preview, i.last_message_at, i.unread_count, i.pinned_at,
           i.snoozed_until, i.muted_at, i.other_read_seq, i.withdrawn_count
    from page i order by i.ordinality;
end;
$$;

select private.expose('list_threads', 'everyone',
  'A page of the inbox, as rows of my_threads in their order: pinned threads first, then by the last message. '
  'p_thread_ids: only these, up to 200. p_snoozed: hide, show (default) or only. p_limit: 1 to 201, default 50. '
  'Errors: auth.required, validation.failed.');

create function private.newest_threads(p_limit integer default null, p_offset integer default null)
returns table (thread_id uuid, last_seq integer, last_message_at timestamptz, unread_count integer,
               pinned_at timestamptz, snoozed_until timestamptz, muted_at timestamptz, other_read_seq integer,
               withdrawn_count integer)
language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads the inbox, a view that nobody is granted.
declare
  v_me uuid := private.require_me();
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  return query
    select i.thread_id, i.last_seq, i.last_message_at, i.unread_count, i.pinned_at, i.snoozed_until, i.muted_at,
           i.other_read_seq, i.withdrawn_count
    from private.inbox i
    where i.profile_id = v_me
    order by i.last_message_at desc nulls last, i.thread_id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('newest_threads', 'everyone',
  'What changes in the inbox, of the threads with the newest messages first, without names: for apps that look '
  'for news every few seconds. p_limit: 1 to 200, default 50. Errors: auth.required, validation.failed.');

create function private.unread_total() returns integer
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: counts the caller's inbox, a view that nobody is granted.
declare
  v_me uuid := private.require_me();
  v_protected boolean := private.is_protected(v_me);
begin
  return (
    select coalesce(sum(i.unread_count), 0) from private.inbox i
    where i.profile_id = v_me and i.unread_count > 0 and i.snoozed_until is null and i.muted_at is null
      -- What a person blocked they do not mark read.
      and (not v_protected or not private.has_blocked(v_me, i.other_id, i.my_side, i.student_id)));
end;
$$;

select private.expose('unread_total', 'everyone',
  'The number of unread messages in all threads that are neither snoozed nor muted. Errors: auth.required.');
