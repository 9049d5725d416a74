begin;
select plan(17);

select tests.create_users('ada: admin', 'bob', 'frank: agent', 'tess: tutor', 'dana: tutor', 'charlie: student',
                          'mia: student');
select tests.link('bob', 'charlie');
select tests.agent('frank', 'bob');
select tests.keep('arranged', tests.book('frank', 'dana', 'charlie', '3 days', p_guardian => 'bob'));
create function pg_temp.received() returns uuid
language sql as $$ select id from public.my_invitations where direction = 'received' and status = 'pending' limit 1 $$;

grant execute on function pg_temp.received() to public;

-- At invitation and acceptance.
update public.profile_details set date_of_birth = current_date - interval '17 years' where profile_id = tests.id('mia');
select tests.authenticate_as('charlie');
select public.invite_parent('mia@example.com');
select tests.authenticate_as('mia');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT400', 'age.not_confirmed',
  'A known minor becomes no guardian by a student''s invitation');
select public.decline_invitation(pg_temp.received());
select tests.authenticate_as('frank');
select public.invite_client('mia@example.com');
select tests.authenticate_as('mia');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT400', 'age.not_confirmed',
  'A known minor becomes no client');
select public.decline_invitation(pg_temp.received());
select tests.authenticate_as('tess');
select public.add_student('mia@example.com', null, true);
select tests.authenticate_as('mia');
select lives_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'A student of 17 accepts a tutor');

-- On every path.
select tests.clear_authentication();
select throws_ok($$ insert into public.profile_roles (profile_id, role) values (tests.id('mia'), 'client') $$, 'PT400', 'age.not_confirmed',
  'The console makes no known minor a client');
select throws_ok($$ insert into public.profile_roles (profile_id, role) values (tests.id('mia'), 'agent') $$, 'PT400', 'age.not_confirmed',
  'The console makes no known minor an agent');
select throws_ok($$ select tests.link('mia', 'charlie') $$, 'PT400', 'age.not_confirmed',
  'The console makes no known minor a guardian');
select throws_ok($$ select tests.agent('frank', 'mia') $$, 'PT400', 'age.not_confirmed',
  'The console makes no known minor an agent''s client');
select throws_ok($$ select tests.agent('mia', 'bob') $$, 'PT400', 'age.not_confirmed',
  'The console makes no known minor an agent of a client');
select lives_ok($$ select tests.link('mia', 'charlie', p_status => 'BLOCKED') $$,
  'A known minor can be blocked as a guardian');

-- At use: somebody who becomes known as a minor.
select ok(private.has_right(tests.id('bob'), tests.id('charlie'), 'book'),
  'A guardian of unknown age has the right');
update public.profile_details set date_of_birth = current_date - interval '16 years' where profile_id = tests.id('bob');
select is(private.has_right(tests.id('bob'), tests.id('charlie')), false,
  'The link of a known minor confers nothing');
select is_empty($$ select from private.guardians_who_may('book', array[tests.id('charlie')]) $$,
  'A known minor is not among the guardians who may');
select is((tests.booking(tests.the('arranged'))).student_id, null,
  'Nobody stays booked on the right of a known minor');
select tests.authenticate_as('bob');
select is_empty('select from private.my_student_ids()', 'A known minor acts for no student');
select tests.authenticate_as('frank');
select is_empty('select from public.my_client_students', 'The agent of a known minor books for no student');
select tests.clear_authentication();
update public.profile_details set date_of_birth = current_date - interval '18 years' where profile_id = tests.id('bob');
select is_empty($$ select from public.profile_roles where profile_id = tests.id('bob') $$,
  'Roles that ended do not come back by themselves');
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'client');
delete from public.profile_graph where source_profile_id = tests.id('bob') and relationship_type = 'GUARDIAN';
select tests.link('bob', 'charlie');
select ok(private.has_right(tests.id('bob'), tests.id('charlie'), 'book'), 'A client of 18 has the right');

select * from finish();
rollback;
