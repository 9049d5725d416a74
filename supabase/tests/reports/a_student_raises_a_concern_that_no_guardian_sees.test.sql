begin;
select plan(28);

-- mia attends Sam's school. Bob is mia's father, and so is Adam, an admin.
select tests.make_reported_thread(1);
select tests.create_user('adam', '{admin}');
select tests.link('adam', 'mia');
select tests.forget_news();
create function pg_temp.traces(p_nickname text) returns integer language plpgsql as $$
declare
  v_count integer;
begin
  perform tests.authenticate_as(p_nickname);
  select (select count(*) from public.my_concerns) + (select count(*) from public.my_reports)
       + (select count(*) from public.list_reports(true)) + (select count(*) from public.my_access_log)
       + (select count(*) from public.notifications where key = 'REPORT_CHANGED') into v_count;
  perform tests.clear_authentication();
  return v_count;
end $$;

select tests.authenticate_as('mia');
select is((public.raise_concern('My father hits me.')).status::text, 'open', 'A student raises a concern');
select is((select count(*)::int from public.my_concerns), 1, 'The student sees it');
select is((public.raise_concern(E' My father hits me. \n')).case_id, (select case_id from public.my_concerns),
  'The same words again are the same concern');
select tests.clear_authentication();
select is(tests.mailed('sam'), '{"REPORT_CHANGED waiting handler"}', 'The manager of the school is told');
select is(tests.told('bob') || tests.mailed('bob') || tests.told('tina') || tests.told('ada') || tests.told('adam') || tests.mailed('adam'), '{}',
  'Neither guardians nor the teacher nor admins are told');
select is(pg_temp.traces('bob'), 0, 'The father finds no trace of the concern');
select is(pg_temp.traces('tina'), 0, 'The teacher finds none');
select is(pg_temp.traces('adam'), 0, 'The father who is an admin finds none');
select tests.authenticate_as('adam');
select is_empty($$ select from public.list_audit_log(p_limit => 200) where entity = 'report_cases' and action like '%insert' $$,
  'The audit log does not tell the father who is an admin');

-- The manager reads it as a case, and decides.
select tests.authenticate_as('sam');
select results_eq($$ select student_id, reporter_id, reported_id, reasons::text, report_count from public.list_reports() $$,
  $$ values (tests.id('mia'), tests.id('mia'), null::uuid, '{}', 0) $$, 'The manager finds a case about the student without a reported person');
select tests.keep('case', (select case_id from public.list_reports()));
select results_eq($$ select seq, sender_name, body from public.review_report(tests.the('case')) $$, $$ values (0, 'Mia', 'My father hits me.') $$,
  'The manager reads the words of the student');
select lives_ok($$ select public.decide_report(tests.the('case'), 'referred', 'Youth office') $$, 'The manager passes it on');
select tests.authenticate_as('mia');
select is((select status::text from public.my_concerns), 'referred', 'The student sees what came of it');
select is((select count(*)::int from public.notifications where key = 'REPORT_CHANGED'), 1, 'The student is told in the app');
select isnt((public.raise_concern('My father hits me.')).case_id, tests.the('case'), 'After the decision the same words are a new concern');
select tests.clear_authentication();
select is(tests.mailed('mia'), '{}', 'The student gets no email, which others may read');
select is(pg_temp.traces('bob'), 0, 'The father finds no trace after the decision either');

-- Nobody opens the second one: the organization, then the admin who is no guardian.
select is(public.escalate_reports(now() + interval '25 hours'), 1, 'A concern that nobody opens moves up');
select is(public.escalate_reports(now() + interval '50 hours'), 1, 'A day later it moves up once more');
select is(private.report_handlers('admin', private.case_thread(c)), array[tests.id('ada')], 'A guardian handles it at no level')
from private.report_cases c where c.due_at is not null;

-- A minor who blocks a guardian of the family has raised a concern, though a block notifies nobody.
select tests.create_users('kim: student', 'una', 'tut: tutor');
select tests.link('una', 'kim'), tests.link('tut', 'kim', '{book}', p_relation => 'OTHER'), tests.enroll('kim', 'e1');
select tests.forget_news();
select tests.authenticate_as('kim');
select public.block_guardian(tests.link_id('una', 'kim')), public.block_guardian(tests.link_id('tut', 'kim'));
select results_eq('select body from public.my_concerns', $$ values ('Blocked a guardian: Una. This case was opened by the block.') $$,
  'The block of a guardian of the family opens a case, that of somebody else opens none');
select tests.clear_authentication();
select is(tests.mailed('sam'), '{"REPORT_CHANGED waiting handler"}', 'The manager of the school is told of the case');
select is(tests.told('una') || tests.mailed('una'), '{}', 'The blocked guardian is told nothing');
select is(pg_temp.traces('una'), 0, 'The blocked guardian finds no trace');
select tests.authenticate_as('kim');
select public.unblock_guardian(tests.id('una'));
select tests.clear_authentication();
select tests.link('una', 'kim');
select tests.authenticate_as('kim');
select public.block_guardian(tests.link_id('una', 'kim'));
select is((select count(*)::int from public.my_concerns), 1, 'Blocking again while the case waits opens no second one');
select tests.clear_authentication();
update public.profile_details set date_of_birth = (current_date - interval '18 years')::date where profile_id = tests.id('mia');
select tests.authenticate_as('mia');
select set_config('tests.concerns', (select count(*)::text from public.my_concerns), true), public.block_guardian(tests.link_id('bob', 'mia'));
select is((select count(*)::text from public.my_concerns), current_setting('tests.concerns'), 'An adult who blocks a guardian raises nothing by it');
select tests.clear_authentication();

-- Before the student is known to anybody at a school.
select tests.create_user('leo', '{student}');
select tests.authenticate_as('leo');
select lives_ok($$ select public.raise_concern('Help') $$, 'A student without a school raises a concern');
select tests.clear_authentication();
select is((select c.level::text from private.report_cases c where c.reporter_id = tests.id('leo')), 'admin',
  'The concern of a person without a school goes to the admins');

select * from finish();
rollback;
