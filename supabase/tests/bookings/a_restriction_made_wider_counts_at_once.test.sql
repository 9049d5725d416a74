begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));
select tests.keep('restriction', tests.restrict('bob', 'charlie', '{message}'));
select is((tests.booking(tests.the('lesson'))).student_id, tests.id('charlie'), 'it does not forbid booking');
update public.contact_restrictions set rights = '{message,book}';
select is((tests.booking(tests.the('lesson'))).student_id, null, 'until it does');

select * from finish();
rollback;
