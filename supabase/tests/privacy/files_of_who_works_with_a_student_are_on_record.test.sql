begin;
select plan(13);

select tests.create_users('bob', 'gina', 'mia: student', 'dana: tutor', 'max', 'ada: admin');
select tests.make_schools();
select tests.employ('max', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia'));
select tests.link('bob', 'mia'), tests.link('gina', 'mia');
select tests.book('bob', 'dana', 'mia', p_status => 'confirmed');
select tests.send('bob', 'dana', 'Hello', 'mia');

create function pg_temp.seen_by(p_nickname text) returns bigint language plpgsql volatile as $$
declare
  v_seen bigint;
begin
  perform tests.authenticate_as(p_nickname);
  select count(*) into v_seen from public.my_disclosures d where d.source = 'export' and d.basis = 'work';
  perform tests.clear_authentication();
  return v_seen;
end;
$$;

select tests.keep('file', tests.request_export('dana'));
select is(pg_temp.seen_by('bob'), 0::bigint, 'Nothing is on record before the file is ready');
select is(tests.build_export(tests.the('file')), 'ready', 'A tutor gets a file of their own data');
select is((select count(*) from private.disclosures d where d.student_id = tests.id('mia')), 1::bigint,
  'A file is on record once, whatever it holds of the family');
select is(pg_temp.seen_by('bob'), 1::bigint, 'The guardian whose conversation and lesson it holds sees it');
select is(pg_temp.seen_by('gina'), 0::bigint, 'Another guardian does not learn of the tutor');
select is(pg_temp.seen_by('mia'), 0::bigint, 'The student does not learn of the conversation of a guardian');
select is(pg_temp.seen_by('dana'), 0::bigint, 'Who asked for the file sees nothing');
select tests.authenticate_as('max');
select is_empty($$ select from public.list_disclosures(tests.id('mia')) $$, 'The school does not learn that the family has a tutor');
select tests.authenticate_as('ada');
select results_eq($$ select source, recipient from public.list_disclosures(tests.id('mia')) $$, $$ values ('export'::public.disclosure_source, null::text) $$,
  'An admin sees it');
select throws_ok($$ select public.correct_disclosure(d.disclosure_id, p_retract => true) from public.list_disclosures(tests.id('mia')) d $$,
  'PT404', 'disclosure.not_found', 'What an act recorded is not corrected');
select tests.clear_authentication();

-- What members of the family get is not on record.
select is(tests.build_export(tests.request_export('bob')), 'ready', 'A guardian gets a file of their own data');
select is(tests.build_export(tests.request_export('gina', 'mia')), 'ready', 'A guardian gets a file about the student');
select is((select count(*) from private.disclosures d where d.student_id = tests.id('mia')), 1::bigint, 'Files of the family are not on record');

select * from finish();
rollback;
