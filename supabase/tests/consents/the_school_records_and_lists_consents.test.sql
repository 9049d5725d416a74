begin;
select plan(20);

-- Sue manages Mia's school; Gus does as well, and is Mia's guardian. Ada is an admin.
select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'sue', 'gus', 'mia: student', 'kim: student', 'nina: student');
update public.profile_details set date_of_birth = current_date - interval '9 years' where profile_id = tests.id('mia');
select tests.consent(tests.id('mia'), 'account');
select tests.link('bob', 'mia'), tests.link('gus', 'mia');
select tests.employ('sue', 'school_manager', 'high'), tests.employ('gus', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia')), (tests.place('e1'), tests.id('nina'));
create function pg_temp.records(p_who text, p_student text, p_purpose text default 'media', p_evidence text default 'Folder 7') returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return coalesce(tests.error_of(format(
    'select public.record_consent(%L, %L, ''given'', %L)', tests.id(p_student), p_purpose, p_evidence)) ->> 'message', 'done');
end $$;
create function pg_temp.lists(p_who text, p_student text) returns text[] language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return array(select concat_ws(' ', c.purpose, c.state, c.side, c.method, c.evidence) from public.list_consents(tests.id(p_student)) c
               where c.purpose = 'media');
end $$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.records('bob', 'mia'), 'permission.denied', 'A guardian records no paper');
select is(pg_temp.records('gus', 'mia'), 'permission.denied', 'A manager who is a guardian of the student records no paper');
select is(pg_temp.records('mia', 'mia'), 'permission.denied', 'A student records no paper');
select is(pg_temp.records('sue', 'kim'), 'permission.denied', 'A manager records nothing for a student of another school');
select is(pg_temp.records('sue', 'mia'), 'done', 'A manager of the school records a paper');
select is(pg_temp.records('ada', 'kim'), 'done', 'An admin records a paper');
select is(pg_temp.records('sue', 'mia', 'media', ' '), 'validation.failed', 'A paper has a place where it is');
select is(pg_temp.records('sue', 'mia', 'moon'), 'validation.failed', 'There is no paper for an unknown purpose');
select is(pg_temp.records('ada', 'bob'), 'student.not_found', 'There is no paper for somebody who is no student');
select is(pg_temp.lists('sue', 'mia'), '{"media given school paper Folder 7"}', 'A manager lists the state and the newest entry');
select tests.authenticate_as('bob');
select public.withdraw_consent(tests.id('mia'), 'media');
select is(pg_temp.lists('sue', 'mia'), '{"media withdrawn guardian session"}', 'The list says which side acted, and not who');
select throws_ok($$ select pg_temp.lists('bob', 'mia') $$, 'PT403', 'permission.denied', 'A guardian does not list');
select throws_ok($$ select pg_temp.lists('gus', 'mia') $$, 'PT403', 'permission.denied', 'A manager who is a guardian of the student does not list');
select throws_ok($$ select pg_temp.lists('sue', 'kim') $$, 'PT403', 'permission.denied', 'A manager lists nothing of another school');
select is(cardinality(pg_temp.lists('ada', 'mia')), 1, 'An admin lists consents as well');
select tests.clear_authentication();
select is((select count(*)::integer from private.audit_log l where l.action = 'consents.listed' and l.entity_id = tests.id('mia')), 1,
  'What an admin lists is audited');
select is((select count(*)::integer from private.audit_log l where l.action = 'consents.insert' and l.entity_id = tests.id('mia')), 3,
  'Every entry of the ledger is in the audit log');

-- Asking.
create function pg_temp.asked(p_who text) returns integer language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return (select count(*) from public.notifications n where n.key = 'CONSENT_ASKED');
end $$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('mia');
select public.ask_for_consent(tests.id('mia'), 'media'), public.ask_for_consent(tests.id('mia'), 'media');
select is(array[pg_temp.asked('bob'), pg_temp.asked('gus'), pg_temp.asked('sue'), pg_temp.asked('mia')], '{1,1,0,0}',
  'A child asks, and every guardian with a say is told once');
select tests.authenticate_as('sue');
select throws_ok($$ select public.ask_for_consent(tests.id('mia'), 'media') $$, 'PT404', 'student.not_found', 'Others do not ask');
select tests.authenticate_as('nina');
select public.ask_for_consent(tests.id('nina'), 'integration:khan_academy');
select is(pg_temp.asked('sue'), 1, 'Whoever asks and could only be asked themselves asks the school');

select * from finish();
rollback;
