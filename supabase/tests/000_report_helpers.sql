-- Helpers for reports: a school's thread (see tests.staff_schools), and the case of a report.

-- Tina teaches mia and writes to bob, mia's father.
create or replace function tests.make_reported_thread(p_messages integer default 1) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform tests.staff_schools();
  for v_number in 1 .. p_messages loop
    perform tests.send('tina', 'bob', 'Line ' || v_number, 'mia');
  end loop;
end;
$$;

create or replace function tests.message_id(
  p_seq integer, p_guardian text default 'bob', p_staff text default 'tina', p_student text default 'mia')
returns uuid
language sql stable security definer set search_path = ''
as $$
  select m.id from public.messages m where m.thread_id = tests.thread_id(p_guardian, p_staff, p_student) and m.seq = p_seq;
$$;

-- Reports as one person, is afterwards who it was before, and returns the case.
create or replace function tests.report(
  p_by text, p_message_id uuid, p_reason public.report_reason default 'harassment', p_note text default null)
returns uuid
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_role text := coalesce(nullif(current_setting('role', true), ''), 'none');
  v_claims text := coalesce(current_setting('request.jwt.claims', true), '');
  v_case_id uuid;
begin
  perform tests.authenticate_as(p_by);
  v_case_id := (public.report_message(p_message_id, p_reason, p_note)).case_id;
  perform set_config('request.jwt.claims', v_claims, true);
  perform set_config('role', v_role, true);
  return v_case_id;
end;
$$;

create or replace function tests.report_case(p_id uuid) returns private.report_cases
language sql stable security definer set search_path = ''
as $$
  select c from private.report_cases c where c.id = p_id;
$$;

grant execute on all functions in schema tests to public;

-- pg_prove takes this file for a test.
select plan(1);
select pass('The helpers for reports exist');
select * from finish();
