begin;
select plan(7);

select tests.create_users('bob', 'gina', 'waiting', 'blocked', 'barred', 'charlie: student', 'casey: student',
                          'hugo');
select tests.link('bob', 'charlie'), tests.link('waiting', 'charlie', '{book}', 'PENDING');
select tests.link('blocked', 'charlie', '{book}', 'BLOCKED'), tests.link('barred', 'charlie');
select tests.restrict('barred', 'charlie');
select tests.link('hugo', 'casey');
select tests.forget_news();

select tests.link('gina', 'charlie');
select is(tests.told('bob'), '{"LINK_CHANGED guardian_added guardian"}',
  'The existing guardian is notified of the added guardian');
select is(tests.mailed('bob'), tests.told('bob'), 'The existing guardian gets an email as well');
select is(
  (select (subject_id, student_id, data)::text from public.notifications where profile_id = tests.id('bob')),
  row(null::uuid, tests.id('charlie'), '{"side": "guardian", "change": "guardian_added"}'::jsonb)::text,
  'The notification names the student but neither link nor person');
select is(
  (select (subject_id, data)::text from private.email_outbox where recipient_id = tests.id('bob')),
  row(null::uuid, '{"side": "guardian", "change": "guardian_added"}'::jsonb)::text,
  'The email row names neither link nor person');
select is(tests.told('waiting') || tests.told('blocked') || tests.told('barred') || tests.told('hugo'), '{}',
          'Pending, blocked, restricted and unrelated guardians are not notified');
select is(tests.told('gina'), '{"LINK_CHANGED created guardian"}',
  'The new guardian is not notified of other guardians');
select tests.authenticate_as('bob');
select is_empty($$ select from public.profiles where id = tests.id('gina') $$,
  'The existing guardian does not see the new guardian');

select * from finish();
rollback;
