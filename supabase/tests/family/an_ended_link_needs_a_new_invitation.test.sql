begin;
select plan(3);

select tests.create_users('bob', 'charlie: student');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.authenticate_as('bob');
select public.unlink_student(tests.the('link'));
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), false,
  'An ended link confers no right');
select is((public.add_student('charlie@example.com', null, true)).status, 'pending',
  'A guardian can invite the student again after unlinking');
select is_empty('select from public.my_students', 'A new invitation alone does not list the student');

select * from finish();
rollback;
