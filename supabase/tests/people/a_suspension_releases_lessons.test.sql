begin;
select plan(13);

select tests.create_users('ada: admin', 'dana: tutor', 'tess: tutor', 'frank: agent', 'bob', 'charlie: student');
select tests.link('bob', 'charlie');
select tests.agent('frank', 'bob');
select tests.keep('paid', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('arranged', tests.book('frank', 'dana', 'charlie', '3 days', p_guardian => 'bob'));
select tests.authenticate_as('dana');
select public.set_tutor_listed(true);
select tests.clear_authentication();

savepoint before;
insert into private.suspensions (profile_id, reason) values (tests.id('bob'), 'Complaint 4');
select is((tests.booking(tests.the('paid'))).status, 'cancelled',
  'A lesson that a suspended client pays for is canceled');
select is((tests.booking(tests.the('arranged'))).student_id, null,
  'A lesson on the right of a suspended guardian has no student any more');
select is((tests.booking(tests.the('arranged'))).status, 'pending',
  'The lesson stays pending for the agent who booked it');
select isnt_empty($$ select from public.tutors where profile_id = tests.id('dana') $$,
  'Other people stay listed');
select throws_ok($$ select tests.book('frank', 'tess', 'charlie', '4 days', p_guardian => 'bob') $$, 'PT403', 'booking.student_not_linked',
  'Nobody books on the right of a suspended guardian');
rollback to before;

insert into private.suspensions (profile_id, reason) values (tests.id('dana'), 'Complaint 5');
select is((tests.booking(tests.the('paid'))).status, 'cancelled', 'A suspended tutor teaches nobody');
select is((tests.booking(tests.the('arranged'))).status, 'cancelled',
  'A suspended tutor''s lessons are canceled for any client');
select is_empty($$ select from public.tutors where profile_id = tests.id('dana') $$,
  'A suspended tutor is not listed');
select throws_ok($$ select tests.book('bob', 'dana', 'charlie', '5 days') $$, 'PT409', 'booking.not_a_tutor',
  'Nobody books a suspended tutor');
select lives_ok($$ select tests.book('bob', 'tess', 'charlie', '5 days') $$, 'Another tutor can be booked');
rollback to before;

-- A ban releases what falls into it.
update auth.users set banned_until = now() + interval '2 days' where id = tests.user_id('dana');
select is((tests.booking(tests.the('paid'))).status, 'cancelled',
  'A ban cancels the lessons that begin before its end');
select is((tests.booking(tests.the('arranged'))).status, 'pending', 'Lessons after the ban stay');
select throws_ok($$ select tests.book('bob', 'dana', 'charlie', '5 days') $$, 'PT409', 'booking.not_a_tutor',
  'Nobody books a banned tutor');

select * from finish();
rollback;
