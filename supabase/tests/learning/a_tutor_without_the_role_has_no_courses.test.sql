begin;
select plan(5);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.submissions), 1, 'A tutor sees the work in their course');
select tests.clear_authentication();
delete from public.profile_roles where profile_id = tests.id('dana');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.submissions) + (select count(*)::int from public.courses), 0,
  'A former tutor reads no work or courses');
select is_empty($$ update public.submissions set score = 1 returning 1 $$,
  'A former tutor cannot grade work');
select throws_ok($$ insert into public.courses (tutor_id, title) values (tests.id('dana'), 'Chess') $$, '42501', null,
  'A former tutor cannot create a course');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 0,
  'A former tutor is no contact of the guardian');

select * from finish();
rollback;
