-- Messages to the families of a group, guardians and adult students: one conversation each, as if each had been
-- written to alone.

-- Functions ---------------------------------------------------------------------------------------

create function private.group_recipients(p_student_ids uuid[])
returns table (student_id uuid, recipient_id uuid, code public.error_code)
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: staff may not read links. Who teaches a student learns that nobody can be reached about them, as
-- start_thread says it, and never why.
declare
  v_me uuid := private.me();
  v_staffed uuid[] := array(select s.student_id from private.my_staffed_students() s);
  v_may_be_closed boolean := private.may_be_closed(v_me);
begin
  return query
    select s.id, f.profile_id,
           case when s.id <> all (v_staffed) then 'contact.not_found'
                when f.profile_id is null then 'guardian.not_linked' end::public.error_code
    from unnest(p_student_ids) with ordinality s(id, n)
    left join private.family_sides_of(v_staffed) f
      on f.student_id = s.id and f.profile_id <> v_me
     and (not v_may_be_closed or not private.is_contact_closed(v_me, f.profile_id, f.student_id))
    order by s.n, f.profile_id;
end;
$$;
comment on function private.group_recipients(uuid[]) is
  'The guardians and adult students to whom the signed-in person may write about these students as staff; a row '
  'with a code for a student without any.';

create function private.step_group_message(p_act private.group_acts, p_budget interval default '4 seconds')
returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Each message is sent as a single one is, with its checks and its limit; what was sent
-- before a limit is reached stays sent. The maker's lock for sending is held.
declare
  v_began timestamptz := clock_timestamp();
  v_row private.group_act_rows;
  v_code public.error_code;
  v_message public.messages;
  v_error text;
  v_next_minute timestamptz := date_bin('1 minute', now(), 'epoch') + interval '1 minute';
  v_next_at timestamptz;
  -- The rest is for what the maker writes by hand meanwhile.
  v_left integer := (select greatest(1, s.messages_per_minute * 3 / 4) from private.settings s);
begin
  perform private.begin_group_step(p_act.id);
  for v_row in
    select r.* from private.group_act_rows r
    where r.act_id = p_act.id and r.state = 'waiting' order by r.position limit 1000
  loop
    begin
      v_message := private.send_message(
        v_row.student_id, p_act.input ->> 'body', v_row.recipient_id, p_side => 'staff');
      v_code := null;
    exception
      when sqlstate 'PGRST' then
        v_next_at := v_next_minute;
        exit;
      when others then
        get stacked diagnostics v_error = message_text;
        v_code := private.answer_of(v_error);
        if v_code is null then
          raise;
        end if;
    end;
    update private.group_act_rows r
    set state = case when v_code is null then 'done' else 'skipped' end::public.group_act_state, code = v_code,
        thread_id = case when v_code is null then v_message.thread_id end
    where r.act_id = p_act.id and r.position = v_row.position;
    v_left := v_left - (v_code is null)::integer;
    if v_left = 0 then
      v_next_at := v_next_minute;
      exit;
    end if;
    -- A request must end before its time is over; what it did not come to goes on with the next one.
    exit when clock_timestamp() >= v_began + p_budget;
  end loop;
  return private.end_group_step(p_act.id, v_next_at);
end;
$$;
comment on function private.step_group_message(private.group_acts, interval) is
  'Sends a message to up to 1,000 people who wait for it, as far as three quarters of the limit and the time that one '
  'request has allow. Errors: none; rate.limited makes the others wait.';

create function private.message_group(p_group_id uuid, p_body text) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_me uuid := private.require_me();
  v_body text := private.message_body(p_body);
  v_student_ids uuid[];
  v_act private.group_acts;
begin
  perform private.require_read_committed();
  v_student_ids := private.students_in_group(p_group_id);
  perform pg_advisory_xact_lock(hashtextextended('homeroom.sender:' || v_me, 0));
  v_act.id := private.begin_group_act(p_group_id, 'message', false, jsonb_build_object('body', v_body));
  insert into private.group_act_rows (act_id, position, student_id, recipient_id, state, code)
  select v_act.id, row_number() over (), g.student_id, g.recipient_id,
         case when g.code is null then 'waiting' else 'skipped' end::public.group_act_state, g.code
  from private.group_recipients(v_student_ids) g;
  select a.* into v_act from private.group_acts a where a.id = v_act.id;
  return private.step_group_message(v_act);
end;
$$;

select private.expose('message_group', 'everyone',
  'Writes to the guardians of the students of a group, and to its adult students, whom the caller may write to as '
  'staff: to each alone, in a conversation of its own. Each counts as a message; what exceeds three quarters of '
  'messages_per_minute, or what one request has time for, waits for continue_group_act. '
  'Returns {id, kind, total, done, skipped, waiting, next_at}; my_group_act_students says what became of each, with '
  'errors as send_message has. Errors: auth.required, group.not_found, message.empty, message.too_long, '
  'validation.failed, rate.limited.', true);
