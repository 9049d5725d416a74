begin;
select plan(4);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('first', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('second', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed'));
select tests.keep('past', tests.book('bob', 'dana', 'charlie', '-6 hours', 'completed'));

select tests.authenticate_as('bob');
select is(
  public.unlink_student(tests.the('link'), 'unassign')::jsonb,
  jsonb_build_object('link_id', tests.the('link'), 'unassigned', jsonb_build_array(tests.the('first'), tests.the('second')), 'cancelled', '[]'::jsonb),
  'Unassigning returns the list of bookings');
select is(
  (select array_agg((b.status, b.student_id, b.guardian_id)::text) from unnest('{first,second}'::text[]) n, tests.booking(tests.the(n)) b),
  '{"(pending,,)","(confirmed,,)"}', 'Unassigned bookings remain without a student');
select is((tests.booking(tests.the('past'))).student_id, tests.id('charlie'),
  'Completed bookings keep their student');
select is((tests.link_row(tests.the('link'))).id, null, 'The ended link no longer exists');

select * from finish();
rollback;
