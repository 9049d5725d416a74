begin;
select plan(4);

select tests.create_course();
insert into public.point_entries (student_id, points) select tests.id('charlie'), p from unnest('{10,25,-5}'::int[]) p;
insert into public.badges (name, description) values ('Star', 'Shines'), ('Moon', null);
insert into public.student_badges (student_id, badge_id, awarded_at) select tests.id('charlie'), id, case name when 'Star'
  then '2026-03-01 10:00+00'::timestamptz else '2026-03-02 10:00+00' end from public.badges;
insert into public.certificates (student_id, title, issued_at, file_path)
select tests.id('charlie'), 'Certificate ' || n, '2026-01-01 10:00+00'::timestamptz + n * interval '1 day', case when n = 12 then tests.id('charlie')
  || '/c.pdf' end from generate_series(1, 12) n;
select is(tests.overview('charlie', now()) #>> '{gamification,total_points}', '30',
  'The points are the sum of all entries');
select is((select array_agg(b ->> 'name') from jsonb_array_elements(tests.overview('charlie', now()) #> '{gamification,badges}') b), '{Moon,Star}',
  'Badges are listed with the newest first');
select is(jsonb_array_length(tests.overview('charlie', now()) -> 'certificates'), 12,
  'All certificates are listed');
select is((tests.overview('charlie', now()) #> '{certificates,0}') - 'certificate_id',
  jsonb_build_object('title', 'Certificate 12', 'course_id', null, 'issued_at', '2026-01-13T10:00:00+00:00', 'file_path', tests.id('charlie') || '/c.pdf'),
  'A certificate is listed with its file');

select * from finish();
rollback;
