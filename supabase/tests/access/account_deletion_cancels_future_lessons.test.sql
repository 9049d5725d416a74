begin;
select plan(6);

select tests.keep('bob', tests.create_user('bob', '{client,student,tutor}'));
select tests.create_users('gina', 'adam: agent', 'charlie: student', 'dana: tutor');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie'), tests.link('gina', 'bob');
select tests.keep('pays', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.keep('attends', tests.book('gina', 'dana', 'bob', '2 days'));
select tests.keep('teaches', tests.book('gina', 'bob', null, '3 days'));
select tests.keep('vouches', tests.book('adam', 'dana', 'charlie', '4 days', 'confirmed', 'bob'));
select tests.keep('past', tests.book('bob', 'dana', 'charlie', '-9 hours', 'completed'));
select tests.keep('over', tests.book('bob', 'dana', 'charlie', '-6 hours', 'confirmed'));
select tests.keep('others', tests.book('gina', 'dana', null, '5 days'));
select tests.forget_news();

delete from auth.users where id = tests.user_id('bob');
select is(
  (select array_agg(n || ' ' || b.status || ' ' || coalesce((b.student_id is not null)::text, '') order by o)
   from unnest('{pays,attends,teaches,vouches,past,over,others}'::text[]) with ordinality u(n, o), tests.booking(tests.the(n)) b),
  '{"pays cancelled true","attends cancelled true","teaches cancelled false","vouches confirmed false","past completed true","over confirmed true","others '
  'pending false"}',
  'Active bookings end in every role; past ones and other people''s stay');
select is((tests.booking(tests.the('vouches'))).guardian_id, null,
  'No active booking uses the deleted guardian''s right');
select is((tests.booking(tests.the('past'))).client_id, tests.the('bob'),
  'A past booking still names the deleted client');
select ok(tests.told('dana') @> '{"BOOKING_CHANGED cancelled tutor"}',
  'The tutor is notified of the cancellation');
select ok(tests.told('gina') @> '{"BOOKING_CHANGED cancelled client"}',
  'The client is notified of the cancellation');
select is_empty('select from public.notifications where data ->> ''change'' = ''lapsed''',
  'The bookings are reported as canceled and not as lapsed');

select * from finish();
rollback;
