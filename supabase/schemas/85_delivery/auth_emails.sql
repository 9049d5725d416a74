-- Emails of Supabase Auth: its hook queues them here, so that they are sent like all others. They say what
-- Auth said, to the address that it named; Homeroom decides nothing about them.

-- Functions ---------------------------------------------------------------------------------------

create function private.queue_auth_emails(p_emails jsonb) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_outbox, a closed table. The account may not be visible yet: Auth calls inside its own
-- transaction, so nothing here looks for it.
declare
  v_queued integer := 0;
  v_email jsonb;
begin
  if jsonb_typeof(p_emails) is distinct from 'array' or jsonb_array_length(p_emails) not between 1 and 2
     or exists (select from jsonb_array_elements(p_emails) e
                where jsonb_typeof(e.value) <> 'object' or jsonb_typeof(e.value -> 'data') is distinct from 'object'
                   or private.is_email(e.value ->> 'to_email') is not true
                   or coalesce(e.value ->> 'dedupe_key', '') !~ '^[0-9a-f]{64}$') then
    perform private.fail('validation.failed',
      'p_emails must be one or two objects {to_email, locale, dedupe_key, data}.');
  end if;
  for v_email in
    select e.value from jsonb_array_elements(p_emails) e order by e.value ->> 'dedupe_key'
  loop
    insert into private.email_outbox (template, to_email, data, dedupe_key)
    values ('AUTH', v_email ->> 'to_email',
            v_email -> 'data' || jsonb_build_object('locale', left(v_email ->> 'locale', 35)),
            'auth:' || (v_email ->> 'dedupe_key'))
    on conflict do nothing;
    if not found then
      continue;
    end if;
    v_queued := v_queued + 1;
    -- Whoever asked for it may prove with it that a closed address is theirs. An admin's invitation is asked for by
    -- nobody who reads that mailbox.
    if v_email #>> '{data,kind}' is distinct from 'invite' and private.take_proof_of(v_email ->> 'to_email') then
      update private.email_outbox o set reaches_closed = true where o.dedupe_key = 'auth:'
        || (v_email ->> 'dedupe_key');
    end if;
  end loop;
  return v_queued;
end;
$$;

select private.expose('queue_auth_emails', 'operations',
  'Queues emails of Auth, [{to_email, locale, dedupe_key, data}], before all others. Returns how many are new: a '
  'repetition queues nothing. Three a day reach an address that is closed after a bounce or a complaint, '
  'since its owner may prove it with them. For send-email. Errors: validation.failed.');

create function private.auth_email(p_email private.email_outbox) returns private.email_content
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads accounts.
declare
  v_content private.email_content;
begin
  -- The tokens of Auth live for an hour (otp_expiry).
  if p_email.created_at <= now() - interval '1 hour' then
    return null;
  end if;
  select p_email.to_email, p.full_name, coalesce(d.locale, p_email.data ->> 'locale', s.default_locale),
         coalesce(d.time_zone, s.default_time_zone)
  into v_content.to_email, v_content.to_name, v_content.locale, v_content.time_zone
  from private.settings s
  left join public.profiles p on p.id = private.profile_by_email(p_email.to_email)
  left join public.profile_details d on d.profile_id = p.id;
  v_content.data := p_email.data - 'locale';
  return v_content;
end;
$$;
comment on function private.auth_email(private.email_outbox) is
  'Contents of an email of Auth; null once its token has expired.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_email_outbox__forget_token() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  new.payload := null;
  new.data := '{}';
  return new;
end;
$$;
comment on function private.tg_email_outbox__forget_token() is
  'Forgets the token of an email of Auth once it has ended. Until then Auth''s own tables hold the same.';

create trigger email_outbox_20_forget_token before update on private.email_outbox
  for each row when (new.template = 'AUTH' and new.status not in ('queued', 'sending'))
  execute function private.tg_email_outbox__forget_token();
