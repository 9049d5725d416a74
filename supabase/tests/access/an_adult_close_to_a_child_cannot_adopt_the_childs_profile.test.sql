begin;
select plan(14);

select tests.create_users('ada: admin', 'bob', 'tess: tutor', 'hana:', 'cleo: client', 'gina:',
                          'both: client, student', 'charlie:', 'kim: student');
select tests.make_schools();
select tests.employ('hana', 'teacher', 'e1');
select tests.link('gina', 'kim');
select tests.keep('minor', tests.placeholder('bob', 'Kid', (current_date - interval '15 years')::date));
select tests.keep('unknown', tests.placeholder('bob', 'Kid', null));
select tests.keep('adult', tests.placeholder('bob', 'Learner', (current_date - interval '30 years')::date));

select is(private.may_become(tests.id('charlie'), tests.the('minor')), true,
  'An account without a role may adopt a minor''s placeholder');
select is(private.may_become(tests.id('kim'), tests.the('minor')), true,
  'A student may adopt a minor''s placeholder');
select is(private.may_become(tests.id('tess'), tests.the('minor')), false,
  'A tutor cannot adopt a minor''s placeholder');
select is(private.may_become(tests.id('ada'), tests.the('unknown')), false,
  'An admin cannot adopt a placeholder of unknown age');
select is(private.may_become(tests.id('hana'), tests.the('unknown')), false,
  'School staff cannot adopt a placeholder of unknown age');
select is(private.may_become(tests.id('gina'), tests.the('unknown')), false,
  'A guardian cannot adopt a placeholder of unknown age');
select is(private.may_become(tests.id('cleo'), tests.the('unknown')), false,
  'A client who is no student cannot adopt a placeholder');
select is(private.may_become(tests.id('both'), tests.the('minor')), false,
  'A client cannot adopt a minor''s placeholder');
select is(private.may_become(tests.id('both'), tests.the('unknown')), true,
  'An adult learner may adopt a placeholder of unknown age');
select is(private.may_become(tests.id('tess'), tests.the('adult')), true,
  'A tutor may adopt an adult learner''s placeholder');
update public.profile_details set date_of_birth = current_date - interval '16 years' where profile_id = tests.id('charlie');
select is(private.may_become(tests.id('charlie'), tests.the('minor')), false,
  'Different dates of birth prevent adoption');
select is(private.may_become(tests.id('charlie'), tests.the('unknown')), true,
  'An unknown date of birth does not prevent adoption');

select tests.authenticate_as('ada');
select tests.keep('invitation', (select i.id from public.invite_placeholder(tests.the('minor'), 'tess@example.com') i));
select tests.authenticate_as('tess');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'link.not_available',
  'Acceptance applies the same check');

-- Who only manages a child does not offer its profile.
select tests.clear_authentication();
select tests.keep('link', (select id from public.profile_graph where target_profile_id = tests.the('unknown')));
update public.profile_graph set relation = 'OTHER', is_primary = false where id = tests.the('link');
select tests.authenticate_as('bob');
select throws_ok($$ select public.invite_placeholder(tests.the('unknown'), 'charlie@example.com') $$, 'PT404', 'profile.not_found',
  'A guardian who is not family cannot offer the profile');

select * from finish();
rollback;
