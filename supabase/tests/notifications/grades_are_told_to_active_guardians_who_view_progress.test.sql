begin;
select plan(7);

select tests.create_course();
select tests.create_user('pat');
select tests.link('pat', 'charlie', p_status => 'PENDING');
select tests.create_user('ned');
select tests.link('ned', 'charlie', p_status => 'BLOCKED');
select tests.create_user('eve');
select tests.link('eve', 'charlie', '{message,book,receive_alerts}');
select tests.create_user('gus');
select tests.link('gus', 'charlie');
select tests.keep('gus', tests.id('gus'));
update public.profiles set user_id = null where id = tests.the('gus');
select tests.assignment('course', 'Essay');
select tests.forget_news();
select tests.work('Essay', 'charlie', 80);
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'a guardian with view_progress');
select is(tests.told('pat'), '{}', 'not one who waits');
select is(tests.told('ned'), '{}', 'nor one who is blocked');
select is(tests.told('eve'), '{}', 'nor one without the right');
select is((select count(*)::int from public.notifications where profile_id = tests.the('gus')), 0, 'nor one without an account');
select is(tests.mailed('pat') || tests.mailed('ned') || tests.mailed('eve') || tests.mailed('gus'), '{}', 'none of them by mail');
select is(tests.told('charlie'), '{}', 'nor the student, who reads his own grades');

select * from finish();
rollback;
