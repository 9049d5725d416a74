-- Standing that ends by a row about somebody else or something else: a client of an agent, a status that the school
-- records, a date of birth. The same standing given again does not bring the student back.
begin;
select plan(15);

select tests.staff_schools();
select tests.create_users('root: admin', 'adam: agent', 'uma: student');
select tests.agent('adam', 'bob');
select tests.link('bob', 'uma');

create function pg_temp.make(p_who text, p_student text) returns void language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  perform public.create_group(p_who, p_student_ids => array[tests.id(p_student)]);
  perform tests.clear_authentication();
end $$;
create function pg_temp.kept(p_who text) returns text language sql as $$
  select concat((select count(*) from private.group_students m join private.student_groups g on g.id = m.group_id
                 where g.owner_id = tests.id(p_who)), ' row, ',
                (select count(*) from private.standing_students(tests.id(p_who)) s where s.student_id = tests.id('uma')), ' standing'); $$;
grant execute on all functions in schema pg_temp to authenticated, anon;

-- A client of an agent who is suspended, and who loses the role.
select pg_temp.make('adam', 'uma');
select is(pg_temp.kept('adam'), '1 row, 1 standing', 'An agent has the student of a client in a group');
select tests.authenticate_as('root');
select public.suspend_profile(tests.id('bob'), 'Papers');
select tests.clear_authentication();
select is(pg_temp.kept('adam'), '0 row, 0 standing', 'A client who is suspended takes the student out of the agent''s group');
select tests.authenticate_as('root');
select public.resume_profile(tests.id('bob'));
select tests.clear_authentication();
select is(pg_temp.kept('adam'), '0 row, 1 standing', 'The end of the suspension does not bring the student back');

-- A student whom the school records as deciding for themselves.
select pg_temp.make('bob', 'uma'), pg_temp.make('adam', 'uma');
select is(pg_temp.kept('bob'), '1 row, 1 standing', 'A guardian has the student in a group');
insert into public.student_statuses (student_id, status, reference, review_at)
values (tests.id('uma'), 'emancipated', 'Paper 1', current_date + 100);
select is(pg_temp.kept('bob'), '0 row, 0 standing', 'A student who is emancipated leaves the guardian''s group');
update public.student_statuses set ended_at = now() where student_id = tests.id('uma');
select is(pg_temp.kept('bob'), '0 row, 1 standing', 'The end of the status does not bring the student back');

-- A date of birth that makes the student an adult.
select pg_temp.make('bob', 'uma');
update public.profile_details set date_of_birth = current_date - interval '30 years' where profile_id = tests.id('uma');
select is(pg_temp.kept('bob'), '0 row, 0 standing', 'A student who turns out to be an adult leaves the guardian''s group');
update public.profile_details set date_of_birth = current_date - interval '15 years' where profile_id = tests.id('uma');
select is(pg_temp.kept('bob'), '0 row, 1 standing', 'A corrected date of birth does not bring the student back');

-- A guardianship by court of an adult, and the rule of what guardians of adults keep.
update public.profile_details set date_of_birth = current_date - interval '20 years' where profile_id = tests.id('uma');
insert into public.student_statuses (student_id, guardian_id, status, reference, review_at)
values (tests.id('uma'), tests.id('bob'), 'court_guardian', 'Paper 2', current_date + 100);
select pg_temp.make('bob', 'uma');
update public.student_statuses set ended_at = now() where student_id = tests.id('uma') and status = 'court_guardian';
select is(pg_temp.kept('bob'), '0 row, 0 standing', 'The end of a guardianship by court takes the student out of the guardian''s group');
update private.settings set majority_policy = 'keep';
select pg_temp.make('bob', 'uma');
select is(pg_temp.kept('bob'), '1 row, 1 standing', 'A guardian who keeps an adult student has them in a group');
update private.settings set majority_policy = 'lapse';
select is(pg_temp.kept('bob'), '0 row, 0 standing', 'A setting by which rights lapse takes adult students out of groups');
update private.settings set majority_age = 21;
select pg_temp.make('bob', 'uma');
update private.settings set majority_age = 18;
select is(pg_temp.kept('bob'), '0 row, 0 standing', 'A setting that makes adults of minors takes them out of groups');
update public.profile_details set date_of_birth = current_date - interval '15 years' where profile_id = tests.id('uma');

-- Care that has not begun, beside that of another agency.
select tests.create_users('gil');
select tests.link('gil', 'uma');
insert into public.student_statuses (student_id, guardian_id, status, reference, review_at, starts_on)
values (tests.id('uma'), tests.id('gil'), 'in_care', 'Paper 3', current_date + 100, current_date);
select pg_temp.make('bob', 'uma');
insert into public.student_statuses (student_id, guardian_id, status, reference, review_at, starts_on)
values (tests.id('uma'), tests.id('bob'), 'in_care', 'Paper 4', current_date + 100, current_date + 10);
select is(pg_temp.kept('bob'), '0 row, 0 standing', 'An agency whose care has not begun loses the student');
delete from public.student_statuses where student_id = tests.id('uma') and status = 'in_care';

-- A role that a client loses.
select pg_temp.make('adam', 'uma');
delete from public.profile_roles where profile_id = tests.id('bob') and role = 'client';
select is(pg_temp.kept('adam'), '0 row, 0 standing', 'A client who loses the role takes the student out of the agent''s group');

-- A course that goes to another class.
select tests.create_users('nia: student');
insert into public.courses (class_id, title) values (tests.place('e1'), 'Maths') returning tests.keep('maths', id);
select tests.takes('maths', 'nia');
select pg_temp.make('tina', 'nia');
update public.courses set class_id = tests.place('w1') where id = tests.the('maths');
update public.courses set class_id = tests.place('e1') where id = tests.the('maths');
select is((select count(*)::integer from private.group_students m where m.student_id = tests.id('nia')), 0,
  'A course that goes to another class takes its students out of the teacher''s group for good');

select * from finish();
rollback;
