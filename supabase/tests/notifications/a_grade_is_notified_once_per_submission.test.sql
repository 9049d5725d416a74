begin;
select plan(5);

select tests.create_course();
select tests.create_user('eve');
select tests.link('eve', 'charlie', '{message,book}');
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.forget_news();
select tests.authenticate_as('dana');
update public.submissions set score = 80;
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'A guardian with view_progress is notified of a grade');
select is(tests.mailed('bob'), '{PARENT_CHILD_GRADED}',
  'A guardian with view_progress gets an email about a grade');
select is(tests.told('eve'), '{}', 'A guardian without view_progress is not notified of a grade');
select is(tests.told('charlie'), '{}', 'The student is not notified of a grade');
update public.submissions set score = 90;
update public.submissions set score = null;
select tests.clear_authentication();
select tests.forget_news();
select tests.authenticate_as('dana');
update public.submissions set score = 70;
select is(tests.told('bob'), '{}', 'A changed or repeated grade is not notified again');

select * from finish();
rollback;
