begin;
select plan(9);

select tests.create_family();
select tests.forget_news();
select tests.send('bob', 'dana', 'One');
select tests.send('bob', 'dana', 'Two');
select tests.send('bob', 'dana', 'Three');

select is(tests.told('dana'), '{NEW_MESSAGE staff}', 'three messages, one notification');
select is(tests.mailed('dana'), '{NEW_MESSAGE staff}', 'and one mail to come');
select is(tests.told('bob'), '{}', 'none for who wrote');
select is(tests.told('eve') || tests.told('charlie'), '{}', 'nor for anybody else');
select results_eq(
  $$ select student_id, subject_type, subject_id, data from public.notifications $$,
  $$ values (tests.id('charlie'), 'thread', tests.thread_id('bob', 'dana'), '{"seq": 1, "side": "staff"}'::jsonb) $$,
  'it says where, not what');

select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'));
select tests.clear_authentication();
select tests.send('bob', 'dana', 'Four');
select tests.send('bob', 'dana', 'Five');
select is(array_length(tests.told('dana'), 1), 2, 'read, and written to again: one more');
select tests.send('dana', 'bob', 'Answer');
select is(tests.told('bob'), '{NEW_MESSAGE guardian}', 'the guardian is notified of the answer');
select tests.send('eve', 'dana', 'Hello');
select is(array_length(tests.told('dana'), 1), 3, 'another thread has its own lull');
select is((select count(*)::int from public.notifications where key = 'NEW_MESSAGE' and student_id = tests.id('charlie') and profile_id = tests.id('eve')), 0, 'the other guardian hears of none of it');

select * from finish();
rollback;
