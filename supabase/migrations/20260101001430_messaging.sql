-- Messaging: finding contacts and threads, starting, sending. Both sides need good standing now; the
-- student is no party.

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

grant execute on function
  private.list_contacts(uuid, integer, integer), public.list_contacts(uuid, integer, integer),
  private.start_thread(uuid, uuid), public.start_thread(uuid, uuid),
  private.send_message(uuid, text, uuid, text, uuid), public.send_message(uuid, text, uuid, text, uuid)
to anon, authenticated, service_role;
