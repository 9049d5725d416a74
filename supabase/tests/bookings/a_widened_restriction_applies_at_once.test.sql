begin;
select plan(2);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));
select tests.keep('restriction', tests.restrict('bob', 'charlie', '{message}'));
select is((tests.booking(tests.the('lesson'))).student_id, tests.id('charlie'),
  'A restriction of messages does not unassign the student');
update public.contact_restrictions set rights = '{message,book}';
select is((tests.booking(tests.the('lesson'))).student_id, null,
  'Adding `book` to the restriction unassigns the student');

select * from finish();
rollback;
