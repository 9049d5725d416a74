begin;
select plan(23);

select tests.staff_schools();
select tests.create_user('gil');
select tests.link('gil', 'mia');
select tests.create_user('kim', '{student}');
select tests.enroll('kim', 'e1');
select tests.create_user('rex', '{student}');
select tests.enroll('rex', 'e1');
select tests.authenticate_as('cleo');
select tests.keep('trip', (select id from public.create_event('Trip', '2030-05-01', 'event', tests.target('campus', 'east'), 'everyone',
  null, 'Sign, please', null, null, null, false, true)));
select tests.keep('plain', (select id from public.create_event('Plain', '2030-05-01', 'event', tests.target('campus', 'east'), 'everyone')));
select tests.clear_authentication();
select public.tell_alerts();

select tests.authenticate_as('bob');
select is((select acknowledged_at from public.my_events where id = tests.the('trip')), null, 'An alert begins unacknowledged');
select lives_ok($$ select public.acknowledge_event(tests.the('trip')) $$, 'A reader acknowledges the alert');
select lives_ok($$ select public.acknowledge_event(tests.the('trip')) $$, 'Doing it again is no error');
select is((select acknowledged_at from public.my_events where id = tests.the('trip')), now(), 'The reader sees when that was');
select throws_ok($$ select public.acknowledge_event(tests.the('plain')) $$, 'PT400', 'validation.failed', 'An alert that does not ask cannot be acknowledged');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.acknowledge_event(tests.the('trip')) $$, 'PT404', 'event.not_found', 'Who cannot read an alert cannot acknowledge it');
select tests.authenticate_as('gil');
select is_empty('select * from public.event_acknowledgements', 'People do not see the acknowledgements of others');
select throws_ok($$ insert into public.event_acknowledgements (event_id, profile_id) values (tests.the('trip'), tests.id('bob')) $$, '42501', null,
  'Nobody acknowledges for another');

-- Who has not.
create function pg_temp.waiting() returns text language sql volatile security invoker as $$
  select string_agg(l.full_name, ' ' order by l.full_name) from public.list_unacknowledged(tests.the('trip')) l
$$;
select tests.authenticate_as('cleo');
select is(pg_temp.waiting(), 'Gil Kim Mia Olga Otto Rex Sam Tina', 'The author sees who has not acknowledged');
select is((select array[l.waiting, l.acknowledged] from public.list_unacknowledged(tests.the('trip'), 1) l), '{8,1}'::bigint[],
  'How many have and have not is counted, whatever the page');
select tests.authenticate_as('bob');
select throws_ok($$ select public.list_unacknowledged(tests.the('trip')) $$, 'PT403', 'permission.denied', 'A reader does not see who has not');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.list_unacknowledged(tests.the('trip')) $$, 'PT404', 'event.not_found', 'Others do not learn that it exists');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.list_unacknowledged(tests.the('plain')) $$, 'PT400', 'validation.failed', 'An alert that does not ask has no such list');
select throws_ok($$ select public.list_unacknowledged(tests.the('trip'), 0) $$, 'PT400', 'validation.failed', 'Pages have their usual size');

-- An admin writes alerts anywhere, so they read these names anywhere too, and that is in the log.
select tests.clear_authentication();
create function pg_temp.logged() returns bigint language sql volatile as $$
  select count(*) from private.audit_log a
  where a.action = 'unacknowledged.listed' and a.entity_id = tests.the('trip')
$$;
select is(pg_temp.logged(), 0::bigint, 'What authors read about their own place is not logged');
select tests.authenticate_as('ada');
select is(pg_temp.waiting(), 'Gil Kim Mia Olga Otto Rex Sam Tina', 'An admin sees who has not acknowledged');
select tests.clear_authentication();
select is(pg_temp.logged(), 1::bigint, 'The admin''s read is in the log');
select is((select actor_id from private.audit_log where action = 'unacknowledged.listed'), tests.id('ada'), 'The log names the admin');

-- A guardian who works there does not learn of the other guardians of their child.
select tests.clear_authentication();
select tests.link('sam', 'mia');
select tests.authenticate_as('sam');
select is(pg_temp.waiting(), 'Kim Olga Otto Rex Sam Tina', 'A guardian who works at the school sees neither the other guardians of their child nor the child');

-- Nor does a person under a restriction learn of the child.
select tests.clear_authentication();
select tests.restrict('cleo', 'kim');
select tests.authenticate_as('cleo');
select is(pg_temp.waiting(), 'Gil Mia Olga Otto Rex Sam Tina', 'A student whom a restriction hides is not listed');
select is((select l.waiting from public.list_unacknowledged(tests.the('trip'), 1) l), 7::bigint, 'Who may not be told is not counted either');

-- A student who has left the school is not listed either, so that a restriction looks the same.
select tests.clear_authentication();
delete from public.class_students where student_id = tests.id('rex');
select tests.authenticate_as('cleo');
select is(pg_temp.waiting(), 'Gil Mia Olga Otto Sam Tina', 'Who has left the audience is not listed');
select tests.authenticate_as('sam');
select public.cancel_event(tests.the('trip'), 'Rain');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.list_unacknowledged(tests.the('trip')) $$, 'PT404', 'event.not_found',
  'Of an alert that was canceled nobody is asked any more');

select * from finish();
rollback;
