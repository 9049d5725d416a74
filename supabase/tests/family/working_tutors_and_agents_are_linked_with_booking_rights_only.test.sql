begin;
select plan(4);

select tests.create_users('ada: admin', 'tom: tutor', 'ann: agent', 'bob', 'charlie: student');
select tests.authenticate_as('ada');
select results_eq($$ select relation::text, rights from public.admin_link_student(tests.id('tom'), tests.id('charlie')) $$,
  $$ values ('OTHER', '{book}'::public.guardian_right[]) $$,
  'A tutor whom an admin links gets the relation OTHER and may only book');
select results_eq($$ select relation::text, rights from public.admin_link_student(tests.id('ann'), tests.id('charlie')) $$,
  $$ values ('OTHER', '{book}'::public.guardian_right[]) $$,
  'An agent whom an admin links gets the relation OTHER and may only book');
select results_eq($$ select relation::text, rights from public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$,
  $$ values ('GUARDIAN', enum_range(null::public.guardian_right)) $$,
  'Anybody else whom an admin links becomes a guardian with all rights');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where target_profile_id = tests.id('charlie')), 3,
  'All three are linked');

select * from finish();
rollback;
