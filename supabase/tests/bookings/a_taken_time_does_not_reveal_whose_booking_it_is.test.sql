begin;
select plan(2);

select tests.create_users('bob', 'gina', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day');
select tests.keep('ginas', tests.book('gina', 'tom', null, '1 day'));

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
  ('student, assign', tests.error_of($$ select public.assign_student(tests.the('ginas'), tests.id('charlie')) $$)),
  ('student, assign many', tests.error_of($$ select public.assign_students(array[tests.the('ginas')], tests.id('charlie')) $$));
select results_eq(
  'select distinct answer from answers',
  $$ values ('{"state": "PT409", "message": "booking.time_taken", "detail": "", "hint": "", "constraint": ""}'::jsonb) $$,
  'All attempts get the same error without any detail');
select is((select count(*)::integer from answers), 5, 'Five attempts were compared with each other');

select * from finish();
rollback;
