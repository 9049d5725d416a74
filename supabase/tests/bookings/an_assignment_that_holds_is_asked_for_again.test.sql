begin;
select plan(6);

select tests.create_users('bob', 'ann: agent', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.agent('ann', 'bob');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '30 days'));
select tests.keep('agents', tests.book('ann', 'dana', 'charlie', '31 days', 'pending', 'bob'));

select tests.authenticate_as('bob');
select lives_ok($$ select public.assign_student(tests.the('lesson'), tests.id('charlie')) $$,
  'A guardian who may book says again who attends');
select tests.authenticate_as('ann');
select lives_ok($$ select public.assign_student(tests.the('agents'), tests.id('charlie'), tests.id('bob')) $$,
  'An agent says again who attends');

-- The lessons are after the end of the restriction and keep their student, who is hidden until then.
select tests.clear_authentication();
insert into public.contact_restrictions (student_id, profile_id, basis, ends_at)
values (tests.id('charlie'), tests.id('bob'), 'Court order 7', now() + interval '20 days');
insert into public.contact_restrictions (student_id, profile_id, rights, basis, ends_at)
values (tests.id('charlie'), tests.id('ann'), '{book}', 'Court order 8', now() + interval '20 days');
select is((tests.booking(tests.the('lesson'))).student_id, tests.id('charlie'), 'A lesson after the restriction keeps its student');
select tests.authenticate_as('bob');
select throws_ok($$ select public.assign_student(tests.the('lesson'), tests.id('charlie')) $$, 'PT403', 'booking.student_not_linked',
  'A restricted guardian hears of an assignment that holds what they hear of any other');
select tests.authenticate_as('ann');
select throws_ok($$ select public.assign_student(tests.the('agents'), tests.id('charlie'), tests.id('bob')) $$, 'PT403', 'booking.student_not_linked',
  'An agent hears the same');
select tests.clear_authentication();
select is(
  (select array_agg(b.student_id) from public.bookings b where b.id in (tests.the('lesson'), tests.the('agents'))),
  array[tests.id('charlie'), tests.id('charlie')], 'The refused calls change nothing');

select * from finish();
rollback;
