begin;
select plan(6);

select tests.create_users('ada: admin', 'bob', 'gina', 'mia: student', 'charlie: student');
select tests.link('bob', 'mia');
select tests.keep('kim', (public.create_placeholder_student('Kim', (current_date - interval '15 years')::date, tests.id('bob'), 'Paper form')).id);
select tests.authenticate_as('bob');
select tests.keep('group', public.create_group('Mine', p_student_ids => array[tests.id('mia'), tests.the('kim')]));

select tests.authenticate_as('ada');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');
select tests.authenticate_as('charlie');
select public.accept_invitation((select id from public.my_invitations));
select tests.authenticate_as('bob');
select set_eq('select student_id from public.my_group_students', array[tests.id('mia'), tests.id('charlie')],
  'The account that takes over a placeholder takes its place in the group');
select tests.clear_authentication();
select is_empty(format('select from private.group_students where student_id = %L', tests.the('kim')), 'The placeholder is in no group');

delete from auth.users where id = tests.user_id('mia');
select tests.authenticate_as('bob');
select set_eq('select student_id from public.my_group_students', array[tests.id('charlie')], 'A student whose account ends leaves the group');
select tests.clear_authentication();
select is((select count(*)::integer from private.group_owners where tests.is_own(profile_id)), 1, 'The owner is kept with the group');
delete from auth.users where id = tests.user_id('bob');
select is((select count(*)::integer from private.student_groups where tests.is_own(id)), 0, 'An account that ends leaves no group');
select is((select count(*)::integer from private.group_owners where tests.is_own(profile_id)), 0, 'An account that ends leaves no owner of groups');

select * from finish();
rollback;
