begin;
select plan(39);

-- Kit is a student of 16 without a date, Lou one without guardians; Bob is Kit's and Pip's guardian. Sue manages the school,
-- Gus as well, and is Kit's former guardian. Pip has no account.
select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'sue', 'gus', 'eve', 'kit: student', 'lou: student', 'ned:');
insert into public.profiles (full_name) values ('Pip') returning tests.keep('pip', id);
insert into public.profile_details (profile_id) values (tests.the('pip'));
insert into public.profile_roles (profile_id, role) values (tests.the('pip'), 'student');
select tests.link('bob', 'kit'), tests.keep('gone', tests.link('gus', 'kit'));
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, relation, status, rights)
values (tests.id('bob'), tests.the('pip'), 'GUARDIAN', 'MOTHER', 'ACTIVE', enum_range(null::public.guardian_right));
delete from public.profile_graph where id = tests.the('gone');
select tests.employ('sue', 'school_manager', 'high'), tests.employ('gus', 'school_manager', 'high');
insert into public.class_students (class_id, student_id)
values (tests.place('e1'), tests.id('kit')), (tests.place('e1'), tests.id('lou')), (tests.place('e1'), tests.the('pip'));
create function pg_temp.sets(p_who text, p_student uuid, p_age text, p_kind text default null, p_reference text default null) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  if p_student = tests.id(p_who) then
    perform public.update_profile(p_date_of_birth => (current_date - p_age::interval)::date);
  else
    perform public.set_date_of_birth(p_student, (current_date - p_age::interval)::date, p_kind::public.age_evidence_kind, p_reference);
  end if;
  perform tests.clear_authentication();
  return 'done';
exception when others then
  perform tests.clear_authentication();
  return sqlerrm;
end;
$$;
create function pg_temp.forget(p_student uuid) returns void language sql as $$
  update public.profile_details set date_of_birth = null, date_of_birth_vouched = false where profile_id = p_student;
$$;
create function pg_temp.band(p_student uuid) returns text language sql as $$ select private.band_of(p_student)::text; $$;

-- The word of the person.
select is(pg_temp.sets('lou', tests.id('lou'), '30 years'), 'age.evidence_required', 'A student does not call themselves an adult, also without guardians');
select is(pg_temp.sets('ned', tests.id('ned'), '30 years'), 'age.evidence_required',
  'An account that may become a student does not call itself that of an adult');
select is(pg_temp.sets('bob', tests.id('bob'), '40 years'), 'done', 'Clients and guardians state that they are adults');
select is(pg_temp.sets('sue', tests.id('sue'), '40 years'), 'done', 'Staff state that they are adults');
select is(pg_temp.sets('lou', tests.id('lou'), '17 years 11 months 20 days'), 'age.evidence_required',
  'A student does not state an age that would make them an adult before guardians are told');
select is(pg_temp.sets('lou', tests.id('lou'), '17 years 9 months'), 'done', 'A student states that they come of age in a few months');
select pg_temp.forget(tests.id('lou'));
select is(pg_temp.sets('lou', tests.id('lou'), '15 years'), 'done', 'A student states the age of a minor');
select is(pg_temp.band(tests.id('lou')), 'minor', 'Before and after the student is a minor');
select pg_temp.forget(tests.id('lou'));
select is(pg_temp.sets('lou', tests.id('lou'), '10 years'), 'done', 'A student who states the age of a child is heard at once');
select ok(private.is_paused(tests.id('lou')), 'The account of a child is paused and not deleted');

-- The word of a guardian.
select is(pg_temp.sets('bob', tests.id('kit'), '30 years'), 'age.evidence_required', 'A guardian makes no adult of a student');
select is(pg_temp.sets('bob', tests.id('kit'), '10 years'), 'age.evidence_required', 'A guardian makes no child of an account');
select is(pg_temp.sets('bob', tests.the('pip'), '30 years'), 'age.evidence_required', 'A guardian makes no adult of a profile without an account');
select is(pg_temp.sets('bob', tests.id('kit'), '17 years 11 months 20 days'), 'age.evidence_required',
  'A guardian does not take the other guardians'' notice of majority');
select is(pg_temp.sets('bob', tests.id('kit'), '16 years', 'school_record', 'Mine'), 'permission.denied', 'A guardian records no evidence');
select is(pg_temp.sets('bob', tests.the('pip'), '14 years'), 'done', 'A guardian sets the missing date of a minor without an account');
select is((select count(*) from private.age_evidence where tests.is_own(id)), 0::bigint, 'What needs no evidence records none');

-- Who decides.
select is(pg_temp.sets('gus', tests.id('kit'), '30 years', 'court_paper', 'Order 7'), 'student.not_found',
  'A former guardian who manages the school decides nothing');
select is(pg_temp.sets('eve', tests.id('kit'), '30 years', 'court_paper', 'Order 7'), 'student.not_found', 'A stranger sets no date with evidence either');
select is(pg_temp.sets('sue', tests.id('kit'), '30 years'), 'age.evidence_required', 'The school makes no adult of a student without evidence');
select is(pg_temp.sets('sue', tests.id('kit'), '17 years 11 months 20 days'), 'age.evidence_required',
  'The school makes no adult of a student by waiting a few days');
select is(pg_temp.sets('sue', tests.id('kit'), '10 years'), 'age.evidence_required', 'The school pauses no account without evidence');
select is(pg_temp.sets('sue', tests.the('pip'), '30 years'), 'age.evidence_required',
  'The school makes no adult of a profile without an account without evidence');
select is(pg_temp.sets('sue', tests.id('kit'), '30 years', 'birth_certificate'), 'validation.failed', 'Evidence needs a reference');
select is(pg_temp.sets('sue', tests.id('kit'), '30 years', null, 'Folder 7'), 'validation.failed', 'A reference needs evidence');
select is(pg_temp.sets('sue', tests.id('kit'), '30 years', 'birth_certificate', ' '), 'validation.failed', 'A reference is not empty');
select is(pg_temp.band(tests.id('kit')), 'minor', 'What was refused has changed nothing');
select is(pg_temp.sets('sue', tests.id('kit'), '16 years'), 'done', 'Within a band the school needs no evidence');
select is(pg_temp.sets('sue', tests.id('kit'), '30 years', 'birth_certificate', 'Folder 7'), 'done', 'With evidence the school sets any date');
select is(private.effective_rights(tests.id('bob'), tests.id('kit'))::text, '{}', 'The guardian of an adult by papers holds what the adult grants');
select is(pg_temp.sets('sue', tests.id('kit'), '16 years'), 'age.evidence_required', 'Back to a minor needs evidence as well');
select is(pg_temp.sets('ada', tests.id('kit'), '11 years', 'identity_document', 'Passport 8'), 'done', 'An admin records what they saw');
select ok(private.is_paused(tests.id('kit')), 'An account found to be a child''s is paused');
select is(pg_temp.sets('ada', tests.id('kit'), '11 years', 'identity_document', 'Passport 8'), 'done', 'The same again is accepted');

-- What is kept of it.
select tests.authenticate_as('sue');
select results_eq($$ select kind::text, reference, band from public.list_age_evidence(tests.id('kit')) order by kind $$,
  $$ values ('birth_certificate', 'Folder 7', 'adult'), ('identity_document', 'Passport 8', 'child') $$, 'The school reads what was seen, and once');
select tests.authenticate_as('bob');
select throws_ok($$ select public.list_age_evidence(tests.id('kit')) $$, 'PT403', 'permission.denied', 'A guardian reads no evidence');
select tests.authenticate_as('gus');
select throws_ok($$ select public.list_age_evidence(tests.id('kit')) $$, 'PT403', 'permission.denied',
  'A former guardian who manages the school reads no evidence');
select tests.clear_authentication();
select is((select count(*) from private.audit_log l where l::text like '%Folder 7%'), 0::bigint,
  'The audit log holds no reference');
select private.adopt_age_evidence(tests.id('kit'), tests.id('lou'));
select is((select count(*) from private.age_evidence where profile_id = tests.id('lou')), 2::bigint,
  'Evidence goes along when an account takes a profile over');

select * from finish();
rollback;
