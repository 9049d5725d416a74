begin;
select plan(12);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.forget_broadcasts();
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('dana');
select is(array(select public.changes_since(0)), '{}', 'Where nothing was sent, nothing is named');
select public.mark_thread_read(tests.the('thread'));
select public.pin_thread(tests.the('thread'), true);
select is(array(select public.changes_since(0)), array['message.read', 'thread.changed'],
  'Each kind that was sent on the caller''s topic is named once');
select tests.authenticate_as('bob');
select is(array(select public.changes_since(300)), array['message.read'], 'What was sent on another topic is not named');
select tests.clear_authentication();

-- A statement of the API's roles takes up to 8 s, and its messages are stamped when it begins.
update realtime.messages set inserted_at = (now() - interval '8 seconds') at time zone 'UTC';
select tests.authenticate_as('bob');
select is(array(select public.changes_since(0)), array['message.read'],
  'What was sent in a transaction that began a little before is named');
select tests.clear_authentication();
update realtime.messages set inserted_at = (now() - interval '100 seconds') at time zone 'UTC';
select tests.authenticate_as('bob');
select is(array(select public.changes_since(30)), '{}', 'What was sent earlier is not named');
select is(array(select public.changes_since(100)), array['message.read'], 'What was sent so long ago is named');
select tests.clear_authentication();
select tests.forget_broadcasts();

-- A request may choose its time zone.
set local timezone = 'America/Los_Angeles';
select tests.send('dana', 'bob');
select tests.authenticate_as('bob');
select is(array(select public.changes_since(0)), array['message.new', 'notification.new'],
  'The time zone of the sender does not hide what they send');
set local timezone = 'Asia/Tokyo';
select is(array(select public.changes_since(0)), array['message.new', 'notification.new'],
  'The time zone of the reader does not hide what they receive');
select throws_ok('select public.changes_since(301)', 'PT400', 'validation.failed', 'More than five minutes are refused');
select throws_ok('select public.changes_since(-1)', 'PT400', 'validation.failed', 'A time to come is refused');
select throws_ok('select public.changes_since(null)', 'PT400', 'validation.failed', 'A missing time is refused');
select tests.clear_authentication();
set local role anon;
select throws_ok('select public.changes_since(0)', 'PT401', 'auth.required', 'Visitors have no topic');

select * from finish();
rollback;
