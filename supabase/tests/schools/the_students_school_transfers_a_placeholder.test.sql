begin;
select plan(8);

select tests.staff_schools();
select tests.create_user('lou'), tests.create_user('kay', '{student}'), tests.create_user('eve');
select tests.employ('lou', 'school_manager', 'low');
select tests.keep('kid', tests.brought('Kid', 'north'));
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
select tests.id(n), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{view_progress}' from unnest('{bob,eve}'::text[]) n;

select tests.authenticate_as('lou');
select throws_ok($$ select public.invite_placeholder(tests.the('kid'), 'kay@example.com') $$, 'PT404', 'profile.not_found',
  'Another school cannot transfer the placeholder');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.invite_placeholder(tests.the('kid'), 'kay@example.com') $$, 'PT404', 'profile.not_found',
  'A campus manager cannot transfer the placeholder');
select tests.authenticate_as('sam');
select lives_ok($$ select public.invite_placeholder(tests.the('kid'), 'kay@example.com') $$,
  'The student''s school can transfer the placeholder');
select tests.clear_authentication();
select tests.lose_memberships('sam');
select tests.authenticate_as('kay');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'PT403', 'link.not_available',
  'A former manager''s transfer cannot be accepted');
select tests.clear_authentication();
select tests.employ('sam', 'school_manager', 'high');
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kid'), tests.id('sam'), 'Order 7');
select tests.authenticate_as('sam');
select throws_ok($$ select public.invite_placeholder(tests.the('kid'), 'kay@example.com') $$, 'PT404', 'profile.not_found',
  'A restricted manager cannot transfer the placeholder');
select tests.authenticate_as('olga');
select lives_ok($$ select public.invite_placeholder(tests.the('kid'), 'kay@example.com') $$,
  'The organization that brought the placeholder can transfer it');
select tests.authenticate_as('kay');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations where inviter_id = tests.id('olga'))) $$,
  'The organization''s transfer is accepted with two guardians');
select is((select count(*)::int from public.my_guardians), 2,
  'The account has both guardians after the transfer');

select * from finish();
rollback;
