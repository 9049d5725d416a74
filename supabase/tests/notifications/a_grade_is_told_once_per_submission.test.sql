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
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'a guardian with view_progress is told');
select is(tests.mailed('bob'), '{PARENT_CHILD_GRADED}', 'in the app and by mail');
select is(tests.told('eve'), '{}', 'one without is not');
select is(tests.told('charlie'), '{}', 'nor the student');
update public.submissions set score = 90;
update public.submissions set score = null;
select tests.clear_authentication();
select tests.forget_news();
select tests.authenticate_as('dana');
update public.submissions set score = 70;
select is(tests.told('bob'), '{}', 'a grade that is changed, or taken back and given anew, is no news, even when the first was forgotten');

select * from finish();
rollback;
