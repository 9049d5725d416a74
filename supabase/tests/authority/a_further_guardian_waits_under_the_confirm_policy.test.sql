begin;
select plan(33);

select tests.create_users('bob', 'eve', 'gina', 'tess: tutor', 'olga', 'ada: admin', 'dana: tutor',
                          'charlie: student');

create function pg_temp.joins(p_nickname text) returns text
language plpgsql as $$
declare
  v_status text;
begin
  perform tests.authenticate_as(p_nickname);
  perform public.add_student('charlie@example.com', null, true);
  perform tests.authenticate_as('charlie');
  select status::text into v_status from public.accept_invitation((select id from public.my_invitations where status = 'pending'));
  perform tests.clear_authentication();
  return v_status;
end;
$$;

select is((select second_guardian_policy from private.settings), 'confirm',
  'By default a further guardian waits for a confirmation');
update private.settings set second_guardian_policy = 'inform';
select tests.link('gina', 'charlie');
select is(pg_temp.joins('olga'), 'ACTIVE', 'Under the policy inform a further guardian is linked at once');
delete from public.profile_graph;
update private.settings set second_guardian_policy = 'confirm';
select tests.link('tess', 'charlie', '{book}');
update public.profile_graph set relation = 'OTHER';
select is(pg_temp.joins('bob'), 'ACTIVE', 'A guardian does not wait for a manager who is not family');
delete from public.profile_graph;
select is(pg_temp.joins('bob'), 'ACTIVE', 'Under the policy confirm the first guardian is linked at once');
select tests.forget_news();
select is(pg_temp.joins('eve'), 'PENDING', 'Under the policy confirm the second guardian waits');
select tests.keep('link', (select id from public.profile_graph where source_profile_id = tests.id('eve')));
select ok(not private.has_right(tests.id('eve'), tests.id('charlie')), 'A pending guardian has no right');
select is(tests.told('bob'), '{LINK_CHANGED guardian_pending guardian}', 'The first is asked');
select is(tests.told('eve'), '{}', 'Nobody says anything else');

select tests.authenticate_as('eve');
select is_empty('select from public.my_students', 'A pending guardian lists no student');
select is_empty($$ select from public.profile_details where profile_id = tests.id('charlie') $$,
  'A pending guardian does not see the student''s details');
select throws_ok($$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Algebra', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked',
  'A pending guardian cannot book for the student');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'A pending guardian cannot confirm their own link');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'The student cannot confirm the pending guardian');
select is((select status::text from public.my_guardians where full_name = 'Eve'), 'PENDING',
  'The student sees that the second guardian is pending');
select tests.authenticate_as('olga');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'A stranger cannot confirm a pending guardian');
select throws_ok($$ select public.confirm_guardian(gen_random_uuid(), true) $$, 'PT404', 'link.not_found',
  'A stranger gets the same error for a link that does not exist');
select tests.clear_authentication();
select tests.link('tess', 'charlie', '{view_progress,book}', p_relation => 'OTHER');
select tests.authenticate_as('tess');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'A tutor who only manages the student cannot confirm a guardian');
select tests.clear_authentication();
select is((tests.link_row(tests.the('link'))).status, 'PENDING', 'The second guardian is still pending');

-- A restricted guardian decides nothing.
select tests.keep('order', tests.restrict('bob', 'charlie'));
select tests.authenticate_as('bob');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'A restricted guardian decides nothing');
select tests.clear_authentication();
delete from public.contact_restrictions;

select tests.authenticate_as('bob');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), null) $$, 'PT400', 'validation.failed',
  'The answer must be yes or no');
savepoint before;
select lives_ok($$ select public.confirm_guardian(tests.the('link'), false) $$,
  'The first guardian may object');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'A guardian who objected cannot confirm afterwards');
select tests.clear_authentication();
select is((tests.link_row(tests.the('link'))).status, 'PENDING',
  'After an objection the link waits for the school or an admin');
select is(tests.told('ada'), '{LINK_CHANGED guardian_undecided school}',
  'Without a school the admins are asked');
rollback to before;
select lives_ok($$ select public.confirm_guardian(tests.the('link'), true) $$,
  'The console confirms the pending guardian');
select is_empty('select from public.profile_graph where source_profile_id <> (select private.me())',
  'The first guardian does not see the second guardian''s link');
select tests.clear_authentication();
select ok(private.has_right(tests.id('eve'), tests.id('charlie'), 'book'),
  'A confirmed guardian has their rights');
select is((tests.link_row(tests.the('link'))).is_primary, false,
  'A confirmed further guardian is not primary');
select tests.authenticate_as('eve');
select is((select full_name from public.my_students), 'Charlie', 'A confirmed guardian lists the student');

-- The school or an admin may agree as well.
select tests.clear_authentication();
select is(pg_temp.joins('gina'), 'PENDING', 'A third waits too');
select tests.keep('third', (select id from public.profile_graph where source_profile_id = tests.id('gina')));
select tests.authenticate_as('ada');
select lives_ok($$ select public.confirm_guardian(tests.the('third'), true) $$,
  'An admin confirms a pending guardian');
select throws_ok($$ select public.confirm_guardian(tests.the('third'), true) $$, 'PT404', 'link.not_found',
  'A guardian cannot be confirmed twice');
select is((tests.link_row(tests.the('third'))).status, 'ACTIVE', 'The confirmed link is active');

select * from finish();
rollback;
