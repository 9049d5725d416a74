-- Messaging: the calls. Starting and sending need both sides in good standing now, reading one's
-- own; the student is no party. Admins read with a reason that is in the audit log first.

-- Functions: finding one's thread -----------------------------------------------------------------

create function private.readable_thread(p_thread_id uuid) returns public.threads
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: judges standing once, for one thread; the rule is that of readable_threads.
declare
  v_me uuid := private.require_me();
  v_thread public.threads;
begin
  select t.* into v_thread from public.threads t
  where t.id = p_thread_id and (t.last_seq > 0 or coalesce(t.started_by_id, v_me) = v_me)
    and ((t.guardian_id = v_me and private.has_right(v_me, t.student_id, 'message'))
         or (t.staff_id = v_me and private.staff_role(v_me, t.student_id) is not null));
  if not found then
    perform private.fail('thread.not_found', 'No such thread.');
  end if;
  return v_thread;
end;
$$;
comment on function private.readable_thread(uuid) is
  'A thread that the signed-in person may read now. Errors: auth.required, thread.not_found.';

create function private.my_thread_people() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: policies ask it.
begin
  return query
    select p.id
    from private.my_thread_ids() mine(id)
    join public.threads t on t.id = mine.id
    cross join lateral (values (t.guardian_id), (t.staff_id), (t.student_id)) p(id);
end;
$$;
comment on function private.my_thread_people() is 'The other sides of the threads that the signed-in person may read, and their students.';

create function private.default_guardian(p_student_id uuid, p_staff_id uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: staff see no links.
declare
  v_guardians uuid[];
  v_primary boolean;
begin
  select array_agg(g.source_profile_id order by g.is_primary desc), bool_or(g.is_primary)
  into v_guardians, v_primary
  from public.profile_graph g
  where g.target_profile_id = p_student_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
    and g.source_profile_id <> p_staff_id and private.has_right(g.source_profile_id, p_student_id, 'message');
  if v_guardians is null then
    perform private.fail('guardian.not_linked', 'No guardian of this student can be written to.');
  elsif not v_primary and cardinality(v_guardians) > 1 then
    perform private.fail('validation.failed', 'p_recipient_id: several guardians, none of them primary.');
  end if;
  return v_guardians[1];
end;
$$;
comment on function private.default_guardian(uuid, uuid) is
  'Whom staff mean who name nobody: the primary guardian if he may message, else the only one who may. Errors: guardian.not_linked, validation.failed.';

create function private.find_or_start_thread(p_student_id uuid, p_recipient_id uuid) returns public.threads
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: judges both sides; clients hold no INSERT on threads.
declare
  v_me uuid := private.require_me();
  v_is_guardian boolean := private.has_right(v_me, p_student_id, 'message');
  v_my_role public.contact_role := private.staff_role(v_me, p_student_id);
  v_recipient_id uuid := p_recipient_id;
  v_thread public.threads;
  v_found public.threads;
begin
  if v_recipient_id is null and v_my_role is not null then
    v_recipient_id := private.default_guardian(p_student_id, v_me);
  elsif v_recipient_id is null and v_is_guardian then
    perform private.fail('validation.failed', 'p_recipient_id: who is to read it.');
  end if;
  if v_is_guardian and v_recipient_id <> v_me then
    v_thread.staff_role := private.staff_role(v_recipient_id, p_student_id);
    v_thread.guardian_id := v_me;
    v_thread.staff_id := v_recipient_id;
  end if;
  if v_thread.staff_role is null and v_my_role is not null and v_recipient_id <> v_me
     and private.has_right(v_recipient_id, p_student_id, 'message') then
    v_thread.staff_role := v_my_role;
    v_thread.guardian_id := v_recipient_id;
    v_thread.staff_id := v_me;
  end if;
  if v_thread.staff_role is null then
    perform private.fail('contact.not_found', 'No such contact about this student.');
  end if;

  -- Nearly always it is there, and as it should be: looking writes nothing.
  select t.* into v_found from public.threads t
  where t.guardian_id = v_thread.guardian_id and t.staff_id = v_thread.staff_id and t.student_id = p_student_id;
  if v_found.staff_role = v_thread.staff_role and coalesce(v_found.started_by_id, v_me) = v_me then
    return v_found;
  end if;
  insert into public.threads as t (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (v_thread.guardian_id, v_thread.staff_id, p_student_id, v_me, v_thread.staff_role)
  on conflict (guardian_id, staff_id, student_id) do update
    set staff_role = excluded.staff_role,
        started_by_id = case when t.started_by_id = excluded.started_by_id then t.started_by_id end
  returning t.* into v_found;
  return v_found;
end;
$$;
comment on function private.find_or_start_thread(uuid, uuid) is
  'The thread of the signed-in person with a contact about a student, made if it is not there. Errors: auth.required, contact.not_found, guardian.not_linked, validation.failed.';

-- Functions: contacts and starting ----------------------------------------------------------------

create function private.list_contacts(p_student_id uuid, p_limit integer, p_offset integer)
returns table (conversation_key text, profile_id uuid, full_name text, avatar_url text, role public.contact_role,
               student_id uuid, student_name text, thread_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: neither side sees the other's links.
#variable_conflict use_column
declare
  v_me uuid := private.require_me();
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  return query
    select c.profile_id || ':' || c.student_id
             || case when c.student_id in (select private.my_student_ids('message'))
                      and c.student_id in (select private.my_taught_student_ids())
                     then ':' || c.my_side else '' end,
           c.profile_id, p.full_name, p.avatar_url, c.role, c.student_id, s.full_name, t.id
    from private.my_contacts(p_student_id) c
    join public.profiles p on p.id = c.profile_id
    join public.profiles s on s.id = c.student_id
    left join public.threads t
      on t.student_id = c.student_id
     and t.guardian_id = case c.my_side when 'guardian' then v_me else c.profile_id end
     and t.staff_id = case c.my_side when 'guardian' then c.profile_id else v_me end
     and (t.last_seq > 0 or coalesce(t.started_by_id, v_me) = v_me)
    order by s.full_name, p.full_name, c.profile_id, c.student_id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;
comment on function private.list_contacts(uuid, integer, integer) is 'See public.list_contacts.';

create function public.list_contacts(
  p_student_id uuid default null, p_limit integer default null, p_offset integer default null)
returns table (conversation_key text, profile_id uuid, full_name text, avatar_url text, role public.contact_role,
               student_id uuid, student_name text, thread_id uuid)
language plpgsql stable security invoker set search_path = ''
as $$ begin return query select * from private.list_contacts(p_student_id, p_limit, p_offset); end; $$;
comment on function public.list_contacts(uuid, integer, integer) is
  'Whom one may write to, and about which student, by name; up to 200 rows (50). Errors: auth.required, validation.failed.';

create function private.start_thread(p_student_id uuid, p_recipient_id uuid) returns public.threads
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see find_or_start_thread.
begin
  perform private.count_write(private.require_me());
  return private.find_or_start_thread(p_student_id, p_recipient_id);
end;
$$;
comment on function private.start_thread(uuid, uuid) is 'See public.start_thread.';

create function public.start_thread(p_student_id uuid, p_recipient_id uuid default null) returns public.threads
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.start_thread(p_student_id, p_recipient_id); end; $$;
comment on function public.start_thread(uuid, uuid) is
  'Opens the thread with a contact about a student, or finds the one there is; staff may leave p_recipient_id out. Returns the thread. Errors: auth.required, contact.not_found, guardian.not_linked, validation.failed, rate.limited.';

-- Functions: sending ------------------------------------------------------------------------------

create function private.send_message(
  p_student_id uuid, p_body text, p_recipient_id uuid, p_attachment_path text, p_client_id uuid)
returns public.messages
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on messages.
declare
  v_me uuid := private.require_me();
  v_settings private.settings;
  v_body text := regexp_replace(p_body, '^\s+|\s+$', '', 'g');
  v_thread public.threads;
  v_message public.messages;
begin
  select s.* into v_settings from private.settings s;
  v_body := nullif(v_body, '');
  if v_body is null and p_attachment_path is null then
    perform private.fail('message.empty', 'A message says something or carries a file.');
  elsif char_length(v_body) > v_settings.message_max_chars then
    perform private.fail('message.too_long', format('Up to %s characters.', v_settings.message_max_chars));
  end if;
  v_body := private.clean_text('p_body', v_body, v_settings.message_max_chars, true);
  v_thread := private.find_or_start_thread(p_student_id, p_recipient_id);

  -- The thread's lock: numbers are taken under it, after repeated requests were looked for. While one
  -- waits for it, standing may end: then it is judged again.
  perform from public.threads t where t.id = v_thread.id for no key update skip locked;
  if not found then
    perform from public.threads t where t.id = v_thread.id for no key update;
    v_thread := private.find_or_start_thread(p_student_id, p_recipient_id);
  end if;
  if p_client_id is not null then
    select m.* into v_message from public.messages m where m.sender_id = v_me and m.client_id = p_client_id;
    if found then
      if (v_message.thread_id, v_message.body, v_message.attachment_path)
         is distinct from (v_thread.id, v_body, p_attachment_path) then
        perform private.fail('request.mismatch', 'This client id was used for another message.');
      end if;
      return v_message;
    end if;
  end if;
  perform private.take_rate_limit('message', v_me::text, v_settings.messages_per_minute, interval '1 minute');

  if p_attachment_path is not null then
    select a.name, a.type, a.size into v_message.attachment_name, v_message.attachment_type, v_message.attachment_size
    from private.uploaded_attachment(v_thread.id, p_attachment_path) a;
  end if;
  insert into public.messages (
    thread_id, sender_id, body, attachment_path, attachment_name, attachment_type, attachment_size, client_id)
  values (
    v_thread.id, v_me, v_body, p_attachment_path,
    v_message.attachment_name, v_message.attachment_type, v_message.attachment_size, p_client_id)
  returning * into v_message;
  return v_message;
exception when unique_violation then
  -- The client id in another thread at the same moment, or a file that a message carries already.
  perform private.fail('request.mismatch', 'This client id or file was used for another message.');
end;
$$;
comment on function private.send_message(uuid, text, uuid, text, uuid) is 'See public.send_message.';

create function public.send_message(
  p_student_id uuid, p_body text default null, p_recipient_id uuid default null,
  p_attachment_path text default null, p_client_id uuid default null)
returns public.messages
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return private.send_message(p_student_id, p_body, p_recipient_id, p_attachment_path, p_client_id);
end;
$$;
comment on function public.send_message(uuid, text, uuid, text, uuid) is
  'Sends a message about a student, starting the thread when needed. p_recipient_id: staff may leave it out. p_attachment_path: a file one uploaded to the thread''s folder. p_client_id makes it safe to repeat. Returns the message. Errors: auth.required, contact.not_found, guardian.not_linked, message.empty, message.too_long, attachment.not_found, attachment.not_allowed, request.mismatch, validation.failed, rate.limited.';

-- Functions: reading ------------------------------------------------------------------------------

create function private.mark_thread_read(p_thread_id uuid, p_up_to_seq integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on receipts.
declare
  v_thread public.threads := private.readable_thread(p_thread_id);
  v_side text := case private.me() when v_thread.guardian_id then 'guardian' else 'staff' end;
  v_up_to integer := least(coalesce(p_up_to_seq, v_thread.last_seq), v_thread.last_seq);
begin
  if v_up_to > 0 then
    insert into public.thread_receipts (thread_id, side, up_to_seq, covered)
    values (p_thread_id, v_side, v_up_to, 0)
    on conflict do nothing;
  end if;
  return coalesce((
    select case v_side when 'guardian' then m.staff_count else m.guardian_count end
    from public.messages m where m.thread_id = p_thread_id and m.seq = v_thread.last_seq), 0)
    - coalesce((
    select r.covered from public.thread_receipts r
    where r.thread_id = p_thread_id and r.side = v_side order by r.up_to_seq desc limit 1), 0);
end;
$$;
comment on function private.mark_thread_read(uuid, integer) is 'See public.mark_thread_read.';

create function public.mark_thread_read(p_thread_id uuid, p_up_to_seq integer default null) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.mark_thread_read(p_thread_id, p_up_to_seq); end; $$;
comment on function public.mark_thread_read(uuid, integer) is
  'Marks a thread read up to a message, by default its last; never goes back. Returns how many stay unread. Errors: auth.required, thread.not_found.';

create function private.open_thread(p_thread_id uuid, p_before_seq integer, p_limit integer)
returns setof public.thread_messages
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: standing is judged for this one thread, not for all that the policies would list.
declare
  v_thread public.threads := private.readable_thread(p_thread_id);
  v_limit integer := coalesce(p_limit, 50);
begin
  perform private.require_page(v_limit, 0);
  if p_before_seq is null then
    perform private.mark_thread_read(p_thread_id, v_thread.last_seq);
  end if;
  return query
    select page.*
    from (select m.* from public.thread_messages m
          where m.thread_id = p_thread_id and m.seq < coalesce(p_before_seq, v_thread.last_seq + 1)
          order by m.seq desc limit v_limit) page
    order by page.seq;
end;
$$;
comment on function private.open_thread(uuid, integer, integer) is 'See public.open_thread.';

create function public.open_thread(p_thread_id uuid, p_before_seq integer default null, p_limit integer default null)
returns setof public.thread_messages
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.open_thread(p_thread_id, p_before_seq, p_limit); end; $$;
comment on function public.open_thread(uuid, integer, integer) is
  'A page of a thread, oldest first, up to 200 messages (50): the newest, which marks the thread read, or those before p_before_seq. Errors: auth.required, thread.not_found, validation.failed.';

create function private.search_messages(p_query text, p_limit integer, p_before timestamptz)
returns table (thread_id uuid, message_id uuid, seq integer, snippet text, created_at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: searches inside one's own threads, which the index narrows first.
declare
  v_query text;
begin
  perform private.require_me();
  v_query := private.clean_text('p_query', p_query, 100);
  perform private.require_page(coalesce(p_limit, 50), 0);
  if v_query is null or char_length(v_query) < 2 then
    perform private.fail('validation.failed', 'p_query: at least two characters.');
  end if;
  return query
    select m.thread_id, m.id, m.seq,
           substr(m.body, greatest(1, position(lower(v_query) in lower(m.body)) - 40), char_length(v_query) + 80),
           m.created_at
    from public.messages m
    where m.thread_id = any (array(select private.my_thread_ids()))
      and position(lower(v_query) in lower(m.body)) > 0
      and (p_before is null or m.created_at < p_before)
    order by m.created_at desc, m.thread_id, m.seq desc
    limit coalesce(p_limit, 50);
end;
$$;
comment on function private.search_messages(text, integer, timestamptz) is 'See public.search_messages.';

create function public.search_messages(
  p_query text, p_limit integer default null, p_before timestamptz default null)
returns table (thread_id uuid, message_id uuid, seq integer, snippet text, created_at timestamptz)
language plpgsql stable security invoker set search_path = ''
as $$ begin return query select * from private.search_messages(p_query, p_limit, p_before); end; $$;
comment on function public.search_messages(text, integer, timestamptz) is
  'Messages of one''s threads that contain a text, newest first, before a time; up to 200 rows (50). Errors: auth.required, validation.failed.';

-- Functions: pin and snooze -----------------------------------------------------------------------

create function private.pin_thread(p_thread_id uuid, p_pinned boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on marks.
declare
  v_thread public.threads := private.readable_thread(p_thread_id);
begin
  if p_pinned is null then
    perform private.fail('validation.failed', 'p_pinned: true or false.');
  end if;
  perform private.count_write(private.me());
  insert into public.thread_marks as k (thread_id, profile_id, pinned_at)
  values (v_thread.id, private.me(), case when p_pinned then now() end)
  on conflict (thread_id, profile_id) do update
    set pinned_at = case when p_pinned then coalesce(k.pinned_at, now()) end;
end;
$$;
comment on function private.pin_thread(uuid, boolean) is 'See public.pin_thread.';

create function public.pin_thread(p_thread_id uuid, p_pinned boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.pin_thread(p_thread_id, p_pinned); end; $$;
comment on function public.pin_thread(uuid, boolean) is
  'Pins or unpins a thread for oneself. Errors: auth.required, thread.not_found, validation.failed, rate.limited.';

create function private.snooze_thread(p_thread_id uuid, p_until timestamptz, p_wake_on_reply boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on marks.
declare
  v_thread public.threads := private.readable_thread(p_thread_id);
  v_count integer;
begin
  if p_until <= now() or p_until > now() + interval '1 year' then
    perform private.fail('validation.failed', 'p_until: within the coming year.');
  end if;
  perform private.count_write(private.me());
  if p_until is not null and coalesce(p_wake_on_reply, true) then
    select case private.me() when v_thread.guardian_id then m.staff_count else m.guardian_count end into v_count
    from public.messages m where m.thread_id = p_thread_id and m.seq = v_thread.last_seq;
    v_count := coalesce(v_count, 0);
  end if;
  insert into public.thread_marks as k (thread_id, profile_id, snoozed_until, snoozed_at_count)
  values (v_thread.id, private.me(), p_until, v_count)
  on conflict (thread_id, profile_id) do update
    set snoozed_until = excluded.snoozed_until, snoozed_at_count = excluded.snoozed_at_count;
end;
$$;
comment on function private.snooze_thread(uuid, timestamptz, boolean) is 'See public.snooze_thread.';

create function public.snooze_thread(p_thread_id uuid, p_until timestamptz, p_wake_on_reply boolean default null) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.snooze_thread(p_thread_id, p_until, p_wake_on_reply); end; $$;
comment on function public.snooze_thread(uuid, timestamptz, boolean) is
  'Snoozes a thread for oneself until a time within a year, or until the other side writes unless p_wake_on_reply is false; p_until null wakes it. Errors: auth.required, thread.not_found, validation.failed, rate.limited.';

-- Functions: admins -------------------------------------------------------------------------------

create function private.find_threads(p_student_id uuid, p_profile_id uuid)
returns table (thread_id uuid, guardian_id uuid, staff_id uuid, student_id uuid, last_seq integer,
               last_message_at timestamptz, created_at timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: admins have no arm in the policies of growing tables; this call is audited instead.
begin
  perform private.require_admin();
  if num_nonnulls(p_student_id, p_profile_id) = 0 then
    perform private.fail('validation.failed', 'p_student_id or p_profile_id: whose threads.');
  end if;
  perform private.audit('threads.found', 'threads', coalesce(p_student_id, p_profile_id), '{}',
                        jsonb_build_object('student_id', p_student_id, 'profile_id', p_profile_id));
  return query
    select t.id, t.guardian_id, t.staff_id, t.student_id, t.last_seq, m.created_at, t.created_at
    from public.threads t
    left join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
    where (p_student_id is null or t.student_id = p_student_id)
      and (p_profile_id is null or p_profile_id in (t.guardian_id, t.staff_id))
    order by m.created_at desc nulls last, t.id
    limit 200;
end;
$$;
comment on function private.find_threads(uuid, uuid) is 'See public.find_threads.';

create function public.find_threads(p_student_id uuid default null, p_profile_id uuid default null)
returns table (thread_id uuid, guardian_id uuid, staff_id uuid, student_id uuid, last_seq integer,
               last_message_at timestamptz, created_at timestamptz)
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.find_threads(p_student_id, p_profile_id); end; $$;
comment on function public.find_threads(uuid, uuid) is
  'For admins, audited: threads about a student or of a person, without their content; up to 200. Errors: auth.required, permission.denied, validation.failed.';

create function private.review_thread(p_thread_id uuid, p_reason text, p_before_seq integer, p_limit integer)
returns table (id uuid, seq integer, sender_id uuid, sender_name text, sender_role public.contact_role, body text,
               attachment_path text, attachment_name text, created_at timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as above. The reason is in the log before a line is shown; nobody's receipts move.
#variable_conflict use_column
declare
  v_reason text;
begin
  perform private.require_admin();
  v_reason := private.clean_text('p_reason', p_reason, 500, true);
  perform private.require_page(coalesce(p_limit, 50), 0);
  if v_reason is null then
    perform private.fail('validation.failed', 'p_reason: why the thread is read.');
  elsif not exists (select from public.threads t where t.id = p_thread_id) then
    perform private.fail('thread.not_found', 'No such thread.');
  end if;
  perform private.audit('thread.reviewed', 'threads', p_thread_id, '{}', jsonb_build_object('reason', v_reason));
  return query
    select page.* from (
      select m.id, m.seq, m.sender_id, p.full_name, m.sender_role, m.body, m.attachment_path, m.attachment_name, m.created_at
      from public.messages m join public.profiles p on p.id = m.sender_id
      where m.thread_id = p_thread_id and (p_before_seq is null or m.seq < p_before_seq)
      order by m.seq desc limit coalesce(p_limit, 50)) page
    order by page.seq;
end;
$$;
comment on function private.review_thread(uuid, text, integer, integer) is 'See public.review_thread.';

create function public.review_thread(
  p_thread_id uuid, p_reason text, p_before_seq integer default null, p_limit integer default null)
returns table (id uuid, seq integer, sender_id uuid, sender_name text, sender_role public.contact_role, body text,
               attachment_path text, attachment_name text, created_at timestamptz)
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.review_thread(p_thread_id, p_reason, p_before_seq, p_limit); end; $$;
comment on function public.review_thread(uuid, text, integer, integer) is
  'For admins: reads a page of a thread, oldest first, up to 200 messages (50); p_reason goes into the audit log first. Errors: auth.required, permission.denied, thread.not_found, validation.failed.';

grant execute on function private.my_thread_people() to authenticated, service_role;
grant execute on function
  private.list_contacts(uuid, integer, integer), public.list_contacts(uuid, integer, integer),
  private.start_thread(uuid, uuid), public.start_thread(uuid, uuid),
  private.send_message(uuid, text, uuid, text, uuid), public.send_message(uuid, text, uuid, text, uuid),
  private.mark_thread_read(uuid, integer), public.mark_thread_read(uuid, integer),
  private.open_thread(uuid, integer, integer), public.open_thread(uuid, integer, integer),
  private.search_messages(text, integer, timestamptz), public.search_messages(text, integer, timestamptz),
  private.pin_thread(uuid, boolean), public.pin_thread(uuid, boolean),
  private.snooze_thread(uuid, timestamptz, boolean), public.snooze_thread(uuid, timestamptz, boolean),
  private.find_threads(uuid, uuid), public.find_threads(uuid, uuid),
  private.review_thread(uuid, text, integer, integer), public.review_thread(uuid, text, integer, integer)
to anon, authenticated, service_role;
