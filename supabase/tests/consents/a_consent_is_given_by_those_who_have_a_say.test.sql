begin;
select plan(22);

-- Kid has no account; Charlie has, and no date of birth, so is a minor. Ann is an aunt, Nora has no right.
select tests.create_users('bob', 'eve', 'ann', 'nora', 'mallory', 'charlie: student', 'cleo: student', 'dana: tutor');
select tests.keep('kid', tests.placeholder('bob', 'Kid', (current_date - 3000)::date));
select tests.link('bob', 'charlie'), tests.link('bob', 'cleo');
update public.profile_details set date_of_birth = current_date - 3000 where profile_id = tests.id('cleo');
select tests.consent(tests.id('cleo'), 'account');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values
  (tests.id('eve'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{view_progress,message}'),
  (tests.id('ann'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'OTHER', '{view_progress,book}'),
  (tests.id('nora'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{message,book}'),
  (tests.id('mallory'), tests.the('kid'), 'GUARDIAN', 'PENDING', 'FATHER', '{view_progress}');

create function pg_temp.try(p_who text, p_call text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return coalesce(tests.error_of(p_call) ->> 'message', 'done');
end $$;
create function pg_temp.gives(p_who text, p_student uuid, p_purpose text default 'media') returns text language sql as $$
  select pg_temp.try(p_who, format('select public.give_consent(%L, %L, 1, ''en'')', p_student, p_purpose));
$$;
create function pg_temp.withdraws(p_who text, p_student uuid, p_purpose text default 'media') returns text language sql as $$
  select pg_temp.try(p_who, format('select public.withdraw_consent(%L, %L)', p_student, p_purpose));
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.gives('bob', tests.the('kid')), 'done', 'A family guardian gives a consent for a child');
select is(pg_temp.gives('bob', tests.id('cleo')), 'done', 'A family guardian gives one for a child with an account');
select is(pg_temp.gives('ann', tests.the('kid')), 'student.not_found', 'A guardian with the relation OTHER has no say');
select is(pg_temp.gives('nora', tests.the('kid')), 'student.not_found', 'A guardian without view_progress has no say');
select is(pg_temp.gives('mallory', tests.the('kid')), 'student.not_found', 'A guardian whose link is pending has no say');
select is(pg_temp.withdraws('mallory', tests.the('kid')), 'student.not_found', 'A guardian whose link is pending withdraws nothing');
select is(pg_temp.withdraws('ann', tests.the('kid')), 'student.not_found', 'A guardian with the relation OTHER withdraws nothing');
select is(pg_temp.gives('dana', tests.the('kid')), 'student.not_found', 'Others have no say');
select is(pg_temp.gives('bob', gen_random_uuid()), 'student.not_found', 'Nobody has a say about somebody who does not exist');
select is(pg_temp.gives('cleo', tests.id('cleo')), 'consent.not_yours', 'A child gives no consent');
select is(pg_temp.withdraws('cleo', tests.id('cleo')), 'consent.not_yours', 'A child withdraws no consent');
select is(pg_temp.gives('bob', tests.id('charlie')), 'consent.not_yours', 'From the consent age on a guardian gives no consent');
select is(pg_temp.withdraws('bob', tests.id('charlie')), 'consent.not_yours', 'From the consent age on a guardian says no to nothing');
select is(pg_temp.gives('charlie', tests.id('charlie')), 'done', 'From the consent age on the student gives it');
select is(pg_temp.withdraws('charlie', tests.id('charlie')), 'done', 'From the consent age on the student withdraws it');

select is(pg_temp.try('bob', format('select public.give_consent(%L, ''media'', 2, ''en'')', tests.the('kid'))), 'consent.text_outdated',
  'Only the newest text is agreed to');
select is(pg_temp.try('bob', format('select public.give_consent(%L, ''media'', null, ''en'')', tests.the('kid'))), 'consent.text_outdated',
  'A consent names a version of the text');
select is(pg_temp.try('bob', format('select public.give_consent(%L, ''media'', 1, ''xx'')', tests.the('kid'))), 'validation.failed',
  'A consent names a language in which there is a text');
select is(pg_temp.gives('bob', tests.the('kid'), 'moon'), 'validation.failed', 'There is no consent to an unknown purpose');
select is(pg_temp.withdraws('bob', tests.the('kid'), 'moon'), 'validation.failed', 'An unknown purpose is not withdrawn');
select tests.authenticate_as_anon();
select throws_ok($$ select public.give_consent(gen_random_uuid(), 'media', 1, 'en') $$, 'PT401', 'auth.required', 'A consent needs a session');
select tests.clear_authentication();
select is((select array_agg(c.side || ' ' || c.decision order by c.seq) from public.consents c
           where c.purpose <> 'account' and c.student_id in (tests.the('kid'), tests.id('cleo'), tests.id('charlie'))),
  '{guardian given,guardian given,student given,student withdrawn}', 'The ledger holds what was said and nothing else');

select * from finish();
rollback;
