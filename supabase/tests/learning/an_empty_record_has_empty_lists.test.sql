begin;
select plan(1);

select tests.create_user('charlie', '{student}');
select tests.authenticate_as('charlie');
select is(public.child_overview(tests.id('charlie'))::jsonb - 'student',
  '{"goals": [], "courses": [], "recent_grades": [], "upcoming_assignments": [], "live_classes": '
  '{"attended_this_month": 0, "missed_this_month": 0, "not_recorded_this_month": 0, "upcoming": []}, '
  '"gamification": {"current_streak": 0, "longest_streak": 0, "total_points": 0, "badges": []}, "certificates": []}',
  'The overview of a new student has empty lists and no nulls');

select * from finish();
rollback;
