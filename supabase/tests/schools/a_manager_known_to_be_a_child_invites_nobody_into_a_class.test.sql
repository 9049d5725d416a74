begin;
select plan(2);

select tests.staff_schools();
select tests.create_user('kim', '{student}');
select tests.authenticate_as('sam');
select lives_ok($$ select public.enroll_student(tests.place('e1'), tests.id('kim')) $$, 'A manager invites a student into a class');
select tests.clear_authentication();
delete from public.invitations where inviter_id = tests.id('sam');
update public.profile_details set date_of_birth = (current_date - interval '11 years')::date where profile_id = tests.id('sam');
select tests.authenticate_as('sam');
select throws_ok($$ select public.enroll_student(tests.place('e1'), tests.id('kim')) $$, 'PT400', 'age.not_confirmed',
  'A manager who is known to be a child invites nobody');

select * from finish();
rollback;
