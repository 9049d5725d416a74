begin;
select plan(10);

-- Two tutors who manage one student, and each teaches the student for the other.
select tests.create_users('bob: client, tutor', 'dana: client, tutor', 'charlie: student');
select tests.link('bob', 'charlie', p_relation => 'OTHER'), tests.link('dana', 'charlie', p_relation => 'OTHER');
select tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed');
select tests.book('dana', 'bob', 'charlie', '2 days', 'confirmed');

create function pg_temp.says(p_from text, p_to text, p_side text) returns text language sql volatile as $$
  select tests.authenticate_as(p_from);
  select coalesce(tests.error_of(format(
    'select public.send_message(tests.id(%L), %L, tests.id(%L), null, null, %L)', 'charlie', 'Hello', p_to, p_side)) ->> 'message', 'sent')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.says('bob', 'dana', 'guardian'), 'sent', 'The guardian writes to the tutor');
select is(pg_temp.says('dana', 'bob', 'staff'), 'sent', 'The tutor, who is a guardian too, answers as staff');
select results_eq(
  $$ select my_side, last_seq from public.my_threads $$, $$ values ('staff', 2) $$,
  'The answer is in the thread it answers');
select is(
  (select array_agg(sender_role::text order by seq) from public.messages), '{PARENT,TUTOR}',
  'Each message carries the role of the side that sent it');
select is(pg_temp.says('dana', 'bob', 'guardian'), 'sent',
  'The same person writes to the same person as a guardian');
select is((select count(*)::int from public.my_threads), 2, 'Writing as a guardian is another thread');
select is((public.start_thread(tests.id('charlie'), tests.id('bob'), 'staff')).staff_id, tests.id('dana'),
  'start_thread finds the thread of the named side');
select is(pg_temp.says('dana', 'bob', 'both'), 'validation.failed', 'Another word is no side');

select tests.clear_authentication();
update public.bookings set status = 'cancelled' where tutor_id = tests.id('dana');
select is(pg_temp.says('dana', 'bob', 'staff'), 'contact.not_found', 'A side that has ended cannot be named');
select is(pg_temp.says('dana', 'bob', 'guardian'), 'sent', 'The other side still can');

select * from finish();
rollback;
