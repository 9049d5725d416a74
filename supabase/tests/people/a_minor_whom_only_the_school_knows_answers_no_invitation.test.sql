begin;
select plan(27);

-- The school knows Kim as a child of 10 and Tim as one of 15, at addresses that it alone gave. Kim and Tim sign up
-- with them and say nothing about their age. Jo is 30 in the roster.
select tests.make_schools();
select tests.create_user('ada', '{admin}');
select tests.create_user('mom', '{client}', 'mom@example.com');
select tests.create_user('hana');
select tests.employ('hana', 'school_manager', 'high');
select tests.create_user('kim', '{student}', 'kim@example.com');
select tests.create_user('tim', '{student}', 'tim@example.com');
select tests.create_user('jo', '{student}', 'jo@example.com');
select tests.create_user('pa', '{client}', 'family@example.com');
select tests.create_user('ned', '{student}', 'ned@example.com');

create function pg_temp.born(p_id uuid, p_years integer) returns void language sql security definer as $$
  update public.profile_details set date_of_birth = current_date - make_interval(years => p_years), date_of_birth_vouched = true
  where profile_id = p_id;
$$;
create function pg_temp.expects(p_name text, p_years integer, p_email text) returns void language plpgsql security definer as $$
begin
  perform tests.keep(p_name, tests.brought(p_name, 'north'));
  perform pg_temp.born(tests.the(p_name), p_years);
  insert into public.profile_roles (profile_id, role) values (tests.the(p_name), 'student') on conflict do nothing;
  insert into private.roster_people (organization_id, sourced_id, profile_id, name, role, email)
  values (tests.place('north'), p_name, tests.the(p_name), p_name, 'student', p_email);
end;
$$;
create function pg_temp.received() returns uuid
language sql as $$ select id from public.my_invitations where direction = 'received' and status = 'pending' limit 1 $$;
grant execute on function pg_temp.received() to public;
select pg_temp.expects('Kim', 10, 'kim@example.com'), pg_temp.expects('Tim', 15, 'tim@example.com'), pg_temp.expects('Jo', 30, 'jo@example.com');

-- A child.
select tests.authenticate_as('kim');
select throws_ok($$ select public.invite_parent('pa@example.com') $$, 'PT400', 'age.not_confirmed',
  'A child whom only the roster knows invites no parent');
select tests.authenticate_as('tim');
select lives_ok($$ select public.invite_parent('pa@example.com') $$, 'A minor of 15 whom the roster knows invites a parent');
select tests.authenticate_as('mom');
select lives_ok($$ select public.add_student('kim@example.com', p_is_13_plus => true) $$,
  'Inviting the address of a child tells nothing');
select tests.authenticate_as('kim');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT400', 'age.not_confirmed',
  'A child whom only the roster knows accepts no guardian');
select is_empty($$ select from public.my_guardians $$, 'The refused child has no guardian');
select lives_ok($$ select public.decline_invitation(pg_temp.received()) $$, 'A child whom only the roster knows declines a guardian');
select tests.authenticate_as('mom');
select lives_ok($$ select public.add_student('tim@example.com', p_is_13_plus => true) $$, 'A guardian invites a minor of 15');
select tests.authenticate_as('tim');
select lives_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'A minor of 15 whom the roster knows accepts a guardian');

-- A minor, as an adult.
select tests.authenticate_as('ned');
select lives_ok($$ select public.invite_parent('tim@example.com') $$, 'A student invites the address of a minor as a parent');
select lives_ok($$ select public.invite_parent('jo@example.com') $$, 'A student invites the address of an adult as a parent');
select tests.authenticate_as('tim');
select throws_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'PT400', 'age.not_confirmed',
  'A minor whom only the roster knows becomes no guardian');
select tests.authenticate_as('jo');
select lives_ok($$ select public.accept_invitation(pg_temp.received()) $$, 'An adult whom the roster knows becomes a guardian');
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role) values (tests.id('tim'), 'client');
select tests.authenticate_as('tim');
select throws_ok($$ select public.add_student('ned@example.com', p_is_13_plus => true) $$, 'PT400', 'age.not_confirmed',
  'A minor whom only the roster knows invites no student');
select tests.authenticate_as('mom');
select lives_ok($$ select public.add_student('ned@example.com', p_is_13_plus => true) $$, 'An adult client invites the same student');

-- An invitation of the school knows the person as well as a roster.
select tests.clear_authentication();
delete from private.roster_people where email = 'tim@example.com';
select is(private.is_expected_under(tests.id('tim'), true), true, 'An address that the roster gave before still tells');
delete from private.former_expectations where address_hash = private.address_hash('tim@example.com');
select is(private.is_expected_under(tests.id('tim'), true), false, 'An address at which nobody is expected tells nothing');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('Tim'));
select tests.authenticate_as('hana');
select lives_ok($$ select public.invite_placeholder(tests.the('Tim'), 'tim@example.com') $$, 'The school invites its pupil of 15');
select tests.clear_authentication();
select is(private.is_expected_under(tests.id('tim'), true), true, 'An address at which the school invited a minor tells');
delete from public.profile_roles where profile_id = tests.id('tim') and role = 'client';
select tests.authenticate_as('tim');
select lives_ok($$ select public.accept_invitation(i.id) from public.my_invitations i where i.kind = 'placeholder' and i.status = 'pending'
  and i.direction = 'received' $$,
  'A minor of 15 takes the own profile over');

-- An address of several people, and people whom others made adults, are not judged.
select tests.clear_authentication();
select pg_temp.expects('Ann', 9, 'family@example.com');
select is(private.is_expected_under(tests.id('pa'), true), true, 'An address that the roster gives for one child is the child''s');
select pg_temp.expects('Ben', 7, 'family@example.com');
select is(private.is_expected_under(tests.id('pa'), true), false, 'An address that the roster gives for two children is neither''s');
delete from private.roster_people where sourced_id = 'Ben';
delete from private.former_expectations where profile_id = tests.the('Ben');
select tests.keep('link', tests.link('pa', 'ned'));
select is(private.is_expected_under(tests.id('pa'), true), false, 'A guardian whose address the roster gives for a child is an adult');
delete from public.profile_graph where id = tests.the('link');
select is(private.is_expected_under(tests.id('pa'), true), true, 'Without the link the roster''s word stands');
select ok(private.has_role(tests.id('pa'), 'client'), 'What a roster says of an address takes no role');
select tests.authenticate_as('ada');
select lives_ok($$ select public.set_date_of_birth(tests.id('pa'), '1980-01-01', 'identity_document', 'Folder 7') $$,
  'An admin sets the date of birth of the parent');
select tests.authenticate_as('pa');
select lives_ok($$ select public.add_student('kim@example.com', p_is_13_plus => true) $$, 'A parent whose age an admin knows invites');

-- An immediate link asks the same.
select tests.clear_authentication();
update private.settings set guardian_link_policy = 'immediate';
select tests.create_user('tess', '{tutor}');
update public.profile_roles set vouched = true where profile_id = tests.id('tess');
select tests.authenticate_as('tess');
select throws_ok($$ select public.add_student('kim@example.com', p_is_13_plus => true) $$, 'PT400', 'age.not_confirmed',
  'A tutor whose role an admin granted is not linked at once to a child whom only the roster knows');

select * from finish();
rollback;
