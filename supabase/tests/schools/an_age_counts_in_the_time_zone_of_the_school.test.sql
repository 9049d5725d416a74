begin;
select plan(10);

-- A day of UTC that has begun in Auckland and not in Honolulu: at 11:30, on the birthday of Mia.
select tests.make_schools();
select tests.create_users('mia: student', 'kim: student');
update public.profile_details set date_of_birth = '2008-06-15' where profile_id in (tests.id('mia'), tests.id('kim'));
update private.settings set default_time_zone = 'UTC';
create function pg_temp.band(p_at timestamptz) returns text language sql as $$
  select private.band_of(tests.id('mia'), p_at)::text;
$$;

select is(pg_temp.band('2026-06-14 23:59:59Z'), 'minor', 'A student is a minor until the birthday begins');
select is(pg_temp.band('2026-06-15 00:00:00Z'), 'adult', 'A student is an adult from the first moment of the birthday');
insert into private.school_zones (school_id, time_zone) values (tests.place('high'), 'Pacific/Auckland'), (tests.place('low'), 'Pacific/Honolulu');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia'));
select is(pg_temp.band('2026-06-14 11:59:59Z'), 'minor', 'The day of majority begins with midnight at the school');
select is(pg_temp.band('2026-06-14 12:00:00Z'), 'adult', 'The day of majority begins early where the school lies in the east');
select is(private.band_of(tests.id('kim'), '2026-06-14 12:00:00Z')::text, 'minor', 'A student of no school follows the setting');
update private.school_zones set time_zone = 'Pacific/Honolulu' where school_id = tests.place('high');
select is(pg_temp.band('2026-06-15 09:59:59Z'), 'minor', 'A zone that changes is the new one for all students of the school');
select is(pg_temp.band('2026-06-15 10:00:00Z'), 'adult', 'The day of majority begins late where the school lies in the west');
delete from private.school_zones where school_id = tests.place('high');
select is(pg_temp.band('2026-06-15 00:00:00Z'), 'adult', 'A school without a zone follows the setting');
select throws_ok($$ insert into private.school_zones (school_id, time_zone) values (tests.place('high'), 'Mars/Base') $$, null, null,
  'The zone of a school is one that is known');

-- The twenty-ninth of February.
update public.profile_details set date_of_birth = '2008-02-29' where profile_id = tests.id('kim');
select results_eq($$ select private.band_of(tests.id('kim'), t)::text from unnest(array['2026-02-28 23:59:59Z', '2026-03-01 00:00:00Z']::timestamptz[]) t $$,
  $$ values ('minor'), ('adult') $$, 'Whoever is born on February 29 comes of age on March 1');

select * from finish();
rollback;
