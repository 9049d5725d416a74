begin;
select plan(26);

-- Mia comes of age in 30 days. Bob is a family guardian, Tom manages with `book` alone, Rex is restricted, Cora is a court's guardian.
update private.settings set second_guardian_policy = 'inform', app_url = 'https://app.example.com';
select tests.create_users('ada: admin', 'bob', 'gina', 'tom: tutor', 'rex', 'cora', 'mia: student', 'old: student');
update public.profile_details set date_of_birth = ((current_date + 30) - interval '18 years')::date where profile_id = tests.id('mia');
update public.profile_details set date_of_birth = (current_date - interval '40 years')::date where profile_id = tests.id('old');
select tests.keep('bobs', tests.link('bob', 'mia')), tests.link('gina', 'mia'), tests.keep('rexs', tests.link('rex', 'mia')), tests.link('cora', 'mia'),
       tests.link('tom', 'mia', '{book}'), tests.link('bob', 'old');
select public.restrict_contact(tests.id('mia'), tests.id('rex'), null, 'Order 7');
select public.record_student_status(tests.id('mia'), 'court_guardian', 'Order 8', current_date + 90, tests.id('cora'));
create function pg_temp.told(p_name text) returns text[] language sql as $$
  select coalesce(array_agg(n.data ->> 'change' order by n.data ->> 'change'), '{}') from public.notifications n
  where n.profile_id = tests.id(p_name) and n.key = 'AGE_TRANSITION';
$$;
create function pg_temp.run(p_days integer) returns integer language sql as $$
  select private.tell_of_majority(((current_date + p_days) + time '12:00') at time zone 'UTC', 10000);
$$;

select private.tell_of_majority(((current_date - 1) + time '12:00') at time zone 'UTC', 10000);
select is(pg_temp.told('mia'), '{}', 'Thirty-one days before nobody is told');
select cmp_ok(pg_temp.run(0), '>=', 1, 'Thirty days before somebody is told');
select is(pg_temp.told('mia'), '{own_soon}', 'The student is told thirty days before');
select is(pg_temp.told('bob'), '{soon}', 'A family guardian is told thirty days before');
select is(pg_temp.told('tom'), '{}', 'Who may not know the date of birth is told nothing');
select is(pg_temp.told('rex'), '{}', 'A restricted guardian is told nothing');
select is(pg_temp.told('cora'), '{}', 'The guardian of a court is told nothing, because nothing changes');
select is((select array_agg(o.template || ' ' || (o.data ->> 'change') order by o.data ->> 'change') from private.email_outbox o
           where o.template = 'AGE_TRANSITION' and o.recipient_id in (tests.id('mia'), tests.id('bob'))),
  '{"AGE_TRANSITION own_soon","AGE_TRANSITION soon"}', 'Both are told by email');
select is((select (c).data ->> 'student_name' || ' ' || ((c).data ->> 'day') || ' ' || (c).action_url from private.email_outbox o
           cross join lateral (select private.email_content(o) as c) x where o.template = 'AGE_TRANSITION' and o.recipient_id = tests.id('bob')),
  'Mia ' || current_date + 30 || ' https://app.example.com/students', 'The email to a guardian names the student and the day');
select is((select (private.email_content(o)).action_url from private.email_outbox o
           where o.template = 'AGE_TRANSITION' and o.recipient_id = tests.id('mia')), 'https://app.example.com/family',
  'The email to the student leads to who holds what');
select pg_temp.run(0), pg_temp.run(1), pg_temp.run(29);
select is(pg_temp.told('mia'), '{own_soon}', 'Further runs tell nobody twice');
update private.majority_watch set look_at = '-infinity';
select pg_temp.run(2);
select is(pg_temp.told('bob'), '{soon}', 'A run that was cut off and repeats its work tells nobody twice');

-- The reader of a notice still holds what it is about.
select tests.authenticate_as('bob');
select is((select count(*)::int from public.notifications where key = 'AGE_TRANSITION'), 1, 'The guardian reads the notice before majority');
select tests.clear_authentication();

-- The day.
select pg_temp.run(30);
select is(pg_temp.told('mia'), '{own_soon,own_today}', 'The student is told on the day');
select is(pg_temp.told('gina'), '{soon,today}', 'A guardian is told on the day');
select is(pg_temp.told('tom') || pg_temp.told('rex') || pg_temp.told('cora'), '{}', 'The others are told nothing on the day either');
select pg_temp.run(31), pg_temp.run(400);
select is(pg_temp.told('mia'), '{own_soon,own_today}', 'After the day nobody is told again');
select is(pg_temp.told('old'), '{}', 'An adult of long ago is never told');

-- A corrected date: the email of the old day is dropped, and the new day has notices of its own.
update public.profile_details set date_of_birth = ((current_date + 10) - interval '18 years')::date where profile_id = tests.id('mia');
select is((select count(*)::int from private.email_outbox o where o.recipient_id = tests.id('bob') and o.data ->> 'change' = 'today'
           and private.email_content(o) is not null), 0, 'An email of a day that was corrected is not sent');
select pg_temp.run(0);
select is(pg_temp.told('gina'), '{soon,soon,today}', 'A corrected date is told like any other');

-- Who decides as an adult already, and links that go on.
select public.record_student_status(tests.id('mia'), 'emancipated', 'Order 9', current_date + 90);
select pg_temp.run(10);
select is(pg_temp.told('mia'), '{own_soon,own_soon,own_today}', 'An emancipated student loses nothing on the day and is told nothing');
update public.student_statuses set ended_at = now() where status = 'emancipated';
update private.settings set majority_policy = 'keep';
select pg_temp.run(10);
select is(pg_temp.told('mia'), '{own_soon,own_soon,own_today}', 'Under the policy keep nobody is told');
update private.settings set majority_policy = 'lapse';
select pg_temp.run(10);
select is(pg_temp.told('mia'), '{own_soon,own_soon,own_today,own_today}', 'A setting that changes is looked at again');

-- After majority the guardian still reads that it was reached, and nothing of the student.
update public.profile_details set date_of_birth = (current_date - interval '18 years')::date where profile_id = tests.id('mia');
select tests.authenticate_as('bob');
select set_eq($$ select data ->> 'change' from public.notifications where key = 'AGE_TRANSITION' $$, '{today}'::text[],
  'After majority a guardian reads that it was reached, and no longer that it comes');
select is((select full_name from public.profiles where id = tests.id('mia')), null, 'The name of the student is no longer shown with it');
select tests.clear_authentication();

select throws_ok('select private.tell_of_majority(now(), 0)', 'PT400', 'validation.failed', 'A run looks at one student at least');

select * from finish();
rollback;
