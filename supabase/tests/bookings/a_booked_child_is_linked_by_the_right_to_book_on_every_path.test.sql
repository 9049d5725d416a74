begin;
select plan(13);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
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

select is(pg_temp.insert_booking() ->> 'message', 'booking.student_not_linked', 'console insert, a link without book');
select is(pg_temp.update_booking() ->> 'message', 'booking.student_not_linked', 'console update, a link without book');
select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '5 days', now() + interval '121 hours', 'Chess', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'create_booking, a link without book');
select throws_ok(
  $$ select public.assign_student(tests.the('open'), tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'assign_student, a link without book');
select tests.authenticate_as_service_role();
select is(pg_temp.insert_booking() ->> 'message', 'booking.student_not_linked', 'secret key insert, a link without book');
select is(pg_temp.update_booking() ->> 'message', 'booking.student_not_linked', 'secret key update, a link without book');

select tests.clear_authentication();
update public.profile_graph set status = 'PENDING', is_primary = false, rights = '{book}' where id = tests.the('link');
select is(pg_temp.insert_booking() ->> 'message', 'booking.student_not_linked', 'a pending link with book');
update public.profile_graph set status = 'BLOCKED' where id = tests.the('link');
select is(pg_temp.update_booking() ->> 'message', 'booking.student_not_linked', 'a blocked link with book');
delete from public.profile_graph;
select is(pg_temp.update_booking() ->> 'message', 'booking.student_not_linked', 'no link');
select tests.link('bob', 'charlie', '{book}', 'ACTIVE');
select is(
  (select array[b.student_id, b.guardian_id] from tests.booking(tests.the('open')) b), array[null, null]::uuid[], 'nothing was assigned');

select is(pg_temp.insert_booking(), null, 'console insert, an active link with book');
select tests.authenticate_as_service_role();
select is(pg_temp.update_booking(), null, 'secret key update, an active link with book');
select is((tests.booking(tests.the('open'))).guardian_id, tests.id('bob'), 'which stands on the client''s right');

select * from finish();
rollback;
