begin;
select plan(4);

select tests.create_course('Pacific/Auckland');
select tests.assignment('course', 'Essay');
select tests.assignment('course', 'Poem');
update public.courses set ends_on = (now() at time zone 'Pacific/Auckland')::date;
select tests.authenticate_as('charlie');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'x') $$,
  'Work can be submitted on the last local day');
select tests.clear_authentication();
update public.courses set ends_on = ends_on - 1;
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Poem'), tests.id('charlie'), 'x') $$, 'PT400',
  'validation.failed',
  'Work cannot be submitted the day after');
select throws_ok($$ update public.submissions set body = 'y' $$, 'PT400', 'validation.failed',
  'Work cannot be changed the day after');
select tests.authenticate_as('dana');
select lives_ok($$ update public.submissions set score = 50 $$, 'Staff can still grade the work');

select * from finish();
rollback;
