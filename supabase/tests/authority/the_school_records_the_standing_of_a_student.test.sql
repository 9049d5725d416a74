begin;
select plan(55);

-- Mia is 19, Kim is 16. Bob is a guardian of both. Sue manages their school; Gus does as well, and is Mia's guardian.
select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'sue', 'gus', 'eve', 'mia: student', 'kim: student');
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date where profile_id = tests.id('mia');
update public.profile_details set date_of_birth = (current_date - interval '16 years')::date where profile_id = tests.id('kim');
select tests.keep('bobs', tests.link('bob', 'mia')), tests.link('bob', 'kim'), tests.keep('guss', tests.link('gus', 'mia'));
select tests.employ('sue', 'school_manager', 'high'), tests.employ('gus', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia')), (tests.place('e1'), tests.id('kim'));
create function pg_temp.held(p_guardian text, p_student text) returns text language sql as $$
  select private.effective_rights(tests.id(p_guardian), tests.id(p_student))::text;
$$;
create function pg_temp.recorded(p_student text, p_status text, p_guardian text default null, p_review date default current_date + 90)
returns uuid language sql as $$
  select (public.record_student_status(tests.id(p_student), p_status::public.student_status, 'Papers 7', p_review, tests.id(p_guardian))).id;
$$;
grant execute on function pg_temp.recorded(text, text, text, date) to authenticated;

select is(pg_temp.held('bob', 'mia'), '{}', 'Without a record majority leaves a guardian nothing');
select tests.authenticate_as('bob');
select throws_ok($$ select pg_temp.recorded('mia', 'court_guardian', 'bob') $$, 'PT403', 'permission.denied', 'A guardian records nothing');
select throws_ok($$ select public.list_student_statuses(tests.id('mia')) $$, 'PT403', 'permission.denied', 'A guardian reads no record');
select tests.authenticate_as('gus');
select throws_ok($$ select pg_temp.recorded('mia', 'dependent_student', 'gus') $$, 'PT403', 'permission.denied',
  'A manager who is a guardian of the student records nothing about them');
select tests.authenticate_as('mia');
select throws_ok($$ select pg_temp.recorded('mia', 'emancipated') $$, 'PT403', 'permission.denied', 'A student records nothing about themselves');
select tests.authenticate_as('sue');
select throws_ok($$ select pg_temp.recorded('mia', 'court_guardian') $$, 'PT400', 'validation.failed', 'The authority of a court names a guardian');
select throws_ok($$ select pg_temp.recorded('mia', 'emancipated', 'bob') $$, 'PT400', 'validation.failed', 'A status of the student alone names no guardian');
select throws_ok($$ select pg_temp.recorded('mia', 'court_guardian', 'eve') $$, 'PT404', 'link.not_found', 'Only a guardian of the student is named');
select throws_ok($$ select pg_temp.recorded('mia', 'court_guardian', 'bob', current_date - 1) $$, 'PT400', 'validation.failed',
  'The day of the review lies ahead');
select throws_ok($$ select public.record_student_status(tests.id('mia'), 'emancipated', ' ', current_date + 9) $$, 'PT400', 'validation.failed',
  'A record needs the reference of the papers');

select lives_ok($$ select tests.keep('dependent', pg_temp.recorded('mia', 'dependent_student', 'bob')) $$,
  'The manager of the school records a dependent student');
select tests.clear_authentication();
select is(pg_temp.held('bob', 'mia'), '{view_progress}', 'The guardian of a dependent student keeps view_progress alone');
select is(pg_temp.held('gus', 'mia'), '{}', 'What is recorded of one guardian gives another nothing');
select tests.authenticate_as('sue');
select is(pg_temp.recorded('mia', 'dependent_student', 'bob', current_date + 400), tests.the('dependent'), 'Recording the same again replaces the review');
select is((select count(*) from public.list_student_statuses(tests.id('mia'))), 1::bigint, 'The manager of the school reads what is recorded');
select tests.keep('court', pg_temp.recorded('mia', 'court_guardian', 'bob'));
select tests.clear_authentication();
select is(pg_temp.held('bob', 'mia'), '{view_progress,message,book,receive_alerts}', 'The guardian of a court goes on as before majority');

-- A ward decides about guardians no more than a minor, in whatever account.
select tests.authenticate_as('eve');
select tests.keep('offer', (public.add_student('mia@example.com', null, true)).id);
select tests.authenticate_as('mia');
select throws_ok($$ select public.grant_guardian_rights(tests.the('guss'), '{book}') $$, 'PT400', 'age.not_confirmed',
  'An adult with a guardian of a court grants nothing to others');
select is((public.accept_invitation(tests.the('offer'))).status, 'PENDING', 'A further guardian whom a ward accepts waits, as that of a minor');
select tests.clear_authentication();
select is((select granted_rights from public.profile_graph where source_profile_id = tests.id('eve')), '{}',
  'By accepting a guardian a ward grants nothing');
delete from public.profile_graph where source_profile_id = tests.id('eve');
select tests.create_user('sid', '{student}');
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date where profile_id = tests.id('sid');
select is(private.decides_for_self(tests.id('sid')), true, 'An adult of whom nothing is recorded decides alone');
update auth.users set email = 'mia.new@example.com' where id = tests.user_id('mia');
update auth.users set email = 'mia@example.com' where id = tests.user_id('sid');
select is(private.decides_for_self(tests.id('sid')), false, 'Another account of a ward does not decide alone either');
update public.profile_details set date_of_birth = date_of_birth - 400, date_of_birth_vouched = true where profile_id = tests.id('sid');
select is(private.decides_for_self(tests.id('sid')), false, 'Without proof of the age of a ward, whoever shares an address with them may be they');
update public.profile_details set date_of_birth_vouched = true where profile_id = tests.id('mia');
select is(private.decides_for_self(tests.id('sid')), true, 'A brother or sister of a ward whose other date of birth is proved decides alone');
-- What the student granted before a court decided.
update public.profile_graph set granted_rights = '{message,book}' where id = tests.the('guss');
select tests.authenticate_as('mia');
select throws_ok($$ select public.grant_guardian_rights(tests.the('guss'), '{message,view_progress}') $$, 'PT400', 'age.not_confirmed',
  'A ward adds nothing to what they granted');
select lives_ok($$ select public.grant_guardian_rights(tests.the('guss'), '{message}') $$, 'A ward takes back a part of what they granted');
select lives_ok($$ select public.grant_guardian_rights(tests.the('guss'), '{}') $$, 'A ward takes back all that they granted');
select tests.clear_authentication();
select tests.authenticate_as('sue');
select lives_ok($$ select public.end_student_status(tests.the('court')) $$, 'The manager of the school ends a status');
select throws_ok($$ select public.end_student_status(tests.the('court')) $$, 'PT403', 'permission.denied',
  'A status that has ended is none any more');
select tests.authenticate_as('ada');
select throws_ok($$ select public.end_student_status(tests.the('court')) $$, 'PT404', 'status.not_found', 'An admin learns that there is no such status');
select tests.clear_authentication();
select is(pg_temp.held('bob', 'mia'), '{view_progress}', 'With the status ends what rested on it');

-- A minor who decides as an adult.
select is(pg_temp.held('bob', 'kim'), '{view_progress,message,book,receive_alerts}', 'A guardian of a minor holds all rights');
select tests.authenticate_as('ada');
select tests.keep('free', pg_temp.recorded('kim', 'emancipated'));
select tests.clear_authentication();
select is(pg_temp.held('bob', 'kim'), '{}', 'The guardian of an emancipated minor holds what the student grants');
select tests.authenticate_as('sue');
select throws_ok($$ select public.end_student_status(tests.the('free')) $$, 'PT403', 'permission.denied', 'A school does not end what an admin recorded');
select throws_ok($$ select pg_temp.recorded('kim', 'emancipated') $$, 'PT403', 'permission.denied', 'A school does not replace what an admin recorded');
select tests.clear_authentication();
update public.student_statuses set school_id = gen_random_uuid() where id = tests.the('free');
select tests.authenticate_as('sue');
select throws_ok($$ select public.end_student_status(tests.the('free')) $$, 'PT403', 'permission.denied', 'A school does not end what another one recorded');
select tests.authenticate_as('ada');
select lives_ok($$ select public.end_student_status(tests.the('free')) $$, 'An emancipation that was recorded wrongly is ended');
select tests.clear_authentication();
select is(pg_temp.held('bob', 'kim'), '{view_progress,message,book,receive_alerts}', 'A minor who is not emancipated has guardians again');

-- The country.
select tests.authenticate_as('bob');
select throws_ok($$ select public.set_country(tests.id('kim'), 'SG') $$, 'PT403', 'permission.denied', 'A guardian sets no country');
select tests.authenticate_as('sue');
select throws_ok($$ select public.set_country(tests.id('mia'), 'SG') $$, 'PT400', 'age.not_confirmed', 'Nobody makes an adult a minor by a country');
select lives_ok($$ select public.set_country(tests.id('kim'), 'SG') $$, 'The manager of the school sets the country of a minor');
select tests.clear_authentication();
select throws_ok($$ select public.set_country(tests.id('bob'), 'SG') $$, 'PT404', 'student.not_found', 'Nobody sets the country of who is no student');

-- Who records what about whom, each beside somebody of whom it is not so. Eve is no guardian of Mia, who has had lessons of Eve's.
select tests.clear_authentication();
select tests.keep('sue', tests.link('sue', 'other')), tests.link('eve', 'other') from (select tests.create_user('other', '{student}')) o;
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('eve'), tests.id('mia'), 'BOOKING', 'ACTIVE');
select tests.authenticate_as('ada');
select throws_ok($$ select pg_temp.recorded('bob', 'emancipated') $$, 'PT404', 'student.not_found', 'Only of a student is a status recorded');
select throws_ok($$ select pg_temp.recorded('mia', 'court_guardian', 'eve') $$, 'PT404', 'link.not_found', 'A guardian of another student is not named');
select throws_ok($$ select pg_temp.recorded('kim', null) $$, 'PT400', 'validation.failed', 'A record names the status');
select throws_ok($$ select pg_temp.recorded('kim', 'emancipated', null, null) $$, 'PT400', 'validation.failed', 'A record has a day of review');
select throws_ok($$ select pg_temp.recorded('kim', 'emancipated', null, current_date + 3661) $$, 'PT400', 'validation.failed',
  'The review is within ten years');
select tests.authenticate_as('sue');
select throws_ok($$ select pg_temp.recorded('mia', 'guardian_deceased', 'eve') $$, 'PT403', 'guardian.not_impartial',
  'A guardian of the same student as somebody records nothing about them');

-- What ended a link is corrected for that student, guardian and status, until it has ended itself.
select tests.keep('gone', pg_temp.recorded('kim', 'parental_rights_ended', 'bob', current_date));
select is(pg_temp.recorded('kim', 'parental_rights_ended', 'bob'), tests.the('gone'), 'A record that ended the link is corrected');
select throws_ok($$ select pg_temp.recorded('kim', 'guardian_deceased', 'bob') $$, 'PT404', 'link.not_found', 'Another record needs the link');
select throws_ok($$ select pg_temp.recorded('kim', 'parental_rights_ended', 'gus') $$, 'PT404', 'link.not_found',
  'A record of another guardian needs the link');
select tests.clear_authentication();
select tests.unlink('bob', 'mia');
select is((select review_at - now() from public.contact_restrictions where student_id = tests.id('kim') and profile_id = tests.id('bob')), interval '1 day',
  'The restriction that follows is reviewed a day later at the earliest');
select tests.authenticate_as('sue');
select throws_ok($$ select pg_temp.recorded('mia', 'parental_rights_ended', 'bob') $$, 'PT404', 'link.not_found',
  'A record for another student needs the link');
select public.end_student_status(tests.the('gone'));
select throws_ok($$ select pg_temp.recorded('kim', 'parental_rights_ended', 'bob') $$, 'PT404', 'link.not_found',
  'A record that has ended is corrected no more');
select lives_ok($$ select pg_temp.recorded('mia', 'parental_rights_ended', 'gus', current_date + 90) $$, 'The rights of another guardian end as well');
select tests.clear_authentication();
select is((select review_at from public.contact_restrictions where student_id = tests.id('mia') and profile_id = tests.id('gus')),
  (current_date + 90)::timestamptz, 'The restriction is reviewed with the record');

select * from finish();
rollback;
