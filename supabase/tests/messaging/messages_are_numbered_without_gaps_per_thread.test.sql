begin;
select plan(8);

select tests.create_family();

select is((select seq from tests.send('bob', 'dana')), 1, 'A thread begins at number one');
select is((select seq from tests.send('eve', 'dana')), 1, 'Another thread begins at number one');
select is((select seq from tests.send('dana', 'bob')), 2, 'Both sides share one numbering');
select throws_ok($$ select tests.send('bob', 'dana', repeat('x', 5000)) $$, 'PT400', 'message.too_long',
  'A message that is too long is refused');
select throws_ok($$ select tests.send('bob', 'dana', null, p_attachment_path => tests.thread_id('bob', 'dana')
  || '/00000000-0000-4000-8000-000000000001/none.pdf') $$, 'PT404', 'attachment.not_found',
  'A message with a missing file is refused');
select is((select seq from tests.send('bob', 'dana')), 3, 'A refused message takes no number');
select is((select last_seq from public.threads where id = tests.thread_id('bob', 'dana')), 3,
  'The thread stores its last number');
select results_eq(
  $$ select seq, sender_role::text, guardian_count, staff_count from public.messages where thread_id = tests.thread_id('bob', 'dana') order by seq $$,
  $$ values (1, 'PARENT', 1, 0), (2, 'TUTOR', 1, 1), (3, 'PARENT', 2, 1) $$,
  'Each message carries how many each side had sent');

select * from finish();
rollback;
