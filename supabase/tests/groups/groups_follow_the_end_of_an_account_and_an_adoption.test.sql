begin;
select plan(12);

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

-- A guardian without an account is another one's second place in an act: what is sent to both is sent once.
insert into private.group_acts (maker_id, kind, is_all, input) values (tests.id('dana'), 'message', false, '{"body": "Hello"}');
insert into public.profiles (id, full_name) values ('00000000-0000-4000-8000-000000000901', 'Old');
insert into private.group_act_rows (act_id, position, student_id, recipient_id, state)
select a.id, r.n, tests.id(r.student), coalesce(tests.id(nullif(r.recipient, 'old')), '00000000-0000-4000-8000-000000000901'), r.state::public.group_act_state
from private.group_acts a
cross join (values (1, 'mia', 'bob', 'waiting'), (2, 'mia', 'gina', 'waiting'), (3, 'mia', 'old', 'waiting'),
                   (4, 'charlie', 'old', 'waiting'), (5, 'charlie', 'gina', 'done')) r(n, student, recipient, state)
where a.maker_id = tests.id('dana');
select private.adopt_group_acts('00000000-0000-4000-8000-000000000901', tests.id('gina'));
select results_eq($$ select r.position, r.state::text from private.group_act_rows r join private.group_acts a on a.id = r.act_id
                     where a.maker_id = tests.id('dana') order by r.position $$,
  $$ values (1, 'waiting'), (2, 'waiting'), (3, 'skipped'), (4, 'skipped'), (5, 'done') $$,
  'Who is in an act already when they take over a guardian of it is written to once about each student');

-- Acts that wait: for all or nothing, and for as many as possible.
with acts as (
  insert into private.group_acts (maker_id, kind, is_all, input)
  select tests.id('gina'), 'book', x, '{"subject": "Ends"}' from unnest('{t,f}'::boolean[]) x returning id)
insert into private.group_act_rows (act_id, position, student_id, state)
select a.id, r.n, tests.id(r.student), 'waiting' from acts a cross join (values (1, 'mia'), (2, 'charlie')) r(n, student);

delete from auth.users where id = tests.user_id('mia');
select set_eq($$ select a.is_all, array_agg(r.state::text order by r.position) from private.group_acts a join private.group_act_rows r on r.act_id = a.id
                 where a.maker_id = tests.id('gina') group by a.id $$,
  $$ values (true, '{skipped,skipped}'::text[]), (false, '{skipped,waiting}') $$,
  'All or nothing is nothing when an account ends, as many as possible goes on');
select is((select a.input from private.group_acts a where a.maker_id = tests.id('gina') and a.is_all), null,
  'With the last row that waited ends what the act needed');
select tests.authenticate_as('bob');
select set_eq('select student_id from public.my_group_students', array[tests.id('charlie')], 'A student whose account ends leaves the group');
select tests.clear_authentication();
select is((select count(*)::integer from private.group_owners where tests.is_own(profile_id)), 1, 'The owner is kept with the group');
delete from auth.users where id = tests.user_id('bob');
select is((select count(*)::integer from private.student_groups where tests.is_own(id)), 0, 'An account that ends leaves no group');
select is((select count(*)::integer from private.group_owners where tests.is_own(profile_id)), 0, 'An account that ends leaves no owner of groups');

select * from finish();
rollback;
