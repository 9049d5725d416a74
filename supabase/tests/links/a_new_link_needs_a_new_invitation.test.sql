begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.authenticate_as('bob');
select public.unlink_student(tests.the('link'));
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), false, 'what ended gives no right');
select is((public.add_student('charlie@example.com', null, true)).status, 'pending', 'he may ask again');
select is_empty('select from public.my_students', 'and waits like anybody');

select * from finish();
rollback;
