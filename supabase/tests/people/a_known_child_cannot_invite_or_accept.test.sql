begin;
select plan(21);

select tests.create_users('ada: admin', 'bob', 'frank: agent', 'dana: tutor', 'charlie: student');
select tests.make_schools();
select tests.create_user('hana');
select tests.employ('hana', 'school_manager', 'high');
select tests.consent(tests.id('charlie'), 'account');

create function pg_temp.born(p_nickname text, p_years integer) returns void
language sql security definer as $$
  update public.profile_details set date_of_birth = current_date - make_interval(years => p_years) where profile_id = tests.id(p_nickname);
$$;
create function pg_temp.received() returns uuid
language sql as $$ select id from public.my_invitations where direction = 'received' and status = 'pending' limit 1 $$;

grant execute on function pg_temp.received() to public;

-- Inviting.
select pg_temp.born('charlie', 12);
select tests.authenticate_as('charlie');
select throws_ok($$ select public.invite_parent('bob@example.com') $$, 'PT400', 'age.not_confirmed',
  'A known child invites no parent');
select tests.clear_authentication();
select pg_temp.born('charlie', 13);
select tests.authenticate_as('charlie');
select lives_ok($$ select public.invite_parent('bob@example.com') $$, 'A student of 13 does');

-- The inviter turned out to be a child.
select tests.clear_authentication();
select pg_temp.born('charlie', 12);
select tests.authenticate_as('bob');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT403', 'link.not_available',
  'Nobody accepts the invitation of a known child');
select tests.clear_authentication();
select pg_temp.born('charlie', 13);
select tests.authenticate_as('bob');
select lives_ok($$ select public.accept_invitation(pg_temp.received()) $$,
  'The invitation of a student of 13 is accepted');

-- Accepting, kind by kind.
select tests.clear_authentication();
delete from public.profile_graph;
select pg_temp.born('charlie', 12);
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT400', 'age.not_confirmed',
  'A known child accepts no guardian');
select lives_ok($$ select public.decline_invitation(pg_temp.received()) $$,
  'A known child may decline a guardian');
select tests.authenticate_as('frank');
select public.invite_client('charlie@example.com');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT400', 'age.not_confirmed',
  'A known child becomes no client');
select lives_ok($$ select public.decline_invitation(pg_temp.received()) $$,
  'A known child may decline an agent');
select tests.clear_authentication();
select tests.keep('kid', tests.placeholder('bob'));
select pg_temp.born('charlie', 12);
select tests.authenticate_as('ada');
select public.invite_placeholder(tests.the('kid'), 'charlie@example.com');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT400', 'age.not_confirmed',
  'A known child takes nothing over');
select lives_ok($$ select public.decline_invitation(pg_temp.received()) $$,
  'A known child may decline an adoption');

-- A class is accepted by a guardian, not by the child.
select tests.clear_authentication();
select tests.link('bob', 'charlie');
select tests.authenticate_as('hana');
select lives_ok($$ select public.enroll_student(tests.place('e1'), tests.id('charlie')) $$,
  'A class asks for a child');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT400', 'age.not_confirmed',
  'The known child does not accept a class');
select tests.authenticate_as('bob');
select lives_ok($$ select public.accept_invitation(pg_temp.received()) $$,
  'The guardian of a known child accepts the class');

-- Staff.
select tests.authenticate_as('ada');
select public.invite_member('charlie@example.com', 'teacher', 'class', tests.place('e1'));
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT400', 'age.not_confirmed',
  'A known child works nowhere');
select lives_ok($$ select public.decline_invitation(pg_temp.received()) $$,
  'A known child may decline a membership');

-- Children who became known after they were invited by others, on the inviting side.
select tests.clear_authentication();
delete from public.profile_graph;
select pg_temp.born('charlie', 14);
select tests.authenticate_as('dana');
select public.add_student('charlie@example.com', null, true);
select tests.clear_authentication();
select pg_temp.born('dana', 17);
select is_empty($$ select from public.profile_roles where profile_id = tests.id('dana') $$,
  'A tutor who becomes known as a minor loses the role');
select tests.authenticate_as('charlie');
select is(pg_temp.received(), null,
  'The invitation by a tutor who becomes known as a minor ends with the role');
select tests.authenticate_as('dana');
select throws_ok($$ select public.choose_role('client') $$, 'PT403', 'permission.denied',
  'A lost role is not chosen again');
select tests.authenticate_as('ada');
select throws_ok($$ select public.grant_role(tests.id('dana'), 'tutor') $$, 'PT400', 'age.not_confirmed',
  'An admin makes no known minor a tutor');
select lives_ok($$ select public.grant_role(tests.id('dana'), 'student') $$,
  'An admin makes a known minor a student');
select throws_ok($$ select public.admin_link_student(tests.id('dana'), tests.id('charlie')) $$, 'PT400', 'age.not_confirmed',
  'An admin makes no known minor a guardian');

select * from finish();
rollback;
