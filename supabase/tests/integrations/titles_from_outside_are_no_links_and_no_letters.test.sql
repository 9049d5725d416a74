begin;
select plan(18);

select is(private.sync_title('See https://evil.example/a?b=c', 200), 'See https evil. example/a?b=c',
  'An address in a title is taken apart');
select is(private.sync_title('www.evil.example', 200), 'www. evil. example', 'A host in a title is taken apart');
select is(private.sync_title('Write to mallory@evil.example', 200), 'Write to mallory at evil. example',
  'An email address in a title is taken apart');
select is(private.sync_title('evil。例え http:\\evil', 200), 'evil. 例え http:\\evil',
  'A dot of another script is taken apart');
select is(private.sync_title('Unit 1.2: Mr. Ito''s quiz... v3.10', 200), 'Unit 1.2: Mr. Ito''s quiz... v3.10',
  'Numbers, initials and dots of a title stay');
select is(private.sync_title(E'\u200b', 200), 'Untitled', 'A title that nobody can see is named so');

select tests.set_up_integrations();
select tests.create_user('mum');
select tests.link('mum', 'charlie');
select tests.connect('bob');
select tests.sync(tests.classroom(1, 2, p_title => 'See evil.example'));
select is((select a.title from public.submissions s join public.assignments a on a.id = s.assignment_id
           where s.student_id = tests.id('charlie')), 'See evil. example 1',
  'A sync writes titles in which nothing is a link');
select tests.authenticate_as('mum');
select is(public.child_overview(tests.id('charlie'))::jsonb #> '{recent_grades,0,source}', '"google_classroom"',
  'A grade names the platform whose title it shows');
select tests.clear_authentication();

-- What Bob uploads of Charlie, and Mum reads.
select tests.authenticate_as('bob');
select tests.keep('upload', (public.connect_integration(tests.id('charlie'), 'khan_academy') ->> 'integration_id')::uuid);
select is((public.import_progress(tests.the('upload'), tests.classroom(1, 3, p_title => 'I know where you live'))).report #>> '{submissions,added}',
  '1', 'A guardian uploads a file');
create function pg_temp.grades() returns jsonb language sql as $$
  select jsonb_agg(distinct jsonb_build_array(g.title, g.course_title, g.score, g.maximum)) from (
    select l.title, l.course_title, l.score, l.maximum from public.list_grades(tests.id('charlie')) l where l.source = 'khan_academy'
    union all
    select o ->> 'title', o ->> 'course_title', (o ->> 'score')::numeric, (o ->> 'maximum')::numeric
    from jsonb_array_elements(public.child_overview(tests.id('charlie'))::jsonb -> 'recent_grades') o where o ->> 'source' = 'khan_academy'
    union all
    select m.title, m.course_title, m.score, m.maximum from public.my_group_grades m
    join public.submissions s on s.id = m.submission_id where s.source = 'khan_academy') g;
$$;
create function pg_temp.rows() returns jsonb language sql as $$
  select jsonb_build_array(
    (select count(*) from public.courses c where c.source = 'khan_academy'), (select count(*) from public.assignments a where a.source = 'khan_academy'),
    (select count(*) from public.submissions s where s.source = 'khan_academy'), (select count(*) from public.my_sync_runs r where r.kind = 'import'),
    (select string_agg(distinct s.external_id, ' ') from public.submissions s where s.source = 'khan_academy'));
$$;
select tests.authenticate_as('bob');
select is(jsonb_build_array(pg_temp.grades(), pg_temp.rows()), '[[["I know where you live 1", "Algebra", 3, 10]], [1, 1, 1, 1, null]]',
  'Who uploaded a file reads its titles and what came of it');
select tests.authenticate_as('charlie');
select is(jsonb_build_array(pg_temp.grades(), pg_temp.rows()), '[[["I know where you live 1", "Algebra", 3, 10]], [1, 1, 1, 0, null]]',
  'A student reads the titles of a file that a guardian uploaded');
select tests.authenticate_as('mum');
select public.create_group('Mine', p_student_ids => array[tests.id('charlie')]) is not null as grouped;
select is(jsonb_build_array(pg_temp.grades(), pg_temp.rows()), '[[["Khan Academy", "Khan Academy", 3, 10]], [0, 0, 1, 0, null]]',
  'Another guardian reads the grade under the name of the platform, and no other word of the file');
select is((select array_agg(distinct c ->> 'title') from jsonb_array_elements(public.child_overview(tests.id('charlie'))::jsonb -> 'courses') c),
  '{Algebra,"Khan Academy"}', 'The overview of another guardian names the platform of an uploaded course');
select public.create_goal(tests.id('charlie'), 'Pass', 'mean', p_target => 80,
  p_course_id => (select s.course_id from public.submissions s where s.source = 'khan_academy')) is not null as aimed;
select is((select g.course_title from public.my_goals g), 'Khan Academy', 'A goal of another guardian names the platform of an uploaded course');
-- Mum uploads the same work, and Bob then gives it another title.
select public.import_progress(tests.the('upload'), tests.classroom(1, 3, p_title => 'I know where you live')) is not null as again;
select is(jsonb_build_array(pg_temp.grades(), pg_temp.rows()), '[[["I know where you live 1", "Algebra", 3, 10]], [1, 1, 1, 1, null]]',
  'Who uploads a file with the same titles reads them');
select tests.authenticate_as('bob');
select public.import_progress(tests.the('upload'), tests.classroom(1, 3, p_title => 'Pay what you owe'), p_is_confirmed => true) is not null as renamed;
select tests.authenticate_as('mum');
select is(jsonb_build_array(pg_temp.grades(), pg_temp.rows()), '[[["Khan Academy", "Algebra", 3, 10]], [1, 0, 1, 1, null]]',
  'A title that somebody else changed is theirs again');
select tests.clear_authentication();

-- Of one grade from a file.
select private.set_syncing(true);
delete from public.submissions s where s.source = 'google_classroom' and s.student_id = tests.id('charlie');
update public.submissions set graded_at = now(), grade_known_at = now() where student_id = tests.id('charlie');
select is((select ((private.digest_snapshots(array[row(tests.id('mum'), tests.id('charlie'), current_date, now() - interval '7 days',
  now() + interval '1 day', now() + interval '8 days', true, true)::private.due_digest])).snapshot #> '{grades,0}')
  - '{submission_id,score,maximum,percentage,passed,graded_at}'::text[]), '{"title": "Khan Academy", "course_title": "Khan Academy"}',
  'A digest repeats no title of a file that another guardian uploaded');
insert into private.email_outbox (template, recipient_id, student_id, subject_id, dedupe_key)
select 'PARENT_CHILD_GRADED', tests.id('mum'), s.student_id, s.id, 'a graded test' from public.submissions s where s.student_id = tests.id('charlie');
select is((select jsonb_build_array(c.data -> 'title', c.data -> 'course_title')
           from private.email_outbox o cross join private.email_content(o) c where o.dedupe_key = 'a graded test'),
  '["Khan Academy", "Khan Academy"]', 'An email repeats no title of a file that another guardian uploaded');

select * from finish();
rollback;
