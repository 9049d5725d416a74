begin;
select plan(7);

select tests.create_family();
select tests.create_users('clara: student', 'grace: tutor');
select tests.link('bob', 'clara');
select tests.book('bob', 'dana', 'clara', '3 days', 'confirmed');
select tests.book('bob', 'grace', 'charlie', '5 days', 'confirmed');
select tests.keep('client', gen_random_uuid());
select tests.send('bob', 'dana', 'First');
select tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf');

select tests.authenticate_as('bob');
select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client'));
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello!', tests.id('dana'), null, tests.the('client')) $$, 'PT409', 'request.mismatch',
  'The same client id with another text is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), tests.thread_id('bob', 'dana')
  || '/00000000-0000-4000-8000-000000000001/plan.pdf', tests.the('client')) $$, 'PT409', 'request.mismatch',
  'The same client id with an attachment is refused');
select throws_ok($$ select public.send_message(tests.id('clara'), 'Hello', tests.id('dana'), null, tests.the('client')) $$, 'PT409', 'request.mismatch',
  'The same client id about another student is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('grace'), null, tests.the('client')) $$, 'PT409', 'request.mismatch',
  'The same client id to another recipient is refused');
select results_eq($$ select seq, body from public.thread_messages order by seq $$, $$ values (1, 'First'), (2, 'Hello') $$,
  'Refused messages were not sent');
select is_empty($$ select * from public.threads where id <> tests.thread_id('bob', 'dana') $$,
  'Refused messages started no thread');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client')) $$,
  'The same client id with the same content is accepted');

select * from finish();
rollback;
