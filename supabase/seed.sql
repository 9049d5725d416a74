-- Demo data: two families in the middle of a term, a tutor, an agent, a school and an admin. Everybody's password
-- is `homeroom-demo`, their addresses are in demo-accounts.json. All times are relative to now. For development
-- only.

-- Nobody here has a second factor.
update private.settings set admin_requires_mfa = false;

-- What happened before today notifies nobody.
select private.set_quiet(true);

create function pg_temp.id(p_number text) returns uuid language sql immutable
as $$ select ('00000000-0000-4000-8000-' || lpad(p_number, 12, '0'))::uuid $$;

-- A time of day in Berlin, some days from today.
create function pg_temp.at(p_days integer, p_hours numeric) returns timestamptz language sql stable
as $$
  select (date_trunc('day', now() at time zone 'Europe/Berlin') + make_interval(days => p_days, mins => (p_hours * 60)::integer))
         at time zone 'Europe/Berlin'
$$;

-- One hash for all: hashing is slow on purpose.
select set_config('seed.password', extensions.crypt('homeroom-demo', extensions.gen_salt('bf', 8)), true);

create function pg_temp.person(p_id uuid, p_email text, p_name text, p_roles public.app_role[], p_born date default null)
returns uuid
language plpgsql
as $$
begin
  -- Auth reads empty strings, not nulls, from the token columns.
  insert into auth.users (
    id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data,
    confirmation_token, recovery_token, email_change, email_change_token_new, created_at, updated_at)
  values (
    p_id, 'authenticated', 'authenticated', p_email,
    current_setting('seed.password'), now(),
    '{"provider": "email", "providers": ["email"]}', jsonb_build_object('full_name', p_name, 'time_zone', 'Europe/Berlin'),
    '', '', '', '', now(), now());
  insert into auth.identities (id, provider, provider_id, user_id, identity_data, last_sign_in_at, created_at, updated_at)
  values (gen_random_uuid(), 'email', p_id::text, p_id,
          jsonb_build_object('sub', p_id, 'email', p_email, 'email_verified', true), now(), now(), now());
  -- The hosted Auth looks accounts up by their instance.
  if exists (select from information_schema.columns c
             where c.table_schema = 'auth' and c.table_name = 'users' and c.column_name = 'instance_id') then
    execute 'update auth.users set instance_id = $1 where id = $2'
    using '00000000-0000-0000-0000-000000000000'::uuid, p_id;
  end if;
  perform public.grant_role(p_id, r) from unnest(p_roles) r;
  update public.profile_details set date_of_birth = p_born where profile_id = p_id;
  return p_id;
end;
$$;

select pg_temp.person('00000000-0000-4000-8000-000000000001', 'ada@example.com', 'Ada Admin', '{admin}');
select pg_temp.person('00000000-0000-4000-8000-000000000002', 'bob@example.com', 'Bob Baker', '{client}');
select pg_temp.person('00000000-0000-4000-8000-000000000003', 'mia@example.com', 'Mia Baker', '{student}', '2011-03-14');
select pg_temp.person('00000000-0000-4000-8000-000000000004', 'eve@example.com', 'Eve Evans', '{client}');
select pg_temp.person('00000000-0000-4000-8000-000000000005', 'carol@example.com', 'Carol Chen', '{client}');
select pg_temp.person('00000000-0000-4000-8000-000000000006', 'leo@example.com', 'Leo Chen', '{student}', '2009-09-01');
select pg_temp.person('00000000-0000-4000-8000-000000000007', 'dana@example.com', 'Dana Diaz', '{tutor}');
select pg_temp.person('00000000-0000-4000-8000-000000000008', 'frank@example.com', 'Frank Fox', '{agent}');
select pg_temp.person('00000000-0000-4000-8000-000000000009', 'olga@example.com', 'Olga Owner', '{}');
select pg_temp.person('00000000-0000-4000-8000-00000000000c', 'sam@example.com', 'Sam School', '{}');
select pg_temp.person('00000000-0000-4000-8000-00000000000a', 'tina@example.com', 'Tina Teacher', '{}');
select pg_temp.person('00000000-0000-4000-8000-00000000000b', 'otto@example.com', 'Otto Office', '{}');
select pg_temp.person(pg_temp.id('d'), 'ben@example.com', 'Ben Baker', '{student}', (current_date - interval '10 years 4 months')::date);
update public.profiles set listed_as_tutor = true where id = '00000000-0000-4000-8000-000000000007';

-- Bob and Eve are the parents of Mia and Ben and live apart. Carol is Leo's mother; Frank books for Carol.
select public.admin_link_student('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003', 'FATHER');
select public.admin_link_student('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000003', 'MOTHER');
select public.admin_link_student(pg_temp.id('2'), pg_temp.id('d'), 'FATHER');
select public.admin_link_student(pg_temp.id('4'), pg_temp.id('d'), 'MOTHER');
select public.admin_link_student('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000006', 'MOTHER');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, metadata)
values ('00000000-0000-4000-8000-000000000008', '00000000-0000-4000-8000-000000000005', 'AGENT', 'ACTIVE', '{"created_via": "admin"}');
-- Ben is below the consent age, and has an account.
insert into public.consents (student_id, purpose, decision, side, made_by_id, method, text_version, locale)
values (pg_temp.id('d'), 'account', 'given', 'guardian', pg_temp.id('2'), 'session', 1, 'en');

-- A school with two campuses. Mia sits in Tina's class on the one, Leo on the other.
insert into public.organizations (id, name) values ('00000000-0000-4000-8000-000000000101', 'Northern Schools');
insert into public.schools (id, organization_id, name)
values ('00000000-0000-4000-8000-000000000102', '00000000-0000-4000-8000-000000000101', 'High School');
insert into public.campuses (id, school_id, name)
values ('00000000-0000-4000-8000-000000000103', '00000000-0000-4000-8000-000000000102', 'East'),
       ('00000000-0000-4000-8000-000000000104', '00000000-0000-4000-8000-000000000102', 'West');
insert into public.classes (id, campus_id, name)
values ('00000000-0000-4000-8000-000000000105', '00000000-0000-4000-8000-000000000103', '8a'),
       ('00000000-0000-4000-8000-000000000106', '00000000-0000-4000-8000-000000000104', '9a');
insert into public.class_students (class_id, student_id)
values ('00000000-0000-4000-8000-000000000105', '00000000-0000-4000-8000-000000000003'),
       ('00000000-0000-4000-8000-000000000106', '00000000-0000-4000-8000-000000000006');
insert into public.memberships (profile_id, role, organization_id, school_id, campus_id, class_id)
values ('00000000-0000-4000-8000-000000000009', 'organization_manager', '00000000-0000-4000-8000-000000000101', null, null, null),
       ('00000000-0000-4000-8000-00000000000c', 'school_manager', null, '00000000-0000-4000-8000-000000000102', null, null),
       ('00000000-0000-4000-8000-00000000000a', 'teacher', null, null, null, '00000000-0000-4000-8000-000000000105'),
       ('00000000-0000-4000-8000-00000000000b', 'office_manager', null, null, '00000000-0000-4000-8000-000000000104', null);
insert into public.communication_events (
  title, event_date, event_type, target_level, audience, organization_id, school_id, campus_id, broadcast_id, created_by_id)
values ('Open day', current_date + 30, 'event', 'campus', 'everyone', '00000000-0000-4000-8000-000000000101',
        '00000000-0000-4000-8000-000000000102', '00000000-0000-4000-8000-000000000103', gen_random_uuid(),
        '00000000-0000-4000-8000-000000000009');

-- Classmates without accounts, whom the school brought.
insert into public.profiles (id, full_name)
select pg_temp.id('20' || n), name
from (values (1, 'Ada Okafor'), (2, 'Jonas Weber'), (3, 'Lina Haddad'), (4, 'Pablo Ruiz'), (5, 'Sofia Rossi'),
             (6, 'Yusuf Demir')) t(n, name);
insert into public.profile_details (profile_id) select pg_temp.id('20' || n) from generate_series(1, 6) n;
insert into public.profile_roles (profile_id, role) select pg_temp.id('20' || n), 'student' from generate_series(1, 6) n;
insert into private.placeholder_tenants (profile_id, organization_id)
select pg_temp.id('20' || n), pg_temp.id('101') from generate_series(1, 6) n;
insert into public.class_students (class_id, student_id)
select pg_temp.id(case when n <= 4 then '105' else '106' end), pg_temp.id('20' || n) from generate_series(1, 6) n;
-- Ben's class is on the same campus as Mia's, and Tina teaches it too.
insert into public.classes (id, campus_id, name) values (pg_temp.id('107'), pg_temp.id('103'), '5c');
insert into public.class_students (class_id, student_id) values (pg_temp.id('107'), pg_temp.id('d'));
insert into public.memberships (profile_id, role, class_id) values (pg_temp.id('a'), 'teacher', pg_temp.id('107'));

-- Courses of the term: two of Mia's class, one of Ben's, and two of Dana's.
insert into public.courses (id, tutor_id, class_id, title, passing_percentage, ends_on) values
  (pg_temp.id('301'), null, pg_temp.id('105'), 'Mathematics 8a', 60, current_date + 70),
  (pg_temp.id('302'), null, pg_temp.id('105'), 'English 8a', 50, current_date + 70),
  (pg_temp.id('303'), null, pg_temp.id('107'), 'Science 5c', 50, current_date + 70),
  (pg_temp.id('304'), pg_temp.id('7'), null, 'Algebra with Dana', 60, current_date + 40),
  (pg_temp.id('305'), pg_temp.id('7'), null, 'Chemistry with Dana', 50, current_date + 40),
  (pg_temp.id('306'), pg_temp.id('7'), null, 'Reading club', 50, current_date - 20);
insert into public.enrollments (course_id, student_id, progress, last_accessed_at, created_at)
select pg_temp.id(course), pg_temp.id(student), progress, pg_temp.at(-1, 17), pg_temp.at(-70, 9)
from (values ('301', '3', 60), ('302', '3', 55), ('304', '3', 45), ('303', 'd', 62), ('305', '6', 50)) t(course, student, progress);
insert into public.enrollments (course_id, student_id, status, progress, completed_at, created_at)
values (pg_temp.id('306'), pg_temp.id('d'), 'completed', 100, pg_temp.at(-20, 15), pg_temp.at(-90, 9)),
       (pg_temp.id('306'), pg_temp.id('3'), 'completed', 100, pg_temp.at(-20, 15), pg_temp.at(-90, 9));
insert into public.enrollments (course_id, student_id, progress, created_at)
select pg_temp.id('301'), pg_temp.id('20' || n), 50 + 5 * n, pg_temp.at(-70, 9) from generate_series(1, 4) n;
-- Classmates who also take Algebra with Dana.
insert into public.enrollments (course_id, student_id, progress, created_at)
select pg_temp.id('304'), pg_temp.id('20' || n), 30 + 5 * n, pg_temp.at(-70, 9) from generate_series(1, 5) n;

-- Work of ten weeks, due on the same day each week; the last two are still to come.
insert into public.assignments (id, course_id, title, due_at, maximum, created_at)
select pg_temp.id(course || lpad(week::text, 2, '0')), pg_temp.id(course), titles[week], pg_temp.at(week * 7 - 58 + shift, 18),
       maximum, pg_temp.at(week * 7 - 65 + shift, 9)
from (values
  ('301', 0, 20, '{Fractions,Decimals,Percentages,Ratios,Equations I,Equations II,Graphs,Angles,Triangles,Circles}'::text[]),
  ('302', 2, 100, '{A day by the sea,Adjectives,Reading log 1,My family,Past tense,A letter,Reading log 2,Debate,Poem,Book report}'),
  ('303', 3, 10, '{Plants,Seeds,Water,Weather,Insects,Birds,The moon,Magnets,Sound,Light}'),
  ('304', 1, 20, '{Terms,Brackets,Factors,Identities,Linear equations,Word problems,Systems I,Systems II,Quadratics,Review}'),
  ('305', 4, 50, '{Atoms,Molecules,Bonds,Acids,Salts,Oxides,Metals,Reactions,Energy,Review}')) t(course, shift, maximum, titles)
cross join generate_series(1, 10) week;
-- Handed in the evening before, graded two days later. One is missing, and the newest is not graded yet.
insert into public.submissions (assignment_id, student_id, body, submitted_at, score, graded_at, grade_known_at)
select a.id, pg_temp.id(student), 'See my notebook.', a.due_at - interval '1 day 1 hour',
       case when week < 8 then round(a.maximum * percent / 100) end,
       case when week < 8 then a.due_at + interval '2 days' end, case when week < 8 then a.due_at + interval '2 days' end
from (values
  ('301', '3', '{70,65,80,75,55,85,90,0}'::integer[]), ('302', '3', '{82,88,75,91,86,94,89,0}'), ('304', '3', '{50,60,55,70,75,80,85,0}'),
  ('303', 'd', '{90,80,100,70,90,80,100,0}'), ('305', '6', '{60,72,66,80,76,84,58,0}'),
  ('301', '201', '{85,90,80,95,90,85,90,0}'), ('301', '202', '{55,60,50,65,70,60,65,0}'),
  ('301', '203', '{75,70,80,85,75,80,85,0}'), ('301', '204', '{40,55,45,50,60,55,50,0}'),
  ('304', '201', '{75,80,85,80,90,85,95,0}'), ('304', '202', '{45,50,55,60,55,65,70,0}'), ('304', '203', '{60,70,65,75,70,80,75,0}'),
  ('304', '204', '{40,50,45,55,60,55,65,0}'), ('304', '205', '{70,65,75,80,85,80,90,0}')) t(course, student, percents)
cross join lateral unnest(percents) with ordinality p(percent, week)
join public.assignments a on a.id = pg_temp.id(course || lpad(week::text, 2, '0'))
where not (student = '3' and course = '302' and week = 6) and a.due_at - interval '1 day 1 hour' < now();

-- A live class a week; Mia missed one, and is registered for the next.
insert into public.live_classes (id, course_id, title, starts_at, ends_at)
select pg_temp.id('4' || course || lpad(week::text, 2, '0')), pg_temp.id(course), title || ' ' || week,
       pg_temp.at(week * 7 - 45, hour), pg_temp.at(week * 7 - 45, hour + 1)
from (values ('304', 'Algebra live', 17), ('303', 'Science live', 15), ('305', 'Chemistry live', 18)) t(course, title, hour)
cross join generate_series(1, 8) week;
insert into public.live_class_registrations (live_class_id, student_id, attended, absence_recorded_at)
select pg_temp.id('4' || course || lpad(week::text, 2, '0')), pg_temp.id(student), case when week < 7 then week <> missed end,
       -- Told at the time, so that no task tells it as news after the start.
       case when week = missed then pg_temp.at(week * 7 - 45, 20) end
from (values ('304', '3', 5), ('303', 'd', 0), ('305', '6', 3), ('304', '201', 0), ('304', '202', 4), ('304', '203', 2), ('304', '204', 6),
             ('304', '205', 3)) t(course, student, missed)
cross join generate_series(1, 7) week;

-- Points, days of activity up to today, badges and certificates.
insert into public.point_entries (student_id, course_id, points, reason, earned_at)
select pg_temp.id(student), pg_temp.id(course), 10 + week * 5, 'Work of week ' || week, pg_temp.at(week * 7 - 57, 18)
from (values ('3', '301'), ('d', '303'), ('6', '305')) t(student, course) cross join generate_series(1, 7) week;
insert into public.activity_days (student_id, day)
select pg_temp.id(student), current_date - day
from (values ('3', 9), ('d', 5), ('6', 2)) t(student, days) cross join lateral generate_series(0, days - 1) day
on conflict do nothing;
insert into public.badges (id, name, description) values
  (pg_temp.id('501'), 'Week without a gap', 'Seven days of activity in a row.'),
  (pg_temp.id('502'), 'Top of the class', 'Ninety percent or more in a piece of work.'),
  (pg_temp.id('503'), 'Bookworm', 'Finished the reading club.');
insert into public.student_badges (student_id, badge_id, course_id, awarded_at) values
  (pg_temp.id('3'), pg_temp.id('501'), null, pg_temp.at(-2, 19)),
  (pg_temp.id('3'), pg_temp.id('502'), pg_temp.id('302'), pg_temp.at(-28, 19)),
  (pg_temp.id('3'), pg_temp.id('503'), pg_temp.id('306'), pg_temp.at(-20, 15)),
  (pg_temp.id('d'), pg_temp.id('502'), pg_temp.id('303'), pg_temp.at(-40, 19)),
  (pg_temp.id('d'), pg_temp.id('503'), pg_temp.id('306'), pg_temp.at(-20, 15)),
  (pg_temp.id('6'), pg_temp.id('502'), pg_temp.id('305'), pg_temp.at(-9, 19));
insert into public.certificates (student_id, course_id, title, issued_at) values
  (pg_temp.id('3'), pg_temp.id('306'), 'Reading club, autumn', pg_temp.at(-20, 15)),
  (pg_temp.id('d'), pg_temp.id('306'), 'Reading club, autumn', pg_temp.at(-20, 15));

-- Goals: a number, milestones, and a mean in a course; each of another author.
insert into private.goals (id, student_id, author_id, author_side, course_id, title, measure, target, unit, counted, starts_on, due_on)
values
  (pg_temp.id('901'), pg_temp.id('3'), pg_temp.id('3'), 'student', null, 'Ten books by summer', 'count', 10, 'books', 4,
   current_date - 60, current_date + 20),
  (pg_temp.id('902'), pg_temp.id('3'), pg_temp.id('a'), 'staff', null, 'Sure with fractions', 'milestones', null, null, 0,
   current_date - 30, current_date + 40),
  (pg_temp.id('903'), pg_temp.id('3'), pg_temp.id('7'), 'staff', pg_temp.id('304'), 'Algebra at 80 %', 'mean', 80, null, 0,
   current_date - 50, current_date + 40),
  (pg_temp.id('904'), pg_temp.id('d'), pg_temp.id('2'), 'guardian', null, 'Swim twenty lengths', 'count', 20, 'lengths', 12,
   current_date - 40, current_date + 10);
insert into private.goal_milestones (goal_id, position, title, at_value, reached_at, reached_by) values
  (pg_temp.id('901'), 1, 'Half of them', 5, null, null),
  (pg_temp.id('902'), 1, 'Adds fractions', null, pg_temp.at(-12, 10), 'staff'),
  (pg_temp.id('902'), 2, 'Multiplies fractions', null, pg_temp.at(-5, 17), 'student'),
  (pg_temp.id('902'), 3, 'Divides fractions', null, null, null),
  (pg_temp.id('903'), 1, 'Passing', 60, pg_temp.at(-30, 12), 'records');

insert into private.goals (student_id, author_id, author_side, course_id, title, measure, target, status, reached_at, told_at, created_at)
select pg_temp.id(student), pg_temp.id('7'), 'staff', pg_temp.id('304'), 'Five exercises a week', 'milestones', null, 'reached', pg_temp.at(days, 18),
       pg_temp.at(days, 18), pg_temp.at(-50, 9)
from (values ('201', -31), ('203', -17), ('205', -9)) t(student, days);

-- Lessons with Dana in each state.
insert into public.bookings (client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, price_minor, currency,
                             status, attendance, cancelled_by, cancel_reason)
select pg_temp.id(client), pg_temp.id(student), pg_temp.id(guardian), pg_temp.id('7'), pg_temp.at(days, hour), pg_temp.at(days, hour + 1),
       subject, price, 'EUR', status::public.booking_status, attendance::public.booking_attendance, pg_temp.id(canceler), reason
from (values
  ('2', '3', '2', -35, 15, 'Algebra', 4000, 'completed', 'attended', null, null),
  ('2', '3', '2', -21, 15, 'Algebra', 4000, 'completed', 'no_show', null, null),
  ('2', '3', '2', -14, 15, 'Algebra', 4000, 'completed', 'attended', null, null),
  ('2', 'd', '2', -10, 16, 'Reading', 3000, 'completed', 'attended', null, null),
  ('2', '3', '2', -7, 15, 'Algebra', 4000, 'cancelled', null, '2', 'Mia has a fever.'),
  ('2', '3', '2', 7, 15, 'Algebra', 4000, 'pending', null, null, null),
  ('2', '3', '2', 2, 15, 'Algebra', 4000, 'confirmed', null, null, null),
  ('2', 'd', '2', 4, 16, 'Reading', 3000, 'confirmed', null, null, null),
  ('4', '3', '4', 9, 14, 'Geometry', 4000, 'pending', null, null, null),
  ('8', '6', '5', -6, 17, 'Chemistry', 4500, 'completed', 'attended', null, null),
  ('8', '6', '5', 8, 15, 'Chemistry', 4500, 'pending', null, null, null),
  ('8', '6', '5', 3, 17, 'Chemistry', 4500, 'confirmed', null, null, null),
  ('2', null, null, 11, 15, 'To be assigned', 4000, 'pending', null, null, null)
) t(client, student, guardian, days, hour, subject, price, status, attendance, canceler, reason);

-- Groups: Dana's two, and one that Tina shares with the office.
insert into private.group_owners (profile_id) values (pg_temp.id('7')), (pg_temp.id('a'));
insert into private.student_groups (id, owner_id, name, subject, starts_on, ends_on) values
  (pg_temp.id('951'), pg_temp.id('7'), 'Algebra, Tuesday', 'Algebra', current_date - 60, current_date + 40),
  (pg_temp.id('952'), pg_temp.id('7'), 'Before the exam', 'Algebra', current_date - 30, current_date + 40),
  (pg_temp.id('953'), pg_temp.id('a'), 'Helpers of the choir', null, null, null);
insert into private.group_students (group_id, student_id, added_at)
select pg_temp.id(g), pg_temp.id(student), pg_temp.at(-40, 9)
from (values ('951', '3'), ('951', '201'), ('951', '202'), ('951', '203'), ('952', '204'), ('952', '205'), ('952', '6'),
             ('953', '3'), ('953', '201'), ('953', 'd')) t(g, student);

-- Conversations. The last message of the first two is unread.
insert into public.threads (id, guardian_id, staff_id, student_id, staff_role, created_at)
select pg_temp.id(id), pg_temp.id(guardian), pg_temp.id(staff), pg_temp.id(student), role::public.contact_role, pg_temp.at(-36, 9)
from (values ('601', '2', '7', '3', 'TUTOR'), ('602', '2', 'a', '3', 'TEACHER'), ('603', '4', '7', '3', 'TUTOR'),
             ('604', '5', '7', '6', 'TUTOR'), ('605', '2', 'a', 'd', 'TEACHER')) t(id, guardian, staff, student, role);
insert into public.messages (thread_id, sender_id, body, created_at)
select pg_temp.id(thread), pg_temp.id(sender), body, pg_temp.at(days, hour)
from (values
  ('601', -34, 9.0, '2', 'Good morning! Mia says the lesson yesterday helped a lot.'),
  ('601', -34, 10.5, '7', 'That is good to hear. Mia works hard; brackets are still new.'),
  ('601', -21, 18.0, '7', 'Mia was not there today. Is everything all right?'),
  ('601', -21, 18.3, '2', 'I am sorry, the bus did not come. We should have called.'),
  ('601', -13, 9.2, '7', 'A good lesson: linear equations without a mistake.'),
  ('601', -8, 8.0, '2', 'Mia has a fever, so I have to cancel Algebra this week.'),
  ('601', -8, 8.4, '7', 'Of course. Get well soon, Mia!'),
  ('601', -1, 17.5, '7', 'I have put two exercises on systems into the course, to look at before Tuesday.'),
  ('602', -30, 12.0, 'a', 'Dear Mr. Baker, the parents'' evening is next Thursday at seven. Can you come?'),
  ('602', -30, 19.0, '2', 'Yes, I will be there. Thank you.'),
  ('602', -12, 13.0, 'a', 'Mia did well in the test on equations.'),
  ('602', -2, 13.5, 'a', 'Please sign the form for the museum. I need it by Friday.'),
  ('603', -20, 20.0, '4', 'Hello Dana, could Mia also practise geometry?'),
  ('603', -19, 9.0, '7', 'Gladly. I have time on Monday afternoons.'),
  ('603', -19, 9.5, '4', 'Wonderful, I will book one.'),
  ('604', -6, 19.0, '5', 'Leo liked the experiment with the salts.'),
  ('604', -5, 9.0, '7', 'So did I! Metals come next.'),
  ('605', -9, 12.5, 'a', 'Ben found the biggest beetle of the class.'),
  ('605', -9, 18.0, '2', 'We have heard of nothing else since.')
) t(thread, days, hour, sender, body)
order by thread, days, hour;
insert into public.thread_receipts (thread_id, side, up_to_seq)
select pg_temp.id(thread), side, seq
from (values ('601', 'guardian', 7), ('601', 'staff', 6), ('602', 'guardian', 3), ('602', 'staff', 2), ('603', 'guardian', 2),
             ('603', 'staff', 3), ('604', 'guardian', 2), ('604', 'staff', 1), ('605', 'guardian', 1), ('605', 'staff', 2))
     t(thread, side, seq);
insert into public.thread_marks (profile_id, thread_id, pinned_at) values (pg_temp.id('2'), pg_temp.id('601'), now());

-- Alerts of the school, one of them canceled.
insert into public.communication_events (
  id, title, event_date, event_type, target_level, audience, organization_id, school_id, campus_id, broadcast_id,
  canceled_event_id, cancel_reason, created_by_id, created_at)
select pg_temp.id(id), title, current_date + days, type::public.event_type, level::public.event_target, audience::public.event_audience,
       pg_temp.id('101'), case when level <> 'organization' then pg_temp.id('102') end, pg_temp.id(campus), gen_random_uuid(),
       pg_temp.id(canceled), reason, pg_temp.id(creator), pg_temp.at(least(days, 0) - 5, 11)
from (values
  ('701', 'Parents'' evening', -23, 'meeting', 'campus', 'everyone', '103', null, null, '9'),
  ('702', 'Fire drill', 1, 'drill', 'campus', 'everyone', '103', null, null, '9'),
  ('703', 'Museum: forms due', 3, 'deadline', 'campus', 'everyone', '103', null, null, '9'),
  ('704', 'Sports day', 6, 'event', 'campus', 'everyone', '103', null, null, '9'),
  ('705', 'Sports day', 6, 'event', 'campus', 'everyone', '103', '704', 'The field is under water.', '9'),
  ('706', 'Choir concert', 12, 'event', 'campus', 'everyone', '104', null, null, '9'),
  ('707', 'Staff conference', 4, 'meeting', 'school', 'staff', null, null, null, 'c'),
  ('708', 'Reports due', 9, 'deadline', 'campus', 'staff', '103', null, null, 'c')
) t(id, title, days, type, level, audience, campus, canceled, reason, creator);

update public.communication_events set deleted_at = created_at where id = pg_temp.id('704');

-- What is new today: a grade, and notices to read. Nothing of it is emailed.
select private.set_quiet(false);
update public.submissions set score = 18
where student_id = pg_temp.id('3') and assignment_id = pg_temp.id('30108') and graded_at is null;
select private.notify(array[pg_temp.id('2')], 'NEW_MESSAGE', pg_temp.id('3'), 'thread', pg_temp.id('601'),
                      '{"seq": 8, "side": "guardian"}', 'seed:message:601', false);
select private.notify(array[pg_temp.id('2')], 'NEW_MESSAGE', pg_temp.id('3'), 'thread', pg_temp.id('602'),
                      '{"seq": 4, "side": "guardian"}', 'seed:message:602', false);
delete from private.email_outbox;
