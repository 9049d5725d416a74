begin;
select plan(33);

select tests.create_users('bob', 'mary', 'eve', 'charlie: student', 'erin: student', 'dana: tutor', 'dora: tutor', 'tom: tutor');
select tests.link('bob', 'charlie'), tests.link('mary', 'charlie'), tests.link('eve', 'erin');
select tests.book('bob', 'dana', 'charlie', '-3 days', 'completed'), tests.book('bob', 'dora', 'charlie', '-4 days', 'completed');
select tests.book('eve', 'dana', 'erin', '-3 days', 'completed'), tests.book('eve', 'tom', 'erin', '-4 days', 'completed');
update public.profiles set listed_as_tutor = true where id in (tests.id('dora'), tests.id('tom'));
update public.profile_details set time_zone = 'UTC'
where profile_id in (select tests.id(n) from unnest('{bob,mary,eve,dana,dora,tom}'::text[]) n);
create function pg_temp.seen(p_student text default 'charlie') returns text language sql as $$
  select string_agg(format('%s %s-%s %s %s', p.full_name, a.away_from - current_date, a.away_until - current_date, a.away_note, a.cover_name), '; '
                    order by p.full_name)
  from public.contact_availability(tests.id(p_student)) a left join public.profiles p on p.id = a.profile_id; $$;
grant execute on function pg_temp.seen(text) to authenticated, anon;

select tests.authenticate_as('dana');
select throws_ok($$ select public.set_absence(current_date, current_date + 7, 'x', tests.id('bob')) $$, 'PT400', 'validation.failed',
  'A guardian cannot be the cover person');
select throws_ok($$ select public.set_absence(current_date, current_date + 7, 'x', tests.id('dana')) $$, 'PT400', 'validation.failed',
  'Nobody covers for themselves');
select throws_ok($$ select public.set_absence(current_date, current_date + 7, 'x', gen_random_uuid()) $$, 'PT400', 'validation.failed',
  'An unknown cover person is refused');
select throws_ok($$ select public.set_absence(current_date + 7, current_date) $$, 'PT400', 'validation.failed', 'An absence does not end before it starts');
select throws_ok($$ select public.set_absence(current_date - 9, current_date - 2) $$, 'PT400', 'validation.failed', 'A past absence is refused');
select throws_ok($$ select public.set_absence(current_date, null) $$, 'PT400', 'validation.failed', 'An absence has an end');
select throws_ok($$ select public.set_absence('-infinity', 'infinity') $$, 'PT400', 'validation.failed', 'An absence is not endless');
select lives_ok($$ select public.set_absence(current_date, current_date + 7, 'Back on Monday.', tests.id('dora')) $$,
  'Staff say that they are away and who covers');
select is((select (away_until - current_date, away_note, cover_name)::text from public.my_availability()), '(7,"Back on Monday.",Dora)',
  'A person sees their own absence');

select tests.clear_authentication();
update public.profiles set listed_as_tutor = false where id = tests.id('tom');
select tests.authenticate_as('dana');
select throws_ok($$ select public.set_absence(current_date, current_date + 7, 'x', tests.id('tom')) $$, 'PT400', 'validation.failed',
  'A tutor who is not listed cannot be named, though they work with the same student');
select tests.clear_authentication();
update public.profiles set listed_as_tutor = true where id = tests.id('tom');
select tests.authenticate_as('bob');
select is(pg_temp.seen(), 'Dana 0-7 Back on Monday. Dora', 'A guardian who may write to them sees days, note and cover person');
select is((select count(*)::integer from public.contact_availability(tests.id('charlie'), tests.id('dora'))), 0, 'Who is there is not listed');
select is(pg_temp.seen('erin'), null, 'About another''s child a guardian sees nothing');
select tests.authenticate_as('eve');
select is(pg_temp.seen('erin'), 'Dana 0-7 Back on Monday. ', 'A cover person who does not work with the reader''s child is not named');
select is(pg_temp.seen(), null, 'A guardian of another child sees nothing about the first');
select tests.authenticate_as('dora');
select is(pg_temp.seen(), null, 'Colleagues see no absence of each other');
select tests.authenticate_as('charlie');
select is(pg_temp.seen(), null, 'Who may not write sees no absence');
select tests.authenticate_as_anon();
select throws_ok($$ select * from public.contact_availability(gen_random_uuid()) $$, 'PT401', 'auth.required', 'Strangers see no absence');

-- Quiet hours of staff with their end, of guardians without.
select tests.clear_authentication();
insert into private.quiet_hours (profile_id, starts_at, ends_at)
select tests.id(n), date_trunc('minute', now() at time zone 'UTC' - interval '1 hour')::time,
  date_trunc('minute', now() at time zone 'UTC' + interval '2 hours')::time
from unnest('{bob,dora}'::text[]) n;
select tests.authenticate_as('mary');
select is((select (told_later, quiet_until)::text from public.contact_availability(tests.id('charlie'), tests.id('dora'))),
  (true, date_trunc('minute', now()) + interval '2 hours')::text, 'A guardian sees until when it is quiet for staff');
select is((select count(*)::integer from public.contact_availability(tests.id('charlie'), tests.id('bob'))), 0, 'Guardians see nothing of each other');
select tests.authenticate_as('dana');
select is((select (told_later, quiet_until)::text from public.contact_availability(tests.id('charlie'), tests.id('bob'))), '(t,)',
  'Of a guardian staff see that they are told later, not when');
select tests.authenticate_as('bob');
select public.set_absence(current_date, current_date + 1, 'At the sea.');
select tests.authenticate_as('dana');
select is(pg_temp.seen(), 'Bob -  ', 'Where a family is stays its own: staff see no absence of a guardian');

-- What ends ends for the reader.
select tests.clear_authentication();
select tests.restrict('dora', 'charlie');
select tests.authenticate_as('mary');
select is(pg_temp.seen(), 'Dana 0-7 Back on Monday. ', 'A restricted cover person is not named');
select tests.clear_authentication();
select tests.unlink('mary', 'charlie');
select tests.authenticate_as('mary');
select is(pg_temp.seen(), null, 'A former guardian sees nothing');
select tests.authenticate_as('dana');
select public.set_absence(current_date + 1, current_date + 7);
select tests.authenticate_as('bob');
select is(pg_temp.seen(), null, 'An absence of tomorrow is not shown today');
select tests.authenticate_as('dana');
select public.set_absence();
select is((select away_from from public.my_availability()), null, 'An absence ends without arguments');
select public.set_absence(current_date, current_date + 7, null, tests.id('tom'));
select is((select cover_name from public.my_availability()), 'Tom', 'A listed tutor may cover, whoever their students are');
select tests.clear_authentication();
delete from auth.users where id = tests.user_id('tom');
select is((select count(*)::integer from private.absences where cover_id is not null and tests.is_own(profile_id)), 0, 'An ended account covers for nobody');

-- Colleagues of a campus.
select tests.make_schools(), tests.create_users('tina', 'tilda', 'otto', 'wanda', 'cleo', 'mute');
select tests.employ('tina', 'teacher', 'e1'), tests.employ('tilda', 'teacher', 'e2'), tests.employ('otto', 'office_manager', 'east'),
       tests.employ('wanda', 'teacher', 'w1'), tests.employ('cleo', 'campus_manager', 'east'),
       tests.employ('mute', 'teacher', 'e1', '{}', '{READ_PARENT_COMM}');
select tests.authenticate_as('tina');
select is((select array_agg(c.full_name order by c.full_name) from public.list_colleagues() c), '{Otto,Tilda}'::text[],
  'Teachers find the teachers and the office of their campus, as far as families write to them');
select lives_ok($$ select public.set_absence(current_date, current_date + 1, null, tests.id('tilda')) $$, 'A colleague may cover');
select throws_ok($$ select public.set_absence(current_date, current_date + 1, null, tests.id('wanda')) $$, 'PT400', 'validation.failed',
  'A teacher of another campus may not');
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.list_colleagues()), 0, 'Who works at no school has no colleagues');
select tests.authenticate_as_anon();
select throws_ok('select * from public.list_colleagues()', 'PT401', 'auth.required', 'Strangers find no colleagues');

select * from finish();
rollback;
