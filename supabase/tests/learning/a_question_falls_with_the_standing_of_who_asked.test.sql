begin;
select plan(3);

select tests.create_course();
select tests.course('other', 'dana', 'Chess');
select tests.authenticate_as('dana');
select is((select i.kind::text from public.enroll_in_course(tests.the('other'), tests.id('charlie')) i), 'course', 'a tutor asks');
select tests.clear_authentication();
select tests.keep('question', (select id from public.invitations where kind = 'course'));
delete from public.profile_roles where profile_id = tests.id('dana') and role = 'tutor';
select tests.authenticate_as('bob');
select throws_ok($$ select public.accept_invitation(tests.the('question')) $$, 'PT403', 'link.not_available', 'who is none any more takes nobody in');
select tests.clear_authentication();
select is((select count(*)::int from public.enrollments where course_id = tests.the('other')), 0, 'nobody joins');

select * from finish();
rollback;
