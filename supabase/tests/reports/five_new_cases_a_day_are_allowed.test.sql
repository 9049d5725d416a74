begin;
select plan(4);

-- Somebody in anger reports everybody: five cases, which people look at, and nothing happens by itself.
select tests.staff_schools();
select tests.create_user('teacher' || n) from generate_series(1, 6) n;
select tests.employ('teacher' || n, 'teacher', 'e1') from generate_series(1, 6) n;
select tests.send('teacher' || n, 'bob', 'Hello', 'mia') from generate_series(1, 6) n;
select tests.send('teacher1', 'bob', 'Hello again', 'mia');
select tests.keep('m' || n, tests.message_id(1, 'bob', 'teacher' || n)) from generate_series(1, 6) n;
select tests.keep('again', tests.message_id(2, 'bob', 'teacher1'));

select tests.report('bob', tests.the('m' || n)) from generate_series(1, 5) n;
select tests.authenticate_as('bob');
select throws_ok($$ select public.report_message(tests.the('m6'), 'spam') $$, 'PGRST', null,
  'A sixth case on one day is refused');
select is((public.report_message(tests.the('again'), 'spam')).status::text, 'open',
  'Another message of a thread that was reported still joins its case');
select is((select count(*)::int from public.my_threads where can_send), 6,
  'Reports close no thread: the reporter still writes to all');
select tests.clear_authentication();
select is(tests.report('teacher6', (tests.send('bob', 'teacher6', 'Hey', 'mia')).id) is not null, true,
  'Somebody else reports on the same day');

select * from finish();
rollback;
