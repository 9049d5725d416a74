begin;
select plan(4);

select tests.create_course();
update public.enrollments set status = 'dropped';
select tests.authenticate_as('dana');
select throws_ok($$ update public.enrollments set status = 'active' $$, 'PT403', 'permission.denied',
  'Staff cannot reactivate a dropped enrollment');
select is((select kind::text from public.enroll_in_course(tests.the('course'), tests.id('charlie'))), 'course',
  'Enrolling the student again sends an invitation');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations where kind = 'course')) $$,
  'The student accepts the course again');
select is((select status::text from public.enrollments), 'active', 'The enrollment is active again');

select * from finish();
rollback;
