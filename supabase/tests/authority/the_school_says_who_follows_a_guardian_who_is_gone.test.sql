begin;
select plan(28);

-- Mia is 12; Bob, Gina and Dan are guardians. Sue manages the school; Gus as well, and is Mia's former guardian. Rex taught
-- a lesson that Dan booked.
select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'gina', 'dan', 'nia', 'sue', 'gus', 'rex: tutor', 'mia: student');
update public.profile_details set date_of_birth = (current_date - interval '14 years')::date where profile_id = tests.id('mia');
select tests.link('bob', 'mia'), tests.keep('ginas', tests.link('gina', 'mia')), tests.keep('dans', tests.link('dan', 'mia')),
       tests.keep('gone', tests.link('gus', 'mia'));
delete from public.profile_graph where id = tests.the('gone');
select tests.employ('sue', 'school_manager', 'high'), tests.employ('gus', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia'));
select tests.authenticate_as('dan');
select tests.keep('lesson', (public.create_booking(tests.id('rex'), now() + interval '2 days', now() + interval '49 hours', 'Algebra', tests.id('mia'))).id);
select tests.clear_authentication();
delete from public.notifications where student_id = tests.id('mia');
create function pg_temp.records(p_guardian text, p_status text) returns uuid language sql as $$
  select (public.record_student_status(tests.id('mia'), p_status::public.student_status, 'Paper 7', current_date + 90, tests.id(p_guardian))).id;
$$;
grant execute on function pg_temp.records(text, text) to authenticated;
create function pg_temp.told(p_nickname text, p_change text) returns bigint language sql as $$
  select count(*) from public.notifications where profile_id = tests.id(p_nickname) and data ->> 'change' = p_change;
$$;
create function pg_temp.invited(p_guardian text) returns text language plpgsql as $$
declare
  v_id uuid;
begin
  perform tests.clear_authentication();
  perform tests.authenticate_as(p_guardian);
  v_id := (public.add_student('mia@example.com', p_is_13_plus => true)).id;
  perform tests.authenticate_as('mia');
  return (public.accept_invitation(v_id)).status;
exception when others then
  return sqlerrm;
end;
$$;

-- Parental rights that ended.
select tests.authenticate_as('gus');
select throws_ok($$ select pg_temp.records('gina', 'parental_rights_ended') $$, 'PT403', 'permission.denied',
  'A former guardian who manages the school ends nobody''s rights');
select tests.authenticate_as('bob');
select throws_ok($$ select pg_temp.records('gina', 'parental_rights_ended') $$, 'PT403', 'permission.denied', 'A guardian ends nobody''s rights');
select tests.authenticate_as('sue');
select throws_ok($$ select pg_temp.records('nia', 'parental_rights_ended') $$, 'PT404', 'link.not_found', 'Only a guardian loses parental rights');
select lives_ok($$ select tests.keep('ended', pg_temp.records('gina', 'parental_rights_ended')) $$, 'The school records that parental rights have ended');
select tests.clear_authentication();
select is((select count(*) from public.profile_graph where id = tests.the('ginas')), 0::bigint, 'The link of that guardian ends');
select is((select ended_at from public.student_statuses where id = tests.the('ended')), null, 'What was recorded stays when the link ends');
select is((select count(*) from public.notifications where student_id = tests.id('mia')), 0::bigint, 'Nobody is notified of it');
select ok(private.is_fully_restricted(tests.id('gina'), tests.id('mia')), 'A restriction keeps the person away, in every capacity and account');
select tests.authenticate_as('sue');
select is_empty($$ select from public.student_parents(tests.id('mia')) where guardian_id = tests.id('gina') $$, 'The former name is not shown');
select is(pg_temp.records('gina', 'parental_rights_ended'), tests.the('ended'), 'The reference is corrected when the link is gone');
select tests.clear_authentication();
select is(pg_temp.invited('gina'), 'invitation.not_found', 'Nobody invites the student back whose rights have ended');
select tests.authenticate_as('mia');
select is_empty($$ select from public.my_guardians where guardian_id = tests.id('gina') $$, 'The student is not shown the former name either');

-- A guardian who died: Ned goes to the same school, Ole to another; Rex has been at the address of Dan, and so has Tea, of
-- whom another date of birth is proved.
select tests.clear_authentication();
select tests.create_users('ned: student', 'ole: student', 'tea');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('ned'));
select tests.link('dan', 'ned'), tests.link('dan', 'ole'), tests.link('rex', 'mia'), tests.link('tea', 'mia'), tests.link('tea', 'ned');
update public.profile_details set date_of_birth = d.born, date_of_birth_vouched = true
from (values ('dan', date '1980-01-01'), ('tea', date '1981-01-01')) d(name, born) where profile_id = tests.id(d.name);
insert into private.verified_addresses (profile_id, address)
select tests.id(n), 'dan@example.com' from unnest('{rex,tea}'::text[]) n;
create function pg_temp.links() returns text language sql as $$
  select string_agg(concat_ws(' ', n, s, g.status, cardinality(private.effective_rights(tests.id(n), tests.id(s)))), ', ' order by n, s)
  from unnest('{dan,rex,tea,bob}'::text[]) n cross join unnest('{mia,ned,ole}'::text[]) s
  join public.profile_graph g on (g.source_profile_id, g.target_profile_id) = (tests.id(n), tests.id(s))
$$;
select is(pg_temp.links(), 'bob mia ACTIVE 4, dan mia ACTIVE 4, dan ned ACTIVE 4, dan ole ACTIVE 4, rex mia ACTIVE 4, tea mia ACTIVE 4, tea ned ACTIVE 4',
  'Before, all of them are guardians');
select tests.authenticate_as('sue');
select lives_ok($$ select tests.keep('died', pg_temp.records('dan', 'guardian_deceased')) $$, 'The school records that a guardian has died');
select tests.clear_authentication();
select is(pg_temp.links(), 'bob mia ACTIVE 4, dan ned PENDING 0, dan ole ACTIVE 4, rex mia PENDING 0, tea mia ACTIVE 4, tea ned ACTIVE 4',
  'The link ends; others of the person, in whatever account, wait for the school, except with students of another school');
select tests.authenticate_as('sue');
select set_eq($$ select g.guardian_id from unnest(array[tests.id('mia'), tests.id('ned')]) s, public.list_waiting_guardians(s) g $$,
  $$ select tests.id(n) from unnest('{dan,rex}'::text[]) n $$, 'The manager of the school sees who waits');
select tests.clear_authentication();
select is((select status::text from public.bookings where id = tests.the('lesson')), 'cancelled', 'Lessons on the link are canceled');
select is(pg_temp.told('rex', 'cancelled') > 0, true, 'The tutor is told of the lesson');
select is(pg_temp.told('mia', 'ended'), 0::bigint, 'Nobody reads of a death in a notification');

-- Who comes next.
select tests.clear_authentication();
select is(pg_temp.invited('nia'), 'PENDING', 'A further guardian waits');
select tests.clear_authentication();
select is(array[pg_temp.told('sue', 'guardian_undecided'), pg_temp.told('gus', 'guardian_undecided'), pg_temp.told('bob', 'guardian_pending')],
  '{1,0,0}', 'The school is asked, not a former guardian who works there, nor the family');
select tests.keep('nias', (select id from public.profile_graph where source_profile_id = tests.id('nia')));
select tests.authenticate_as('bob');
select throws_ok($$ select public.confirm_guardian(tests.the('nias'), true) $$, 'PT404', 'link.not_found',
  'A guardian who is left does not decide who comes next');
select tests.authenticate_as('gus');
select throws_ok($$ select public.confirm_guardian(tests.the('nias'), true) $$, 'PT404', 'link.not_found',
  'A former guardian who manages the school does not either');
select tests.authenticate_as('sue');
select lives_ok($$ select public.confirm_guardian(tests.the('nias'), true) $$, 'The school confirms the next one');
select tests.clear_authentication();
select ok(private.has_right(tests.id('nia'), tests.id('mia'), 'view_progress'), 'The next guardian acts');

-- The records end.
select tests.authenticate_as('sue');
select lives_ok($$ select public.end_student_status(tests.the('ended')), public.end_student_status(tests.the('died')) $$, 'The school ends both records');
select tests.clear_authentication();
select ok(private.is_fully_restricted(tests.id('gina'), tests.id('mia')), 'The restriction stays until it is lifted');
select is(private.awaits_school(tests.id('mia')), false, 'Without the records guardians are confirmed as everywhere');

select * from finish();
rollback;
