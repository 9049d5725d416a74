begin;
select plan(9);

-- Dana teaches Charlie and Mia, and is restricted from Charlie's progress.
select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
insert into public.badges (name) values ('Star');
insert into public.point_entries (student_id, course_id, points)
select tests.id(n), tests.the('course'), 5 from unnest('{charlie,mia}'::text[]) n;
insert into public.student_badges (student_id, badge_id, course_id)
select tests.id(n), b.id, tests.the('course') from unnest('{charlie,mia}'::text[]) n, public.badges b;
insert into public.certificates (student_id, course_id, title)
select tests.id(n), tests.the('course'), 'Writer' from unnest('{charlie,mia}'::text[]) n;
select tests.restrict('dana', 'charlie', '{view_progress}');

-- An unfiltered DELETE is checked against the DELETE policy only, not against SELECT policies.
select tests.authenticate_as('dana');
select lives_ok('delete from public.point_entries', 'A tutor may delete points without naming a student');
select lives_ok('delete from public.student_badges', 'A tutor may delete badges without naming a student');
select lives_ok('delete from public.certificates',
  'A tutor may delete certificates without naming a student');
select tests.clear_authentication();
select is((select array_agg(p.full_name) from public.point_entries e join public.profiles p on p.id = e.student_id), '{Charlie}',
  'Only the points of the student without a restriction are deleted');
select is((select array_agg(p.full_name) from public.student_badges e join public.profiles p on p.id = e.student_id), '{Charlie}',
  'Only the badges of the student without a restriction are deleted');
select is((select array_agg(p.full_name) from public.certificates e join public.profiles p on p.id = e.student_id), '{Charlie}',
  'Only the certificates of the student without a restriction are deleted');

select public.lift_restriction(r.id) from public.contact_restrictions r;
select tests.authenticate_as('dana');
select isnt_empty('delete from public.point_entries returning 1',
  'Once the restriction is lifted, the tutor deletes the points');
select isnt_empty('delete from public.student_badges returning 1',
  'Once the restriction is lifted, the tutor deletes the badge');
select isnt_empty('delete from public.certificates returning 1',
  'Once the restriction is lifted, the tutor deletes the certificate');

select * from finish();
rollback;
