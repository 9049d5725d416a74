begin;
select plan(9);

select tests.create_users('ada: admin', 'bob', 'gina', 'mia: student', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'mia');
select tests.keep('kim', (public.create_placeholder_student('Kim', (current_date - interval '15 years')::date, tests.id('bob'), 'Paper form')).id);
select tests.authenticate_as('bob');
select tests.keep('group', public.create_group('Mine', p_student_ids => array[tests.id('mia'), tests.the('kim')]));

-- Lessons that wait for room.
select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('mia'));
select tests.clear_authentication();
update private.settings set max_pending_bookings = 1;
select tests.authenticate_as('bob');
select tests.keep('act', (public.book_group(tests.the('group'), tests.id('dana'), array[now() + interval '3 days', now() + interval '4 days'],
                                            30, 'Algebra', p_all => false) ->> 'id')::uuid);
select results_eq('select student_name, state::text from public.my_group_act_students order by position', $$ values ('Kim', 'waiting'), ('Mia', 'waiting') $$,
  'An act waits for a placeholder');

select tests.authenticate_as('ada');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');
select tests.authenticate_as('charlie');
select public.accept_invitation((select id from public.my_invitations));
select tests.authenticate_as('bob');
select set_eq('select student_id from public.my_group_students', array[tests.id('mia'), tests.id('charlie')],
  'The account that takes over a placeholder takes its place in the group');
select tests.clear_authentication();
update private.settings set max_pending_bookings = 20;
select tests.authenticate_as('bob');
select is(public.continue_group_act(tests.the('act')) ->> 'done', '2', 'An act that waited for a placeholder goes on for the account');
select isnt_empty(format('select from public.my_bookings where student_id = %L and subject = ''Algebra''', tests.id('charlie')),
  'The account that took over a placeholder has the lesson');
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
