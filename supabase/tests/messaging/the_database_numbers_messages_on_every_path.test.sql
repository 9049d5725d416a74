begin;
select plan(5);

select tests.create_family();
select tests.send('bob', 'dana');

insert into public.messages (thread_id, seq, sender_id, sender_role, body, guardian_count, staff_count)
values (tests.thread_id('bob', 'dana'), 77, tests.id('dana'), 'PARENT', 'From the console', 70, 7);
select results_eq(
  $$ select seq, sender_role::text, guardian_count, staff_count from public.messages order by seq $$,
  $$ values (1, 'PARENT', 1, 0), (2, 'TUTOR', 1, 1) $$,
  'The console gets the next number, true counts and true role');
select is((select last_seq from public.threads), 2, 'The thread stores the number of the console''s message');
select tests.authenticate_as_service_role();
insert into public.messages (thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
values (tests.thread_id('bob', 'dana'), tests.id('bob'), 'With the secret key', 1, 'TUTOR', 0, 1);
select tests.clear_authentication();
select is((select seq from public.messages where body = 'With the secret key'), 3,
  'The secret key gets the next number');
select throws_ok($$ insert into public.messages (thread_id, seq, sender_id, sender_role, body, guardian_count, staff_count)
  values (tests.thread_id('bob', 'dana'), 4, tests.id('eve'), 'PARENT', 'Hello', 4, 0) $$, 'PT403', 'permission.denied',
  'A person outside the thread cannot be its sender');
select is((select seq from tests.send('dana', 'bob')), 4, 'Sending continues the numbering');

select * from finish();
rollback;
