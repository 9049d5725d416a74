begin;
select plan(5);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.submissions), 1, 'a tutor sees the work in his course');
select tests.clear_authentication();
delete from public.profile_roles where profile_id = tests.id('dana');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.submissions) + (select count(*)::int from public.courses), 0, 'no longer when he is no tutor');
select is_empty($$ update public.submissions set score = 1 returning 1 $$, 'and grades nothing');
select throws_ok($$ insert into public.courses (tutor_id, title) values (tests.id('dana'), 'Chess') $$, '42501', null, 'nor makes courses');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 0, 'and is no contact');

select * from finish();
rollback;
