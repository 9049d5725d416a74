begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('adam', '{agent}');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('cora', '{student}');
select tests.create_user('carl', '{student}');
select tests.link('bob', 'charlie');
select tests.link('bob', 'casey', '{book}', 'PENDING');
select tests.link('bob', 'cora', '{book}', 'BLOCKED');
select tests.link('gina', 'carl');
select tests.agent('bob', 'gina');

select tests.authenticate_as('bob');
select results_eq('select full_name from public.my_students', '{Charlie}'::text[], 'no pending, blocked, or other people''s ones, nor a client''s');
select tests.authenticate_as('charlie');
select is_empty('select from public.my_students', 'a student is not his own');
select tests.authenticate_as('gina');
select results_eq('select full_name from public.my_students', '{Carl}'::text[], 'each has his own list');
select tests.authenticate_as_anon();
select throws_ok('select from public.my_students', '42501', null, 'nobody without a session has one');

select * from finish();
rollback;
