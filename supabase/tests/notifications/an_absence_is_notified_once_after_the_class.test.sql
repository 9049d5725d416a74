begin;
select plan(10);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
select tests.live_class('course', 'Reading', now() + interval '1 hour', 'charlie');
select tests.live_class('course', 'Ages ago', now() - interval '20 days', 'charlie', false);
select tests.forget_news();
select is(public.record_absences(now() + interval '1 day'), 0, 'Attendance that nobody took is no absence');
update public.live_class_registrations set attended = false where live_class_id = tests.the('Reading');
select is(public.record_absences(now() + interval '2 hours' - interval '1 second'), 0,
  'No absence is recorded one second before the class ends');
select is(public.record_absences(now() + interval '2 hours'), 1, 'An absence is recorded when the class ends');
select is(tests.told('bob'), '{PARENT_CHILD_ABSENT}', 'The guardian is notified of the absence');
select is(public.record_absences(now() + interval '5 hours'), 0, 'An absence is recorded only once');
select is((select count(*)::int from public.live_class_registrations where absence_recorded_at is null), 1,
  'Classes of long ago are not recorded as absences');
update public.live_class_registrations set attended = false where live_class_id = tests.the('Reading');
select is(tests.told('bob'), '{PARENT_CHILD_ABSENT}', 'Marking the same absence again keeps the notification');
update public.live_class_registrations set attended = null where live_class_id = tests.the('Reading');
select is(tests.told('bob'), '{}', 'The notification is removed when the absence is taken back');
select is((select (private.email_content(o)).data from private.email_outbox o), null,
  'The email is dropped when the absence is taken back');
update public.live_class_registrations set attended = false where live_class_id = tests.the('Reading');
select is(public.record_absences(now() + interval '6 hours'), 0, 'A second correction is not recorded again');

select * from finish();
rollback;
