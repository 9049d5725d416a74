begin;
select plan(34);

select tests.make_schools();
select tests.create_users('bob', 'eve', 'sue', 'kim: student');
select tests.keep('kid', tests.placeholder('bob', 'Kid', (current_date - 3000)::date));
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('eve'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{view_progress,message}');
select tests.employ('sue', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));
create function pg_temp.standing(p_after interval default '0', p_student uuid default tests.the('kid')) returns text language plpgsql as $$
begin
  perform tests.clear_authentication();
  return (select concat_ws(' ', s.state, (s.ends_at - now())::text) from private.consent_standing_of(p_student, 'media', now() + p_after) s);
end $$;
create function pg_temp.asked(p_who text) returns text[] language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return array(select n.data ->> 'change' || ' ' || (n.data ->> 'purpose') from public.notifications n where n.key = 'CONSENT_ASKED' order by 1);
end $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select public.give_consent(tests.the('kid'), 'media', 1, 'en');
select is(pg_temp.standing(), 'given', 'A consent holds while its giver is a guardian');
select is(private.tend_consents(now() + interval '1 day'), 0, 'Nobody is asked while it holds');
delete from public.profile_graph where source_profile_id = tests.id('bob');
select is(pg_temp.standing(), 'given 30 days', 'When the giver''s link ends it holds for 30 days');
select is(pg_temp.asked('eve'), '{}', 'In the moment in which the link ends nobody is told');
select tests.clear_authentication();
select is(private.tend_consents(now() + interval '2 days'), 1, 'The task asks who is left');
select is(pg_temp.standing('2 days'), 'given 32 days', 'The 30 days begin when it is noticed');
select is(pg_temp.standing('32 days'), 'lapsed', 'After 30 days it has lapsed');
select is(pg_temp.asked('eve'), '{lapsing media}', 'The other guardian is asked');
select is(pg_temp.asked('bob'), '{}', 'Whoever left is not asked');
select tests.clear_authentication();
select is(private.tend_consents(now() + interval '3 days'), 0, 'Nobody is asked twice');
select is(private.tend_consents(now() + interval '16 days'), 1, 'Without an answer for 14 days the school is asked');
select is(pg_temp.asked('sue'), '{undecided media}', 'The managers of the school are asked');
select tests.clear_authentication();
select is(private.tend_consents(now() + interval '17 days'), 0, 'The school is asked once');
select is((select array_agg(distinct o.is_bulk) from private.email_outbox o where o.template = 'CONSENT_ASKED' and o.student_id = tests.the('kid')), '{t}',
  'What the task asks goes behind the emails of single acts');

-- Coming back revives a consent only while it has not lapsed.
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('bob'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'FATHER', '{view_progress}');
select is(pg_temp.standing('18 days'), 'given', 'Whoever comes back within 30 days has given it still');
select is(private.tend_consents(now() + interval '19 days'), 0, 'A guardian who is back is not asked again');
update public.profile_graph set rights = '{book}' where source_profile_id = tests.id('bob');
select is(pg_temp.standing(), 'given 30 days', 'A guardian who loses view_progress has no say any more');
update public.profile_graph set rights = '{view_progress}' where source_profile_id = tests.id('bob');
insert into public.contact_restrictions (student_id, profile_id, rights, basis)
values (tests.the('kid'), tests.id('bob'), '{view_progress}', 'Order 1/23');
select is(pg_temp.standing(), 'given 30 days', 'A restriction looks like a right that was lost');
select is(private.tend_consents(now() + interval '20 days'), 1, 'The task asks in both cases');
delete from public.contact_restrictions where student_id = tests.the('kid');
select is(pg_temp.standing('51 days'), 'lapsed', 'Whoever comes back later is asked again');
update private.consent_givers set lost_at = now() - interval '40 days' where student_id = tests.the('kid');
select is(pg_temp.standing(), 'lapsed', 'A consent that has lapsed does not count again');
select tests.authenticate_as('bob');
select public.give_consent(tests.the('kid'), 'media', 1, 'en');
select is(pg_temp.standing(), 'given', 'Given again it holds');
select is((select count(*)::integer from private.consent_requests where student_id = tests.the('kid')), 0, 'What was answered is asked for no longer');

-- Majority.
update public.profile_details set date_of_birth = current_date - interval '17 years 11 months' where profile_id = tests.the('kid');
select is(pg_temp.standing(), 'given', 'What a guardian gave holds for a minor without an account');
select tests.authenticate_as_service_role();
select public.record_consent(tests.the('kid'), 'media', 'given', 'Folder 7');
select tests.clear_authentication();
update public.profile_details set date_of_birth = current_date - interval '18 years 1 month' where profile_id = tests.the('kid');
select is(pg_temp.standing(), 'lapsed', 'With majority what guardians and the school said ends');
select public.record_consent(tests.the('kid'), 'media', 'given', 'Folder 8');
select is(pg_temp.standing(), 'given', 'A paper of the adult student counts');

-- From the consent age on the student's word replaces that of the guardians, once it is spoken.
update public.profile_details set date_of_birth = current_date - interval '12 years' where profile_id = tests.id('kim');
select tests.link('eve', 'kim');
select tests.authenticate_as('eve');
select public.give_consent(tests.id('kim'), 'media', 1, 'en');
select tests.clear_authentication();
update public.profile_details set date_of_birth = current_date - interval '14 years' where profile_id = tests.id('kim');
select is(pg_temp.standing('0', tests.id('kim')), 'given', 'What a guardian gave before holds until the student speaks');
select tests.authenticate_as('kim');
select public.withdraw_consent(tests.id('kim'), 'media');
select is(pg_temp.standing('0', tests.id('kim')), 'withdrawn', 'The student withdraws it');
select tests.authenticate_as('eve');
select public.withdraw_consent(tests.id('kim'), 'media');
select tests.authenticate_as('kim');
select public.give_consent(tests.id('kim'), 'media', 1, 'en');
select is(pg_temp.standing('0', tests.id('kim')), 'given', 'The student''s word replaces that of the guardian');
select tests.clear_authentication();
select is(private.tend_consents(now() + interval '20 days'), 0, 'With nothing to ask for nobody is asked');
select throws_ok('select private.tend_consents(null)', 'PT400', 'validation.failed', 'The task needs a time');
select throws_ok('select private.tend_consents(now(), 0)', 'PT400', 'validation.failed', 'The task needs a limit');

-- Many are asked about at a time.
select tests.clear_authentication();
delete from private.email_outbox where template = 'CONSENT_ASKED';
create function pg_temp.ask_about(p_name text) returns void language sql as $$
  select tests.keep(p_name, tests.placeholder('eve', p_name, (current_date - 3000)::date));
  insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the(p_name));
  select private.ask_school(tests.the(p_name), 'media', now()), private.ask_givers(tests.the(p_name), 'media', 'lapsing', now());
$$;
select pg_temp.ask_about('Ida'), pg_temp.ask_about('Jon');
create temporary table claimed as select to_email, data -> 'more' as more from public.claim_emails(500, 60) where template = 'CONSENT_ASKED';
select set_eq($$ select more from claimed where to_email = 'sue@example.com' $$, '{1}'::jsonb[], 'A school is asked about all students in one email');
select is((select count(*)::int from claimed where to_email = 'eve@example.com' and more is null), 2, 'A guardian is asked about each child');

select * from finish();
rollback;
