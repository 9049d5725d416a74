begin;
select plan(8);

select tests.create_family();

select is((select seq from tests.send('bob', 'dana')), 1, 'a thread begins at one');
select is((select seq from tests.send('eve', 'dana')), 1, 'and so does another');
select is((select seq from tests.send('dana', 'bob')), 2, 'both sides count together');
select throws_ok($$ select tests.send('bob', 'dana', repeat('x', 5000)) $$, 'PT400', 'message.too_long', 'a refused message');
select throws_ok($$ select tests.send('bob', 'dana', null, p_attachment_path => tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/none.pdf') $$, 'PT404', 'attachment.not_found', 'or one without its file');
select is((select seq from tests.send('bob', 'dana')), 3, 'takes no number');
select is((select last_seq from public.threads where id = tests.thread_id('bob', 'dana')), 3, 'the thread knows its last');
select results_eq(
  $$ select seq, sender_role::text, guardian_count, staff_count from public.messages where thread_id = tests.thread_id('bob', 'dana') order by seq $$,
  $$ values (1, 'PARENT', 1, 0), (2, 'TUTOR', 1, 1), (3, 'PARENT', 2, 1) $$,
  'each carries how many each side had sent');

select * from finish();
rollback;
