begin;
select plan(15);

-- Ada runs the platform. Kim is 16, Mia 19. Tom manages Kim and Mia with `book` alone, Bob is Kim's father.
select tests.create_users('ada: admin', 'bob', 'tom', 'kim: student', 'mia: student');
update public.profile_details set date_of_birth = (current_date - interval '16 years')::date where profile_id = tests.id('kim');
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date where profile_id = tests.id('mia');
select tests.keep('kims', tests.link('tom', 'kim', '{book}')), tests.keep('mias', tests.link('tom', 'mia', '{book}'));
create function pg_temp.held(p_student text) returns text language sql as $$
  select private.effective_rights(tests.id('tom'), tests.id(p_student))::text;
$$;
create function pg_temp.granted(p_student text, p_link text, p_rights public.guardian_right[]) returns void language plpgsql as $$
begin
  perform tests.authenticate_as(p_student);
  perform public.grant_guardian_rights(tests.the(p_link), p_rights);
  perform tests.clear_authentication();
end $$;

-- An emancipation that was recorded wrongly.
select tests.keep('free', (public.record_student_status(tests.id('kim'), 'emancipated', 'Papers 7', current_date + 90)).id);
select pg_temp.granted('kim', 'kims', '{view_progress,message}');
select is(pg_temp.held('kim'), '{view_progress,message}', 'An emancipated student grants more than the link gave');
select pg_temp.granted('kim', 'kims', '{message}');
select pg_temp.granted('kim', 'kims', '{}');
select is(pg_temp.held('kim'), '{}', 'The student takes all back');
select public.end_student_status(tests.the('free'));
select is(pg_temp.held('kim'), '{book}', 'As a minor again the student has a guardian with what the link gave before');
update public.profile_details set date_of_birth = (current_date - interval '15 years')::date where profile_id = tests.id('kim');
select is(pg_temp.held('kim'), '{book}', 'A date that is corrected brings nothing back');

-- A policy, and what the school records of the guardian.
select pg_temp.granted('mia', 'mias', '{view_progress,message}');
select is(pg_temp.held('mia'), '{view_progress,message}', 'An adult student grants more than the link gave');
select pg_temp.granted('mia', 'mias', '{message}');
update private.settings set majority_policy = 'keep';
select is(pg_temp.held('mia'), '{book}', 'Under the policy keep a link gives what it gave before majority');
update private.settings set majority_policy = 'lapse';
select is(pg_temp.held('mia'), '{message}', 'Under the policy lapse it gives what is granted');
select tests.keep('dependent', (
  public.record_student_status(tests.id('mia'), 'dependent_student', 'Papers 8', current_date + 90, tests.id('tom'))).id);
select is(pg_temp.held('mia'), '{message}', 'A guardian of a dependent student keeps no view_progress that the link never gave');
select public.end_student_status(tests.the('dependent'));
select tests.keep('court', (
  public.record_student_status(tests.id('mia'), 'court_guardian', 'Papers 9', current_date + 90, tests.id('tom'))).id);
select is(pg_temp.held('mia'), '{book}', 'A guardian of a court goes on with what the link gave before majority');
select public.end_student_status(tests.the('court'));

-- Who sets the rights of the link says what it gives from then on.
select public.set_link_rights(tests.the('mias'), '{view_progress,book}');
select is(pg_temp.held('mia'), '{}', 'The school grants nothing in place of an adult student');
update private.settings set majority_policy = 'keep';
select is(pg_temp.held('mia'), '{view_progress,book}', 'What the school set counts where links go on');
update private.settings set majority_policy = 'lapse';
select pg_temp.granted('mia', 'mias', '{view_progress,book}');
select is((select count(*) from private.rights_before_grants where link_id = tests.the('mias')), 0::bigint,
  'A grant within what the link gives leaves nothing to remember');

-- A guardian without an account, whose rights an account would take over.
insert into public.profiles (full_name) values ('Carla') returning tests.keep('carla', id);
insert into public.profile_roles (profile_id, role) values (tests.the('carla'), 'client');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.the('carla'), tests.id('mia'), 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{book}') returning tests.keep('carlas', id);
select pg_temp.granted('mia', 'carlas', '{view_progress,book}');
select is(private.effective_rights(tests.the('carla'), tests.id('mia'))::text, '{view_progress,book}', 'A guardian without an account is granted rights');
select is(private.lasting_rights(tests.the('carla'), tests.id('mia'), '{view_progress,book}')::text, '{book}',
  'Of these the link gave one before');
delete from public.profile_graph where id = tests.the('carlas');
select is((select count(*) from private.rights_before_grants where link_id = tests.the('carlas')), 0::bigint, 'Nothing is remembered of a link that ended');

select * from finish();
rollback;
