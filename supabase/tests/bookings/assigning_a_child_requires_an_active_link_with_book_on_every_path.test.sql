begin;
select plan(13);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie', '{view_progress,message,receive_alerts}'));
select tests.keep('open', tests.book('bob', 'dana', null, '1 day'));

create function pg_temp.insert_booking() returns jsonb language sql volatile as $$
  select tests.error_of($sql$ insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject)
    values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), now() + interval '5 days', now() + interval '121 hours', 'Chess') $sql$)
$$;
create function pg_temp.update_booking() returns jsonb language sql volatile as $$
  select tests.error_of($sql$ update public.bookings set student_id = tests.id('charlie') where id = tests.the('open') $sql$)
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.insert_booking() ->> 'message', 'booking.student_not_linked',
  'A console insert needs a link with `book`');
select is(pg_temp.update_booking() ->> 'message', 'booking.student_not_linked',
  'A console update needs a link with `book`');
select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '5 days', now() + interval '121 hours', 'Chess', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'create_booking needs a link with `book`');
select throws_ok(
  $$ select public.assign_student(tests.the('open'), tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'assign_student needs a link with `book`');
select tests.authenticate_as_service_role();
select is(pg_temp.insert_booking() ->> 'message', 'booking.student_not_linked',
  'A secret key insert needs a link with `book`');
select is(pg_temp.update_booking() ->> 'message', 'booking.student_not_linked',
  'A secret key update needs a link with `book`');

select tests.clear_authentication();
update public.profile_graph set status = 'PENDING', is_primary = false, rights = '{book}' where id = tests.the('link');
select is(pg_temp.insert_booking() ->> 'message', 'booking.student_not_linked',
  'A pending link with `book` does not suffice');
update public.profile_graph set status = 'BLOCKED' where id = tests.the('link');
select is(pg_temp.update_booking() ->> 'message', 'booking.student_not_linked',
  'A blocked link with `book` does not suffice');
delete from public.profile_graph;
select is(pg_temp.update_booking() ->> 'message', 'booking.student_not_linked',
  'A student without a link cannot be assigned');
delete from public.contact_restrictions where kind = 'BLOCK';
select tests.link('bob', 'charlie', '{book}', 'ACTIVE');
select is(
  (select array[b.student_id, b.guardian_id] from tests.booking(tests.the('open')) b), array[null, null]::uuid[],
  'No refused call assigned the student');

select is(pg_temp.insert_booking(), null, 'A console insert with an active link succeeds');
select tests.authenticate_as_service_role();
select is(pg_temp.update_booking(), null, 'A secret key update with an active link succeeds');
select is((tests.booking(tests.the('open'))).guardian_id, tests.id('bob'),
  'The assignment records the guardian whose right it uses');

select * from finish();
rollback;
