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
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'A guardian with view_progress is notified of a grade');
select is(tests.told('pat'), '{}', 'A pending guardian is not notified');
select is(tests.told('ned'), '{}', 'A blocked guardian is not notified');
select is(tests.told('eve'), '{}', 'A guardian without view_progress is not notified');
select is((select count(*)::int from public.notifications where profile_id = tests.the('gus')), 0,
  'A guardian without an account is not notified');
select is(tests.mailed('pat') || tests.mailed('ned') || tests.mailed('eve') || tests.mailed('gus'), '{}',
  'None of these guardians gets an email');
select is(tests.told('charlie'), '{}', 'The student is not notified of their own grade');

select * from finish();
rollback;
