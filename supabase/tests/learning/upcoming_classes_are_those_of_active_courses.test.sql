begin;
select plan(2);

select tests.create_course();
select tests.course('finished', 'dana', 'Reading');
select tests.course('left', 'dana', 'Singing');
select tests.takes('finished', 'charlie', 'completed');
select tests.takes('left', 'charlie', 'dropped');
select tests.live_class(c, 'In ' || c, '2026-03-20 10:00+00') from unnest('{course,finished,left}'::text[]) c;
select is((select array_agg(a ->> 'title') from jsonb_array_elements(tests.overview('charlie', '2026-03-19 10:00+00') #> '{live_classes,upcoming}') a),
  '{"In course"}', 'Only classes of the active course are listed');
update public.enrollments set status = 'active' where course_id = tests.the('finished');
select is((select array_agg(a ->> 'title' order by a ->> 'title')
  from jsonb_array_elements(tests.overview('charlie', '2026-03-19 10:00+00') #> '{live_classes,upcoming}') a),
  '{"In course","In finished"}', 'Classes of a resumed course are listed again');

select * from finish();
rollback;
