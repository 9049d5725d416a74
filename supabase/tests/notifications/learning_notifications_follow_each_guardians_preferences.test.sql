begin;
select plan(6);

select tests.create_course();
select tests.create_user('eve');
select tests.link('eve', 'charlie');
select tests.authenticate_as('bob');
select is((select email from public.set_notification_preference('PARENT_CHILD_GRADED', null, false)), false,
  'A guardian disables email for grades');
select tests.authenticate_as('eve');
select is((select in_app from public.set_notification_preference('PARENT_CHILD_GRADED', false)), false,
  'Another guardian disables in-app notifications for grades');
select throws_ok($$ select public.set_notification_preference('PARENT_CHILD_NAPPED', false) $$, '22P02', null,
  'An unknown key is refused');
select tests.clear_authentication();
select tests.assignment('course', 'Essay');
select tests.forget_news();
select tests.work('Essay', 'charlie', 90);
select is(tests.told('bob') || tests.mailed('bob'), '{PARENT_CHILD_GRADED}',
  'The first guardian is notified in the app only');
select is(tests.mailed('eve'), '{PARENT_CHILD_GRADED}', 'The second guardian gets an email');
select is(tests.told('eve'), '{}', 'The second guardian gets no in-app notification');

select * from finish();
rollback;
