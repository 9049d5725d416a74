begin;
select plan(7);

select tests.create_family();
select tests.create_user('clara', '{student}');
select tests.create_user('grace', '{tutor}');
select tests.link('bob', 'clara');
select tests.book('bob', 'dana', 'clara', '3 days', 'confirmed');
select tests.book('bob', 'grace', 'charlie', '5 days', 'confirmed');
select tests.keep('client', gen_random_uuid());
select tests.send('bob', 'dana', 'First');
select tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf');

select tests.authenticate_as('bob');
select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client'));
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello!', tests.id('dana'), null, tests.the('client')) $$, 'PT409', 'request.mismatch', 'another text');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf', tests.the('client')) $$, 'PT409', 'request.mismatch', 'a file more');
select throws_ok($$ select public.send_message(tests.id('clara'), 'Hello', tests.id('dana'), null, tests.the('client')) $$, 'PT409', 'request.mismatch', 'about another child');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('grace'), null, tests.the('client')) $$, 'PT409', 'request.mismatch', 'to somebody else');
select results_eq($$ select seq, body from public.thread_messages order by seq $$, $$ values (1, 'First'), (2, 'Hello') $$, 'nothing of that was sent');
select is_empty($$ select * from public.threads where id <> tests.thread_id('bob', 'dana') $$, 'and no thread was started by it');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client')) $$, 'the same content is still fine');

select * from finish();
rollback;
