-- Calls that list contacts, start threads and send messages. Writing needs both sides: the family side, see
-- family_sides.sql, and a member of the student's staff. A student who is a minor is not a participant.

-- Functions: the two sides ------------------------------------------------------------------------

create function private.default_recipient(p_student_id uuid, p_staff_id uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: staff may not read links.
declare
  v_guardians uuid[];
  v_primary boolean;
  v_speaks boolean := private.speaks_for_self(p_student_id)
    and not private.is_contact_closed(p_staff_id, p_student_id, p_student_id);
begin
  -- Where guardians keep what they held, staff go on with them, and write to the student by name.
  if v_speaks and not exists (select from private.settings s where s.majority_policy = 'keep') then
    return p_student_id;
  end if;
  select array_agg(g.guardian_id order by g.is_primary desc), bool_or(g.is_primary)
  into v_guardians, v_primary
  from private.effective_guardians g
  where g.student_id = p_student_id
    and g.guardian_id <> p_staff_id and private.has_right(g.guardian_id, p_student_id, 'message')
    and not private.is_contact_closed(p_staff_id, g.guardian_id, p_student_id);
  if v_guardians is null and v_speaks then
    return p_student_id;
  elsif v_guardians is null then
    perform private.fail('guardian.not_linked', 'No guardian of this student can receive messages.');
  elsif not v_primary and cardinality(v_guardians) > 1 then
    perform private.fail('validation.failed',
                         'p_recipient_id is required: the student has several guardians and none is primary.');
  end if;
  return v_guardians[1];
end;
$$;
comment on function private.default_recipient(uuid, uuid) is
  'The recipient when staff name none: an adult student, else the primary guardian if they may message, else the only '
  'guardian who may. Under majority_policy keep the guardians come first. Errors: guardian.not_linked, '
  'validation.failed.';

create function private.require_thread_sides(p_student_id uuid, p_recipient_id uuid, p_side text)
returns public.threads
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads the rights of both sides.
declare
  v_me uuid := private.require_me();
  v_is_family boolean := p_side is distinct from 'staff' and private.speaks_for(v_me, p_student_id);
  v_my_role public.contact_role :=
    case when p_side is distinct from 'guardian' then private.staff_role(v_me, p_student_id) end;
  v_recipient_id uuid := p_recipient_id;
  v_thread public.threads;
begin
  if p_side not in ('guardian', 'staff') then
    perform private.fail('validation.failed', 'p_side must be guardian or staff.');
  elsif v_recipient_id is null and v_my_role is not null then
    v_recipient_id := private.default_recipient(p_student_id, v_me);
  elsif v_recipient_id is null and v_is_family then
    perform private.fail('validation.failed', 'p_recipient_id is required.');
  end if;
  if v_is_family and v_recipient_id <> v_me then
    v_thread.staff_role := private.staff_role(v_recipient_id, p_student_id);
    v_thread.guardian_id := v_me;
    v_thread.staff_id := v_recipient_id;
  end if;
  if v_thread.staff_role is null and v_my_role is not null and v_recipient_id <> v_me
     and private.speaks_for(v_recipient_id, p_student_id) then
    v_thread.staff_role := v_my_role;
    v_thread.guardian_id := v_recipient_id;
    v_thread.staff_id := v_me;
  end if;
  if v_thread.staff_role is null
     or private.is_contact_closed(v_thread.staff_id, v_thread.guardian_id, p_student_id) then
    perform private.fail('contact.not_found', 'No such contact about this student.');
  end if;
  return v_thread;
end;
$$;
comment on function private.require_thread_sides(uuid, uuid, text) is
  'Family side, staff and staff role of the thread in which the signed-in person may write now. p_side: '
  'guardian or staff, for a caller who fits both; default guardian. Errors: auth.required, '
  'contact.not_found, guardian.not_linked, validation.failed.';

create function private.find_or_start_thread(p_student_id uuid, p_recipient_id uuid, p_side text)
returns public.threads
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on threads.
declare
  v_me uuid := private.require_me();
  v_thread public.threads := private.require_thread_sides(p_student_id, p_recipient_id, p_side);
  v_found public.threads;
begin
  -- Usually the thread exists and is current: a read is enough.
  select t.* into v_found from public.threads t
  where t.guardian_id = v_thread.guardian_id and t.staff_id = v_thread.staff_id
    and t.student_id = p_student_id;
  if v_found.staff_role = v_thread.staff_role and coalesce(v_found.started_by_id, v_me) = v_me then
    return v_found;
  end if;
  insert into public.threads as t (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (v_thread.guardian_id, v_thread.staff_id, p_student_id, v_me, v_thread.staff_role)
  on conflict (guardian_id, staff_id, student_id) do update
    set staff_role = excluded.staff_role,
        started_by_id = case when t.started_by_id = excluded.started_by_id then t.started_by_id end
  returning t.* into v_found;
  -- The insert may have waited for the other side's row: check again.
  perform private.require_thread_sides(p_student_id, p_recipient_id, p_side);
  return v_found;
end;
$$;
comment on function private.find_or_start_thread(uuid, uuid, text) is
  'The thread of the signed-in person with a contact about a student, created if it does not exist. '
  'Errors: auth.required, contact.not_found, guardian.not_linked, validation.failed.';

-- Functions: contacts and starting ----------------------------------------------------------------

create function private.contacts_page(
  p_student_id uuid, p_student_ids uuid[], p_limit integer, p_offset integer, p_search text, p_sort text,
  p_descending boolean)
returns table (conversation_key text, profile_id uuid, full_name text, avatar_url text, role public.contact_role,
               student_id uuid, student_name text, thread_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: neither side may read the other's links.
#variable_conflict use_column
declare
  v_me uuid := private.require_me();
  v_search text := private.folded(private.clean_text('p_search', p_search, 100));
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  perform private.require_sort(p_sort, 'student_name', 'full_name');
  return query
    select c.profile_id || ':' || c.student_id
             || case when c.student_id in (select private.my_family_student_ids())
                      and c.student_id in (select private.my_staffed_student_ids())
                     then ':' || c.my_side else '' end,
           c.profile_id, p.full_name, p.avatar_url, c.role, c.student_id, s.full_name, t.id
    from private.my_contacts(p_student_id) c
    join public.profiles p on p.id = c.profile_id
    join public.profiles s on s.id = c.student_id
    cross join lateral (
      select case p_sort when 'full_name' then p.full_name else s.full_name end as sorted) n
    left join public.threads t
      on t.student_id = c.student_id
     and t.guardian_id = case c.my_side when 'guardian' then v_me else c.profile_id end
     and t.staff_id = case c.my_side when 'guardian' then c.profile_id else v_me end
     -- Contacts may read the thread; an empty one is still hidden from the side that did not start it.
     and (t.last_seq > 0 or coalesce(t.started_by_id, v_me) = v_me)
    where (p_student_ids is null or c.student_id = any (p_student_ids))
      and (v_search is null or strpos(private.folded(s.full_name), v_search) > 0
           or strpos(private.folded(p.full_name), v_search) > 0)
    order by case when p_descending then n.sorted end desc nulls last, n.sorted, s.full_name, p.full_name,
             c.profile_id, c.student_id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;
comment on function private.contacts_page(uuid, uuid[], integer, integer, text, text, boolean) is
  'A page of whom the signed-in person may message: about one student, about those given, or about all. Errors: '
  'auth.required, validation.failed.';

create function private.list_contacts(
  p_student_id uuid default null, p_limit integer default null, p_offset integer default null,
  p_search text default null, p_sort text default null, p_descending boolean default null)
returns table (conversation_key text, profile_id uuid, full_name text, avatar_url text, role public.contact_role,
               student_id uuid, student_name text, thread_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: clients may not call contacts_page.
begin
  return query
    select c.* from private.contacts_page(p_student_id, null, p_limit, p_offset, p_search, p_sort, p_descending) c;
end;
$$;

select private.expose('list_contacts', 'everyone',
  'Whom the caller may message about which student. thread_id: null if there is no thread yet. p_search: part of '
  'either name. p_sort: student_name (default) or full_name. p_limit: 1 to 200, default 50. Errors: auth.required, '
  'validation.failed.');

create function private.start_thread(
  p_student_id uuid, p_recipient_id uuid default null, p_side text default null)
returns public.threads
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls find_or_start_thread, which clients may not.
begin
  perform private.count_write(private.require_me());
  return private.find_or_start_thread(p_student_id, p_recipient_id, p_side);
end;
$$;

select private.expose('start_thread', 'everyone',
  'Starts the thread with a contact about a student, or finds the existing one. p_recipient_id: staff may '
  'omit it, then the adult student, else the primary or only guardian; under majority_policy keep the guardian '
  'first. p_side: guardian or staff, for a caller who fits both; default guardian. Returns the thread. Errors: '
  'auth.required, contact.not_found, guardian.not_linked, validation.failed, rate.limited.');

-- Functions: sending ------------------------------------------------------------------------------

create function private.message_body(p_body text, p_has_file boolean default false) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings.
declare
  v_most integer := (select s.message_max_chars from private.settings s);
  v_body text := nullif(regexp_replace(p_body, '^\s+|\s+$', '', 'g'), '');
begin
  if v_body is null and not p_has_file then
    perform private.fail('message.empty', 'A message needs text or a file.');
  elsif char_length(v_body) > v_most then
    perform private.fail('message.too_long', format('Up to %s characters.', v_most));
  end if;
  return private.clean_text('p_body', v_body, v_most, true);
end;
$$;
comment on function private.message_body(text, boolean) is
  'The text of a message as it is kept. Errors: message.empty, message.too_long, validation.failed.';

create function private.send_message(
  p_student_id uuid, p_body text default null, p_recipient_id uuid default null,
  p_attachment_path text default null, p_client_id uuid default null, p_side text default null)
returns public.messages
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on messages.
declare
  v_me uuid := private.require_me();
  v_body text := private.message_body(p_body, p_attachment_path is not null);
  v_thread public.threads;
  v_message public.messages;
begin
  -- All locks are taken before the last check, because rights may end while waiting. First the sender's
  -- lock, under which repeated requests are found and sends are counted.
  perform private.require_read_committed();
  perform pg_advisory_xact_lock(hashtextextended('homeroom.sender:' || v_me, 0));
  if p_client_id is not null then
    select m.* into v_message from public.messages m where m.sender_id = v_me and m.client_id = p_client_id;
  end if;
  if v_message.id is null then
    perform private.consume_rate_limit('message', v_me::text, s.messages_per_minute, interval '1 minute')
    from private.settings s;
  end if;
  v_thread := private.find_or_start_thread(p_student_id, p_recipient_id, p_side);
  if v_message.id is not null then
    if v_message.withdrawn_at is not null then
      select w.body, w.attachment_path into v_message.body, v_message.attachment_path
      from private.withdrawn_messages w where w.message_id = v_message.id;
    end if;
    if (v_message.thread_id, v_message.body, v_message.attachment_path)
       is distinct from (v_thread.id, v_body, p_attachment_path) then
      perform private.fail('request.mismatch', 'This client id was used for another message.');
    end if;
    return (select m from public.messages m where m.id = v_message.id);
  end if;
  -- Then the thread's lock, under which messages are numbered. A sender who had to wait is checked again;
  -- the result may be another thread, whose lock is not held yet.
  loop
    perform from public.threads t where t.id = v_thread.id for no key update skip locked;
    exit when found;
    perform from public.threads t where t.id = v_thread.id for no key update;
    v_thread := private.find_or_start_thread(p_student_id, p_recipient_id, p_side);
  end loop;

  if p_attachment_path is not null then
    select a.name, a.type, a.size
    into v_message.attachment_name, v_message.attachment_type, v_message.attachment_size
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
  -- The file belongs to another message.
  perform private.fail('request.mismatch', 'This file was used for another message.');
end;
$$;

select private.expose('send_message', 'everyone',
  'Sends a message about a student, starting the thread if needed. p_recipient_id: staff may omit it, then '
  'the adult student, else the primary or only guardian; under majority_policy keep the guardian first. '
  'p_attachment_path: a file that the caller '
  'uploaded to the thread''s folder. p_client_id: idempotency key; a repeated call returns the first message. '
  'p_side: guardian or staff, for a caller who fits both; default guardian. Returns the message. Errors: '
  'auth.required, contact.not_found, guardian.not_linked, message.empty, message.too_long, attachment.not_found, '
  'attachment.not_allowed, consent.required (staff and tutors: to files about the student), request.mismatch, '
  'validation.failed, rate.limited.');
