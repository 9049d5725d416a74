-- Kim is a student of tina; Bob, Gina and Rex are guardians, and an order keeps Rex away. Zoe teaches another class.
begin;
select plan(13);

select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'gina', 'rex', 'tina', 'zoe', 'sue', 'kim: student');
select tests.link('bob', 'kim'), tests.link('gina', 'kim', '{view_progress}'), tests.link('rex', 'kim');
select tests.restrict('rex', 'kim');
select tests.employ('tina', 'teacher', 'e1'), tests.employ('zoe', 'teacher', 'h1'), tests.employ('sue', 'school_manager', 'high'), tests.enroll('kim', 'e1');
create function pg_temp.born(p_years integer, p_vouched boolean default true) returns text[] language plpgsql as $$
begin
  update public.profile_details set date_of_birth = (current_date - make_interval(years => p_years))::date, date_of_birth_vouched = p_vouched
  where profile_id = tests.id('kim');
  return tests.announced('access.changed');
end $$;
create function pg_temp.recorded(p_status text, p_guardian text default null) returns text[] language plpgsql as $$
begin
  perform tests.keep(p_status, (public.record_student_status(
    tests.id('kim'), p_status::public.student_status, 'Papers 7', current_date + 90, tests.id(p_guardian))).id);
  return tests.announced('access.changed');
end $$;
create function pg_temp.over(p_status text) returns text[] language plpgsql as $$
begin
  perform public.end_student_status(tests.the(p_status));
  return tests.announced('access.changed');
end $$;
select tests.forget_broadcasts();

select is(pg_temp.born(15), '{}', 'A date of birth that changes nobody''s rights is announced to nobody');
select is(pg_temp.born(19), '{bob,gina,kim,tina}',
  'Majority that is proved reaches the student, the guardians who lose rights, and staff; not who is kept away, and no other staff');
select is((select count(*) from realtime.messages where payload <> jsonb_build_object('id', id)), 0::bigint, 'The event does not say what has changed');
select is(pg_temp.born(20), '{}', 'Another date that changes nothing is announced to nobody');
select is(pg_temp.born(20, false), '{kim,tina}', 'Who speaks no more for want of proof is told, with the staff; guardians lose nothing by it');
select is(pg_temp.born(20), '{kim,tina}', 'Proof reaches the same');
select is(pg_temp.recorded('dependent_student', 'gina'), '{gina,kim}', 'A right that no message needs reaches its guardian and the student');
select is(pg_temp.recorded('court_guardian', 'bob'), '{bob,kim,tina}', 'A guardian by court reaches guardian, student and staff, and no other guardian');
select is(pg_temp.over('court_guardian'), '{bob,kim,tina}', 'The end of a guardianship by court reaches the same');
select is(pg_temp.recorded('deceased'), '{kim,tina}', 'A record that ends a conversation reaches the student''s page and the staff');
select is(pg_temp.over('deceased'), '{kim,tina}', 'The end of that record reaches the same');

-- What a student had made of what they wrote.
select tests.authenticate_as('kim');
select public.send_message(tests.id('kim'), 'Hello', tests.id('tina'));
select tests.keep('export', public.request_export());
select tests.clear_authentication();
update private.exports set thread_ids = array[tests.thread_id('kim', 'tina', 'kim')] where id = tests.the('export');
select pg_temp.born(15);
select is((select status::text from private.exports where id = tests.the('export')), 'closed', 'An export closes with the standing on which it rests');
select pg_temp.born(20);
select is((select status::text from private.exports where id = tests.the('export')), 'closed', 'A standing that comes back does not open it again');

select * from finish();
rollback;
