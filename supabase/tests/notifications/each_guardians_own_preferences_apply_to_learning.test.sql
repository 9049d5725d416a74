begin;
select plan(6);

select tests.create_course();
select tests.create_user('eve');
select tests.link('eve', 'charlie');
select tests.authenticate_as('bob');
select is((select email from public.set_notification_preference('PARENT_CHILD_GRADED', null, false)), false, 'one guardian wants no mail');
select tests.authenticate_as('eve');
select is((select in_app from public.set_notification_preference('PARENT_CHILD_GRADED', false)), false, 'another no line in the app');
select throws_ok($$ select public.set_notification_preference('PARENT_CHILD_NAPPED', false) $$, '22P02', null, 'an unknown key is none');
select tests.clear_authentication();
select tests.assignment('course', 'Essay');
select tests.forget_news();
select tests.work('Essay', 'charlie', 90);
select is(tests.told('bob') || tests.mailed('bob'), '{PARENT_CHILD_GRADED}', 'the one reads it');
select is(tests.mailed('eve'), '{PARENT_CHILD_GRADED}', 'the other gets a mail');
select is(tests.told('eve'), '{}', 'and no line');

select * from finish();
rollback;
