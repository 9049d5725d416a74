begin;
select plan(6);

select tests.set_up_integrations();
select tests.connect('bob');
select is(tests.sync(jsonb_build_object(
  'courses', '[{"external_id": "c1", "title": "  A\u202e\u0007lgebra\n1 "}, {"title": "no id"}, 7, null,
    {"external_id": "c2", "title": "\u200b\u2060"}]'::jsonb,
  'assignments', '[{"external_id": "a1", "course_external_id": "c1", "title": "One", "maximum": 0, "due_at": "2026-12-01T10:00:00Z"},
                   {"external_id": "a2", "course_external_id": "c1", "title": "Two", "maximum": "many"},
                   {"external_id": "a3", "course_external_id": "c9", "title": "Three"},
                   {"external_id": "a4", "course_external_id": "c1", "title": "Four", "due_at": "-infinity"}]'::jsonb,
  'submissions', '[{"external_id": "s1", "course_external_id": "c1", "assignment_external_id": "a1", "submitted_at": "2026-01-10T10:00:00Z", "score": 5},
                   {"external_id": "s2", "course_external_id": "c1", "assignment_external_id": "a1", "submitted_at": "2026-01-10T10:00:00Z", "score": -5},
                   {"external_id": "s3", "course_external_id": "c1", "assignment_external_id": "a1"},
                   {"external_id": "s4", "course_external_id": "c1", "assignment_external_id": "a3", "submitted_at": "2026-01-10T10:00:00Z"}]'::jsonb,
  'skipped', '[{"resource": "assignment", "external_id": "a5", "reason": "a draft"}]'::jsonb, 'scopes', '["course"]'::jsonb)), 'succeeded',
  'A sync with unreadable items succeeds');
select results_eq('select title from public.courses order by title', $$ values ('A lgebra 1'), ('Untitled') $$,
  'Titles are cleaned to fit');
select results_eq('select title, maximum from public.assignments', $$ values ('One', null::numeric) $$,
  'Work without points gets no maximum');
select results_eq('select score from public.submissions', $$ values (null::numeric) $$,
  'Work without points has no score');
select is((tests.last_run()).report ->> 'skipped', '10', 'All skipped items are counted');
select is(
  (select array_agg(distinct s ->> 'reason' order by s ->> 'reason') from jsonb_array_elements((tests.last_run()).skipped) s),
    '{"a draft","belongs to nothing listed",unreadable}',
  'Each skipped item has a reason');

select * from finish();
rollback;
