begin;
select plan(24);

select tests.create_user(n, array[n]::public.app_role[]) from unnest('{client,student,tutor,agent,admin}'::text[]) n;
select tests.create_user('nobody', '{}');

create function pg_temp.may(p_nickname text, p_call text) returns text
language plpgsql as $$
begin
  if p_nickname = 'anon' then
    perform tests.authenticate_as_anon();
  else
    perform tests.authenticate_as(p_nickname);
  end if;
  return coalesce(tests.error_of('select ' || p_call) ->> 'message', 'yes');
end;
$$;

grant execute on function pg_temp.may(text, text) to public;

select is(pg_temp.may(who, $$ public.add_student('a@x.example', null, true) $$), answer, who || ' adds a student: ' || answer)
from (values ('client', 'yes'), ('tutor', 'yes'), ('agent', 'yes'), ('student', 'role.required'), ('admin', 'role.required'), ('nobody', 'role.required'),
  ('anon', 'auth.required')) c(who, answer);
select is(pg_temp.may(who, $$ public.invite_parent('b@x.example') $$), answer, who || ' invites a parent: ' || answer)
from (values ('student', 'yes'), ('client', 'role.required'), ('tutor', 'role.required'), ('agent', 'role.required'), ('nobody', 'role.required'),
  ('anon', 'auth.required')) c(who, answer);
select is(pg_temp.may(who, $$ public.invite_client('c@x.example') $$), answer, who || ' invites a client: ' || answer)
from (values ('agent', 'yes'), ('client', 'role.required'), ('student', 'role.required'), ('tutor', 'role.required'), ('admin', 'role.required'),
  ('anon', 'auth.required')) c(who, answer);

-- A placeholder is handed over by those who may see it.
select tests.clear_authentication();
select tests.keep('kid', tests.placeholder('client'));
select is(pg_temp.may('tutor', $$ public.invite_placeholder(tests.the('kid'), 'd@x.example') $$), 'profile.not_found',
  'A stranger cannot hand over a placeholder');
select is(pg_temp.may('tutor', $$ public.invite_placeholder(gen_random_uuid(), 'd@x.example') $$), 'profile.not_found',
  'A stranger gets the same error for an unknown child');
select is(pg_temp.may('client', $$ public.invite_placeholder(tests.id('student'), 'd@x.example') $$), 'profile.not_found',
  'A student with an account cannot be handed over');
select is(pg_temp.may('client', $$ public.invite_placeholder(tests.the('kid'), 'd@x.example') $$), 'yes',
  'The guardian can hand over the placeholder');
select tests.clear_authentication();
select results_eq(
  'select kind::text, count(*)::int, min(status::text) from public.invitations group by 1 order by 1',
  $$ values ('client', 1, 'pending'), ('parent', 1, 'pending'), ('placeholder', 1, 'pending'), ('student', 3, 'pending') $$,
  'Refused invitations were not written');

select * from finish();
rollback;
