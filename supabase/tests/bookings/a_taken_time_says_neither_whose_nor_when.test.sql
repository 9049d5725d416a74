begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day');
select tests.keep('hers', tests.book('gina', 'tom', null, '1 day'));

create temp table answers (how text, answer jsonb);
grant all on answers to public;
select tests.authenticate_as('gina');
insert into answers values
  ('tutor, create', tests.error_of($$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess') $$)),
  ('student, create', tests.error_of($$ select public.create_booking(
    tests.id('tom'), now() + interval '23 hours', now() + interval '24 hours 1 minute', 'Chess', tests.id('charlie')) $$)),
  ('both, create', tests.error_of($$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$)),
  ('student, assign', tests.error_of($$ select public.assign_student(tests.the('hers'), tests.id('charlie')) $$)),
  ('student, assign many', tests.error_of($$ select public.assign_students(array[tests.the('hers')], tests.id('charlie')) $$));
select results_eq(
  'select distinct answer from answers',
  $$ values ('{"state": "PT409", "message": "booking.time_taken", "detail": "", "hint": "", "constraint": ""}'::jsonb) $$,
  'tutor or student, creating or assigning: one and the same answer, without detail');
select is((select count(*)::integer from answers), 5, 'to five attempts');

select * from finish();
rollback;
