begin;
select plan(30);

-- Kim is a student of a school; Bob is a guardian, and tina teaches Kim.
select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'tina', 'sue', 'kim: student', 'ann');
select tests.keep('bobs', tests.link('bob', 'kim'));
select tests.employ('tina', 'teacher', 'e1'), tests.employ('sue', 'school_manager', 'high'), tests.enroll('kim', 'e1');
create function pg_temp.speaks() returns boolean language plpgsql as $$
declare
  v_alone boolean := private.speaks_for_self(tests.id('kim'));
begin
  if v_alone <> exists (select from private.who_speak_for_self(array[tests.id('kim'), tests.id('bob')])) then
    raise exception 'One and many differ: %', v_alone;
  end if;
  return v_alone;
end $$;
create function pg_temp.born(p_years integer, p_days integer default 0) returns boolean language plpgsql as $$
begin
  update public.profile_details set date_of_birth = (current_date - make_interval(years => p_years))::date + p_days, date_of_birth_vouched = true
  where profile_id = tests.id('kim');
  return pg_temp.speaks();
end $$;
create function pg_temp.record(p_status text, p_of text default null) returns boolean language plpgsql as $$
begin
  perform tests.authenticate_as('sue');
  perform tests.keep(p_status, (
    public.record_student_status(tests.id('kim'), p_status::public.student_status, 'Papers 7', current_date + 90, tests.id(p_of))).id);
  perform tests.clear_authentication();
  return pg_temp.speaks();
end $$;
create function pg_temp.over(p_status text) returns boolean language plpgsql as $$
begin
  perform tests.authenticate_as('sue');
  perform public.end_student_status(tests.the(p_status));
  perform tests.clear_authentication();
  return pg_temp.speaks();
end $$;

select is(pg_temp.speaks(), false, 'An account without a date of birth does not speak for a minor');
select is(pg_temp.born(18, 1), false, 'A minor does not speak on the day before majority');
select is(pg_temp.born(18), true, 'A student speaks for themselves from the birthday on');
select is(pg_temp.born(12), false, 'A child never speaks for themselves');
update public.profile_details set date_of_birth = null, date_of_birth_vouched = false where profile_id = tests.id('kim');
update public.profiles set created_at = now() - interval '5 years 1 day' where id = tests.id('kim');
update auth.users set created_at = now() - interval '5 years 1 day' where id = tests.user_id('kim');
select is(pg_temp.speaks(), false, 'An account that never proved an age does not speak, however old it is');
update public.profile_details set date_of_birth = current_date - 9000 where profile_id = tests.id('kim');
select is(pg_temp.speaks(), false, 'A date of birth that nobody vouched for opens no conversation');
select is(pg_temp.born(20), true, 'An adult student speaks for themselves');

-- The age of majority is a setting, and of the country.
update private.settings set majority_age = 21;
select is(pg_temp.speaks(), false, 'The age of majority is judged at each use');
update private.settings set majority_age = 18;
insert into private.ages (country, majority_age) values ('SG', 21);
update public.profile_details set country = 'SG' where profile_id = tests.id('kim');
select is(pg_temp.speaks(), false, 'The age of the country comes before the setting');
update public.profile_details set country = 'DE' where profile_id = tests.id('kim');
select is(pg_temp.speaks(), true, 'In a country without an age of its own the setting counts');

-- Guardians that are kept, or granted something, take nothing from the student.
update private.settings set majority_policy = 'keep';
select is(pg_temp.speaks(), true, 'Where guardians keep their rights the adult student speaks as well');
select is(private.has_right(tests.id('bob'), tests.id('kim'), 'message'), true, 'Where guardians keep their rights they go on writing');
update private.settings set majority_policy = 'lapse';

-- What the school recorded.
select is(pg_temp.record('dependent_student', 'bob'), true, 'A dependent student speaks for themselves');
select is(pg_temp.over('dependent_student'), true, 'A student speaks on when nobody depends on anybody');
select is(pg_temp.record('court_guardian', 'bob'), false, 'A student under a guardian by court does not speak for themselves');
select is(pg_temp.over('court_guardian'), true, 'A student speaks when the guardianship by court is over');
select is(pg_temp.record('deceased'), false, 'Nobody writes to the account of a student who has died');
select is(pg_temp.over('deceased'), true, 'A record of a death that was wrong takes nothing for good');
select pg_temp.born(16);
select is(pg_temp.record('emancipated'), true, 'An emancipated student speaks for themselves');
select is(pg_temp.record('court_guardian', 'bob'), false, 'A court comes before an emancipation');
select is(pg_temp.over('court_guardian'), true, 'An emancipated student speaks without a guardian by court');
select is(pg_temp.over('emancipated'), false, 'A minor who is emancipated no more does not speak');
select is(pg_temp.record('postsecondary'), true, 'A student of a college speaks for themselves');
select is(pg_temp.born(12), false, 'A child does not speak, whatever was recorded');
select pg_temp.over('postsecondary'), pg_temp.born(20);

-- Accounts.
select public.suspend_profile(tests.id('kim'), 'Reason');
select is(pg_temp.speaks(), false, 'A suspended account speaks for nobody');
select public.resume_profile(tests.id('kim'));
select tests.lose_roles('kim');
select is(pg_temp.speaks(), false, 'Whoever is no student any more speaks as none');
insert into public.profile_roles (profile_id, role) values (tests.id('kim'), 'student');
select is(private.speaks_for_self(tests.id('ann')), false, 'An adult who is no student speaks as none');
select is(private.speaks_for_self(tests.placeholder('bob', 'Old', '1990-01-01')), false, 'An adult without an account speaks to nobody');

-- Found to be a minor after all: the conversation is gone at the next statement, and back with the evidence.
select tests.send('kim', 'tina', 'Hello', 'kim');
select pg_temp.born(16);
select tests.authenticate_as('kim');
select is((select count(*)::integer from public.my_threads) + (select count(*)::integer from public.messages)
  + (select count(*)::integer from public.notifications where key = 'NEW_MESSAGE'), 0, 'Whoever is found to be a minor loses their conversations at once');
select tests.authenticate_as('sue');
select public.set_date_of_birth(tests.id('kim'), (current_date - interval '19 years')::date, 'school_record', 'Passport');
select tests.authenticate_as('kim');
select is((select count(*)::integer from public.my_threads), 1, 'With the evidence of majority the conversations are back');

select * from finish();
rollback;
