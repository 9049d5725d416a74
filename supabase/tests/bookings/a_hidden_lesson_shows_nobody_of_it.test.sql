begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('mia', '{student}');
select tests.create_user('ben', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.link('bob', 'mia'), tests.link('bob', 'ben');
select tests.book('bob', 'dana', 'mia', '-200 days', 'completed'), tests.book('bob', 'tom', 'ben', '-200 days', 'completed');

select tests.authenticate_as('bob');
select set_eq('select full_name from public.profiles', '{Bob,Mia,Ben,Dana,Tom}'::text[], 'the tutors of lessons had, long ago');
select tests.clear_authentication();
select tests.restrict('bob', 'mia');
select tests.authenticate_as('bob');
select results_eq('select student_name from public.my_bookings', $$ values ('Ben') $$, 'a restriction hides the lesson');
select set_eq('select full_name from public.profiles', '{Bob,Ben,Tom}'::text[], 'and with it who taught it');
select tests.authenticate_as('dana');
select set_eq('select full_name from public.profiles', '{Dana,Bob,Mia}'::text[], 'who sees what she saw');
select tests.authenticate_as('mia');
select set_eq('select full_name from public.profiles', '{Mia,Bob,Dana}'::text[], 'as does the student');

select * from finish();
rollback;
