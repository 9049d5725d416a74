-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('import_progress', tests.everybody()), $answers$import_progress(integration_id: student_integration_links 1, batch: '{}'::jsonb)
  ada age greg mae max rob sia sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: integration.not_active Connect the integration before uploading an export.
import_progress(integration_id: student_integration_links 2, batch: '{}'::jsonb)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus sia: integration.not_active Connect the integration before uploading an export.
import_progress(integration_id: student_integration_links 3, batch: '{}'::jsonb)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: integration.not_active Connect the integration before uploading an export.
import_progress(integration_id: student_integration_links 4, batch: '{}'::jsonb)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: 23505 duplicate key value violates unique constraint "sync_runs_one_open_idx" Key (integration_id)=(student_integration_links 4) already exists.
import_progress(integration_id: student_integration_links 1, batch: '{}'::jsonb, is_dry_run: true)
  ada age greg mae max rob sia sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: integration.not_active Connect the integration before uploading an export.
import_progress(integration_id: student_integration_links 2, batch: '{}'::jsonb, is_dry_run: false)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus sia: integration.not_active Connect the integration before uploading an export.
import_progress(integration_id: student_integration_links 3, batch: '{}'::jsonb, is_confirmed: true)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: integration.not_active Connect the integration before uploading an export.
import_progress(integration_id: student_integration_links 4, batch: '{}'::jsonb, is_confirmed: false)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: 23505 duplicate key value violates unique constraint "sync_runs_one_open_idx" Key (integration_id)=(student_integration_links 4) already exists.
import_progress(student_integration_links 4, tests.classroom(4, 6), is_dry_run: 'true', is_confirmed: true)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: 23505 duplicate key value violates unique constraint "sync_runs_one_open_idx" Key (integration_id)=(student_integration_links 4) already exists.
import_progress(student_integration_links 4, tests.classroom(4, 6), is_dry_run: 'false', is_confirmed: true)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: 23505 duplicate key value violates unique constraint "sync_runs_one_open_idx" Key (integration_id)=(student_integration_links 4) already exists.
import_progress(student_integration_links 4, tests.other_classroom(), is_dry_run: 'true', is_confirmed: true)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: 23505 duplicate key value violates unique constraint "sync_runs_one_open_idx" Key (integration_id)=(student_integration_links 4) already exists.
import_progress(student_integration_links 4, tests.other_classroom(), is_dry_run: 'false', is_confirmed: true)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: 23505 duplicate key value violates unique constraint "sync_runs_one_open_idx" Key (integration_id)=(student_integration_links 4) already exists.$answers$,
  'Everybody gets the listed answers from import_progress');

select * from finish();
rollback;
