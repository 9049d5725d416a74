begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('waiting');
select tests.create_user('blocked');
select tests.create_user('barred');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('hugo');
select tests.link('bob', 'charlie');
select tests.link('waiting', 'charlie', '{book}', 'PENDING');
select tests.link('blocked', 'charlie', '{book}', 'BLOCKED');
select tests.link('barred', 'charlie');
select tests.restrict('barred', 'charlie');
select tests.link('hugo', 'casey');
select tests.forget_news();

select tests.link('gina', 'charlie');
select is(tests.told('bob'), '{"LINK_CHANGED guardian_added guardian"}', 'the guardian there was');
select is(tests.mailed('bob'), tests.told('bob'), 'by mail too');
select is(
  (select (subject_id, student_id, data)::text from public.notifications where profile_id = tests.id('bob')),
  row(null::uuid, tests.id('charlie'), '{"side": "guardian", "change": "guardian_added"}'::jsonb)::text, 'of whose child, and neither the link nor the person');
select is(
  (select (subject_id, data)::text from private.email_outbox where recipient_id = tests.id('bob')),
  row(null::uuid, '{"side": "guardian", "change": "guardian_added"}'::jsonb)::text, 'nor in the mail''s row');
select is(tests.told('waiting') || tests.told('blocked') || tests.told('barred') || tests.told('hugo'), '{}',
          'not one who waits, is blocked, is barred, or has another child');
select is(tests.told('gina'), '{"LINK_CHANGED created guardian"}', 'the new one is not told that there are others');
select tests.authenticate_as('bob');
select is_empty($$ select from public.profiles where id = tests.id('gina') $$, 'nor does the first see the second');

select * from finish();
rollback;
