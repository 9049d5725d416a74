begin;
select plan(9);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
select tests.live_class('course', 'Reading', now() + interval '1 hour', 'charlie');
select tests.live_class('course', 'Ages ago', now() - interval '20 days', 'charlie');
select tests.forget_news();
select is(public.record_absences(now() + interval '2 hours'), 0, 'staff has two hours to say who came');
select is(public.record_absences(now() + interval '4 hours' - interval '1 second'), 0, 'to the second');
select is(public.record_absences(now() + interval '4 hours'), 1, 'then it is an absence');
select is(tests.told('bob'), '{PARENT_CHILD_ABSENT}', 'and told');
select is(public.record_absences(now() + interval '5 hours'), 0, 'once');
select is((select count(*)::int from public.live_class_registrations where absence_recorded_at is null), 1, 'what is long past is not news');
update public.live_class_registrations set attended = true where live_class_id = tests.the('Reading');
select is(tests.told('bob'), '{}', 'who was there after all was not absent');
select is((select (private.email_content(o)).data from private.email_outbox o), null, 'and the mail falls');
update public.live_class_registrations set attended = false where live_class_id = tests.the('Reading');
select is(public.record_absences(now() + interval '6 hours'), 0, 'a second correction is not told');

select * from finish();
rollback;
