begin;
select plan(17);

select tests.create_family();
select tests.create_users('zoe', 'tom: tutor');
select tests.keep('free', tests.book('zoe', 'tom', null, '2 days'));
-- Refuses in the name of one function alone.
create or replace function private.require_read_committed() returns void
language plpgsql stable security invoker set search_path = ''
as $$
declare
  v_context text;
begin
  get diagnostics v_context = pg_context;
  if (select r[1] from regexp_matches(v_context, 'PL/pgSQL function (?:\w+\.)?(\w+)\(', 'g') with ordinality m(r, n) where m.n = 2)
     = current_setting('tests.asking') then
    raise exception 'The isolation was asked for.';
  end if;
end;
$$;
create function pg_temp.refused(p_function text, p_statement text, p_as text) returns text language plpgsql as $$
begin
  perform set_config('tests.asking', p_function, true), case when p_as is not null then tests.authenticate_as(p_as) end;
  execute p_statement;
  return 'nothing';
exception when others then
  return sqlerrm;
end $$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.refused(f, s, a), 'The isolation was asked for.', format('%s refuses another isolation than READ COMMITTED (%s)', f, s))
from (values
  ('lock_addresses', 'select private.lock_addresses()', null),
  ('lock_admins', 'select private.lock_admins()', null),
  ('lock_consents', $$ select private.lock_consents(tests.id('charlie')) $$, null),
  ('release_suspended', $$ select private.release_suspended('{}', now()) $$, null),
  ('release_link', $$ select private.release_link(tests.link_id('bob', 'charlie'), 'unassign') $$, null),
  ('rebuild_inbox', 'select private.rebuild_inbox()', null),
  ('apply_roster_import', 'select public.apply_roster_import(gen_random_uuid())', null),
  ('tg_profile_graph__check_limits', $$ select tests.link('zoe', 'charlie') $$, null),
  ('tg_profile_graph__guard_bookings', $$ delete from public.profile_graph where id = tests.link_id('bob', 'charlie') $$, null),
  ('tg_profile_roles__end_links', $$ delete from public.profile_roles where profile_id = tests.id('bob') $$, null),
  ('tg_profile_roles__release_bookings', $$ delete from public.profile_roles where profile_id = tests.id('bob') $$, null),
  ('tg_bookings__check_assignment', $$ update public.bookings set tutor_id = tests.id('dana') where id = tests.the('free') $$, null),
  ('tg_bookings__check_assignment',
   $$ update public.bookings set student_id = tests.id('charlie'), guardian_id = tests.id('bob') where id = tests.the('free') $$, null),
  ('send_message', $$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'bob'),
  ('message_group', $$ select public.message_group(gen_random_uuid(), 'Hello') $$, 'dana'),
  ('begin_group_booking', $$ select public.book_group(gen_random_uuid(), tests.id('dana'), array[now() + interval '1 day'], 60, 'Algebra') $$, 'zoe'),
  ('hold_group_act', 'select public.continue_group_act(gen_random_uuid())', 'dana')) v(f, s, a);

select * from finish();
rollback;
