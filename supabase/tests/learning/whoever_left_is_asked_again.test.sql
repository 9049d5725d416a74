begin;
select plan(4);

select tests.create_course();
update public.enrollments set status = 'dropped';
select tests.authenticate_as('dana');
select throws_ok($$ update public.enrollments set status = 'active' $$, 'PT403', 'permission.denied', 'staff does not take a student back');
select is((select kind::text from public.enroll_in_course(tests.the('course'), tests.id('charlie'))), 'course', 'he is asked');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations where kind = 'course')) $$, 'he agrees');
select is((select status::text from public.enrollments), 'active', 'and has his old record back');

select * from finish();
rollback;
