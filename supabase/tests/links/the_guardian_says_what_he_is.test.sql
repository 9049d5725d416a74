begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('adam', '{agent}');
select tests.keep('his', tests.link('bob', 'charlie'));
select tests.keep('hers', tests.link('gina', 'charlie'));
select tests.keep('agents', tests.agent('adam', 'bob'));

create function pg_temp.say(p_as text, p_which text, p_relation text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of(format('select public.update_link(tests.the(%L), %L)', p_which, p_relation)) ->> 'message', 'said')
$$;
grant execute on all functions in schema pg_temp to public;
select is(pg_temp.say('gina', 'his', 'FATHER'), 'link.not_found', 'not another guardian');
select is(pg_temp.say('charlie', 'his', 'FATHER'), 'link.not_found', 'not the student');
select is(pg_temp.say('adam', 'agents', 'FATHER'), 'link.not_found', 'an agent is none');
select is(pg_temp.say('bob', 'his', null), 'validation.failed', 'not nothing');
select tests.authenticate_as_anon();
select throws_ok($$ select public.update_link(tests.the('his'), 'FATHER') $$, 'PT401', 'auth.required', 'nobody without a session');
select is((tests.link_row(tests.the('his'))).relation, 'GUARDIAN', 'it is unchanged');
select tests.authenticate_as('bob');
select is(
  (select (l.id, l.relation, l.rights, l.status)::text from public.update_link(tests.the('his'), 'FATHER') l),
  (tests.the('his'), 'FATHER'::public.guardian_relation, '{view_progress,message,book,receive_alerts}'::public.guardian_right[], 'ACTIVE'::public.link_status)::text,
  'he does, and nothing else changes');

select * from finish();
rollback;
