begin;
select plan(14);

select tests.create_users('root: admin', 'bob: client', 'both: client, tutor', 'charlie: student', 'dana: tutor',
                          'frank: agent');
select tests.keep('bobs', tests.link('bob', 'charlie'));
select tests.keep('boths', tests.link('both', 'charlie'));
select tests.create_user('eve', '{client}');
select tests.keep('blocked', tests.link('eve', 'charlie', p_status => 'BLOCKED'));
select tests.keep('franks', tests.agent('frank', 'bob'));
select tests.keep('paid', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.keep('agents', tests.book('frank', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));
select tests.keep('over', tests.book('bob', 'dana', 'charlie', '-6 hours', 'confirmed'));

create function pg_temp.revokes(p_who text, p_role public.app_role) returns void language plpgsql as $$
begin
  perform tests.authenticate_as('root');
  perform public.revoke_role(tests.id(p_who), p_role);
  perform tests.clear_authentication();
end;
$$;

savepoint before;
select pg_temp.revokes('both', 'client');
select is((tests.link_row(tests.the('boths'))).status, 'ACTIVE',
  'A guardian who still is a tutor keeps the link');
select pg_temp.revokes('both', 'tutor');
select is((tests.link_row(tests.the('boths'))).id, null,
  'The link ends with the last role that it can rest on');
select is((tests.link_row(tests.the('bobs'))).status, 'ACTIVE', 'Other guardians keep their links');
rollback to before;

savepoint before;
select pg_temp.revokes('frank', 'agent');
select is((tests.link_row(tests.the('franks'))).id, null, 'An agent link ends with the agent role');
select is((tests.booking(tests.the('agents'))).status, 'cancelled',
  'Lessons that a former agent pays for are canceled');
select is(((tests.booking(tests.the('paid'))).student_id), tests.id('charlie'),
  'Lessons of the client keep their student');
rollback to before;

savepoint before;
select pg_temp.revokes('bob', 'client');
select is((tests.link_row(tests.the('bobs'))).id, null, 'A guardian link ends with the client role');
select is((tests.link_row(tests.the('franks'))).id, null, 'An agent link ends with the role of the client');
select is((tests.booking(tests.the('agents'))).student_id, null,
  'A lesson booked on the right of a former client loses the student');
select is((tests.booking(tests.the('paid'))).status, 'cancelled',
  'Lessons that a former client pays for are canceled');
select is((tests.booking(tests.the('over'))).student_id, tests.id('charlie'),
  'Lessons of the past stay as they were');
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'client');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')),
  'A role that comes back brings no link back');
rollback to before;

select pg_temp.revokes('charlie', 'student');
select is((select count(*)::int from public.profile_graph where status <> 'BLOCKED' and target_profile_id = tests.id('charlie')
  and relationship_type = 'GUARDIAN'), 0,
  'Guardian links end with the student role');
select is((tests.link_row(tests.the('blocked'))).status, 'BLOCKED', 'A block outlives the student role');

select * from finish();
rollback;
