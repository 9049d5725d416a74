begin;
select plan(10);

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

-- As an uploaded file would have it.
select private.set_syncing(true);
update public.submissions set source = 'khan_academy', graded_at = now(), grade_known_at = now() where student_id = tests.id('charlie');
update public.assignments a set source = 'khan_academy', title = 'I know where you live'
from public.submissions s where s.assignment_id = a.id and s.student_id = tests.id('charlie');
update public.courses c set source = 'khan_academy', title = 'Pay what you owe'
from public.enrollments e where e.course_id = c.id and e.student_id = tests.id('charlie');
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
