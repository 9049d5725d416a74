begin;
select plan(7);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));

select tests.authenticate_as('charlie');
select throws_ok(
  $$ select public.unlink_student(tests.the('link'), 'cancel') $$, 'PT403', 'permission.denied',
  'A student cannot cancel a booking that somebody else pays for');
select is((tests.booking(tests.the('lesson'))).status, 'confirmed', 'The booking is still confirmed');
select throws_ok(
  $$ select public.unlink_student(tests.the('link')) $$, 'PT409', 'link.has_active_bookings',
  'Unlinking is refused by default under active bookings');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The link is still active');
select is(public.unlink_student(tests.the('link'), 'unassign') ->> 'unassigned', to_json(array[tests.the('lesson')])::text,
  'The student unlinks and is unassigned from the booking');
select is(
  (select (b.status, b.student_id)::text from tests.booking(tests.the('lesson')) b), '(confirmed,)',
  'The booking stays with its client without the student');
select is_empty('select from public.my_guardians', 'The student no longer lists the guardian');

select * from finish();
rollback;
