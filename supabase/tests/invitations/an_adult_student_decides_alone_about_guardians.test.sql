begin;
select plan(12);

-- Mia is 19. Bob is a guardian of Mia and holds what Mia granted.
select tests.create_users('bob', 'gina', 'mia: student', 'kim: student');
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date where profile_id = tests.id('mia');
update public.profile_details set date_of_birth = (current_date - interval '16 years')::date where profile_id = tests.id('kim');
select tests.keep('bobs', tests.link('bob', 'mia')), tests.link('bob', 'kim');
create function pg_temp.held(p_guardian text, p_student text) returns text language sql as $$
  select private.effective_rights(tests.id(p_guardian), tests.id(p_student))::text;
$$;
update public.profile_graph set granted_rights = '{view_progress}' where id = tests.the('bobs');

-- Gina asks to be a guardian of both.
select tests.authenticate_as('gina');
select tests.keep('to_mia', (public.add_student('mia@example.com', p_is_13_plus => true)).id);
select tests.keep('to_kim', (public.add_student('kim@example.com', p_is_13_plus => true)).id);
select tests.authenticate_as('kim');
select lives_ok($$ select public.accept_invitation(tests.the('to_kim')) $$, 'A minor accepts a further guardian');
select tests.authenticate_as('mia');
select lives_ok($$ select public.accept_invitation(tests.the('to_mia')) $$, 'An adult accepts a further guardian');
select tests.clear_authentication();
select is((select status::text from public.profile_graph where source_profile_id = tests.id('gina') and target_profile_id = tests.id('kim')), 'PENDING',
  'The further guardian of a minor waits for the family');
select is((select status::text from public.profile_graph where source_profile_id = tests.id('gina') and target_profile_id = tests.id('mia')), 'ACTIVE',
  'The further guardian of an adult waits for nobody');
select is(pg_temp.held('gina', 'mia'), '{view_progress,message,book,receive_alerts}', 'Accepting as an adult grants what was asked');

-- A minor's yes does not count once the student is an adult.
update public.profile_graph set status = 'ACTIVE' where source_profile_id = tests.id('gina') and target_profile_id = tests.id('kim');
select is(pg_temp.held('gina', 'kim'), '{view_progress,message,book,receive_alerts}', 'A guardian whom a minor accepted holds all rights');
update public.profile_details set date_of_birth = (current_date - interval '18 years')::date where profile_id = tests.id('kim');
select is(pg_temp.held('gina', 'kim'), '{}', 'What a minor accepted is not what an adult granted');

-- The link that looks ended is taken up again.
select tests.authenticate_as('gina');
select lives_ok($$ select tests.keep('again', (public.add_student('kim@example.com', p_is_13_plus => true)).id) $$,
  'Whoever holds nothing any more asks again');
select tests.authenticate_as('kim');
select lives_ok($$ select public.accept_invitation(tests.the('again')) $$, 'The adult student takes the guardian up again');
select tests.clear_authentication();
select is(pg_temp.held('gina', 'kim'), '{view_progress,message,book,receive_alerts}', 'A guardian who was taken up again holds what was asked');
select is((select count(*) from public.profile_graph where source_profile_id = tests.id('gina') and target_profile_id = tests.id('kim')), 1::bigint,
  'Taking up again makes no second link');
select tests.authenticate_as('kim');
select tests.clear_authentication();
select tests.create_users('hal');
select public.admin_link_student(tests.id('hal'), tests.id('kim'));
select is(pg_temp.held('hal', 'kim'), '{}', 'A school that links a guardian to an adult gives no rights without the student');

select * from finish();
rollback;
