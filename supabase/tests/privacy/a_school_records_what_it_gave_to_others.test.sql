begin;
select plan(37);

select tests.create_users('bob', 'gina', 'olaf', 'mia: student', 'tom', 'leo: student', 'max', 'tea', 'ada: admin', 'stan: tutor');
select tests.make_schools();
select tests.employ('max', 'school_manager', 'high'), tests.employ('tea', 'teacher', 'e1');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia')), (tests.place('e1'), tests.id('leo'));
select tests.link('bob', 'mia'), tests.link('gina', 'mia'), tests.link('olaf', 'mia'), tests.link('tom', 'leo');
update public.profile_graph set relation = 'OTHER' where source_profile_id = tests.id('olaf');

-- The words, whether they are withheld, and what became of it, as the family sees it.
create function pg_temp.seen_by(p_nickname text) returns text language plpgsql volatile as $$
declare
  v_seen text;
begin
  perform tests.authenticate_as(p_nickname);
  select string_agg(concat_ws(' ', d.recipient, d.contents, case when d.is_correction then 'corrected' end,
                              case when d.is_retracted then 'retracted' end), ', ' order by d.recipient, d.contents) into v_seen
  from public.my_disclosures d;
  perform tests.clear_authentication();
  return v_seen;
end;
$$;
grant execute on all functions in schema pg_temp to public;

-- Who records.
prepare of_mia as select public.record_disclosure(tests.id('mia'), ' Court ', 'court_order', 'Grades', '2026-01-05');
select tests.authenticate_as('max');
select tests.keep('court', public.record_disclosure(tests.id('mia'), ' Court ', 'court_order', 'Grades', '2026-01-05'));
select tests.keep('office', public.record_disclosure(tests.id('mia'), 'Office', 'child_protection', 'Absences'));
select tests.keep('shelter', public.record_disclosure(tests.id('mia'), 'Shelter', 'consent', 'Address', p_withhold => true));
select throws_ok($$ select public.record_disclosure(tests.id('mia'), 'Court', 'work', 'Grades') $$, 'PT400', 'validation.failed',
  'Files of who works with a student are not recorded by hand');
select throws_ok($$ select public.record_disclosure(tests.id('mia'), ' ', 'audit', 'Grades') $$, 'PT400', 'validation.failed', 'A recipient is named');
select throws_ok($$ select public.record_disclosure(tests.id('mia'), 'Court', 'audit', null) $$, 'PT400', 'validation.failed', 'What was given is said');
select throws_ok($$ select public.record_disclosure(tests.id('mia'), 'Court', 'audit', 'Grades', current_date + 3) $$, 'PT400', 'validation.failed',
  'Nothing is recorded of a day to come');
select throws_ok($$ select public.record_disclosure(tests.id('mia'), 'Court', 'audit', 'Grades', '-infinity') $$, 'PT400', 'validation.failed',
  'A day without a date is refused');
select throws_ok($$ select public.record_disclosure(tests.id('tom'), 'Court', 'audit', 'Grades') $$, 'PT403', 'permission.denied',
  'A manager records nothing about others than students of the school');
select tests.authenticate_as('tea');
select throws_ok('of_mia', 'PT403', 'permission.denied', 'A teacher records nothing');
select throws_ok($$ select public.list_disclosures(tests.id('mia')) $$, 'PT403', 'permission.denied', 'A teacher reads no list');
select tests.authenticate_as('bob');
select throws_ok('of_mia', 'PT403', 'permission.denied', 'A guardian records nothing');
select throws_ok($$ select public.list_disclosures(tests.id('mia')) $$, 'PT403', 'permission.denied', 'A guardian does not read what is withheld');
select throws_ok($$ select public.correct_disclosure(tests.the('court'), p_retract => true) $$, 'PT403', 'permission.denied', 'A guardian corrects nothing');
select throws_ok($$ select public.correct_disclosure(gen_random_uuid(), p_retract => true) $$, 'PT403', 'permission.denied',
  'Nobody but admins learns that there is no such disclosure');
select tests.authenticate_as_anon();
select throws_ok('of_mia', 'PT401', 'auth.required', 'Nobody records without a session');
select throws_ok('select from public.my_disclosures', '42501', null, 'Nobody reads disclosures without a session');

-- Who sees it.
select is(pg_temp.seen_by('bob'), 'Court Grades', 'A family guardian sees what is not withheld');
select is(pg_temp.seen_by('mia'), 'Court Grades', 'The student sees the same');
select is(pg_temp.seen_by('olaf'), null, 'A guardian who is not of the family sees nothing');
select is(pg_temp.seen_by('tom'), null, 'Another family sees nothing');
select is(pg_temp.seen_by('tea'), null, 'A teacher sees nothing');
select tests.restrict('gina', 'mia', '{view_progress}');
select is(pg_temp.seen_by('gina'), null, 'A restricted guardian sees what somebody sees whose link has ended');
update public.profile_details set date_of_birth = current_date - interval '12 years' where profile_id = tests.id('mia');
select is(pg_temp.seen_by('mia'), null, 'A student known to be under 13 sees nothing');
update public.profile_details set date_of_birth = current_date - interval '14 years' where profile_id = tests.id('mia');
select tests.authenticate_as('max');
select results_eq($$ select recipient, is_withheld from public.list_disclosures(tests.id('mia')) order by 1 $$,
  $$ values ('Court', false), ('Office', true), ('Shelter', true) $$, 'A manager of the school sees all, with what is withheld');
select tests.authenticate_as('ada');
select is((select count(*) from public.list_disclosures(tests.id('mia'))), 3::bigint, 'An admin sees all');
select tests.clear_authentication();
select is((select count(*) from private.audit_log where action = 'disclosures.listed' and actor_id = tests.id('ada')), 1::bigint,
  'Reads of admins are audited');

-- A guardian who works at the school.
select tests.employ('tom', 'school_manager', 'high');
select tests.authenticate_as('tom');
select throws_ok($$ select public.list_disclosures(tests.id('leo')) $$, 'PT403', 'permission.denied',
  'A manager does not read what is withheld about their own child');
select throws_ok($$ select public.record_disclosure(tests.id('leo'), 'Court', 'audit', 'Grades') $$, 'PT403', 'permission.denied',
  'A manager records nothing about their own child');

-- Corrections.
select tests.authenticate_as('max');
select throws_ok($$ select public.correct_disclosure(tests.the('court'), p_basis => 'child_protection') $$, 'PT400', 'validation.failed',
  'What the family was shown is not hidden by a correction');
select tests.keep('second', public.correct_disclosure(tests.the('court'), p_contents => 'Grades of one year'));
select is(pg_temp.seen_by('bob'), 'Court Grades of one year corrected', 'A correction replaces what it corrects');
select tests.authenticate_as('max');
select throws_ok($$ select public.correct_disclosure(tests.the('court'), p_contents => 'Nothing') $$, 'PT404', 'disclosure.not_found',
  'What was corrected is not corrected again');
select tests.keep('third', public.correct_disclosure(tests.the('second'), p_retract => true));
select is(pg_temp.seen_by('bob'), 'Court Grades of one year corrected retracted', 'What was recorded in error stays, and says so');
select tests.authenticate_as('max');
select throws_ok($$ select public.correct_disclosure(tests.the('third'), p_contents => 'Grades') $$, 'PT404', 'disclosure.not_found',
  'What was retracted stays so');
select lives_ok($$ select public.correct_disclosure(tests.the('office'), p_basis => 'legal_duty') $$, 'What is withheld is corrected');
select is(pg_temp.seen_by('bob'), 'Court Grades of one year corrected retracted', 'A correction shows nothing that was withheld');

-- On every path.
select throws_ok($$ update private.disclosures set contents = 'x' where id = tests.the('court') $$, 'PT403', 'permission.denied',
  'The console changes nothing');
select throws_ok($$ delete from private.disclosures where id = tests.the('court') $$, 'PT403', 'permission.denied', 'The console deletes nothing');
select throws_ok($$ update private.disclosures set recipient = '-', contents = '-' where id = tests.the('court') $$, 'PT403', 'permission.denied',
  'The words of a student who is not erased stay');
select throws_ok($$ insert into private.disclosures (student_id, source, basis, recipient, contents, disclosed_on, corrects_id, is_withheld)
  values (tests.id('mia'), 'recorded', 'audit', 'x', 'x', current_date, (select d.id from private.disclosures d where d.basis = 'legal_duty'), false) $$,
  'PT404', 'disclosure.not_found', 'The console shows nothing by a correction either');

select * from finish();
rollback;
