begin;
select plan(5);

select tests.create_users('bob', 'mia: student', 'ben: student', 'dana: tutor', 'tom: tutor');
select tests.link('bob', 'mia'), tests.link('bob', 'ben');
select tests.book('bob', 'dana', 'mia', '-200 days', 'completed'), tests.book('bob', 'tom', 'ben', '-200 days', 'completed');

select tests.authenticate_as('bob');
select set_eq('select full_name from public.profiles', '{Bob,Mia,Ben,Dana,Tom}'::text[],
  'A client sees the tutors of past lessons');
select tests.clear_authentication();
select tests.restrict('bob', 'mia');
select tests.authenticate_as('bob');
select set_eq('select student_name, tutor_name from public.my_bookings', $$ values (null, 'Dana'), ('Ben', 'Tom') $$,
  'A restriction takes the student out of the lesson, not its tutor');
select set_eq('select full_name from public.profiles', '{Bob,Ben,Dana,Tom}'::text[],
  'The card of the student is not shown, the card of the tutor is');
select tests.authenticate_as('dana');
select set_eq('select full_name from public.profiles', '{Dana,Bob,Mia}'::text[],
  'The tutor sees the same profiles as before');
select tests.authenticate_as('mia');
select set_eq('select full_name from public.profiles', '{Mia,Bob,Dana}'::text[],
  'The student sees the same profiles as before');

select * from finish();
rollback;
