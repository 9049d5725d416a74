-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.alert_audience(public.event_target,public.event_audience,uuid,uuid,uuid,uuid[])'), $answers$gus two mae tut ada console
  {"profile_id": "ada"} ← system, staff, organizations 1, schools 1, campuses 1, ada; system, staff, organ … 63c249
  {"profile_id": "tea"} ← system, staff, organizations 1, schools 1, campuses 5, tea; system, staff, organ … 191c5a
  {"profile_id": "tea"} {"profile_id": "tea"} ← all, staff, organizations 1, schools 1, campuses 2, tea; all, staff, organizatio … cdfc9f
  nothing ← system, staff, organizations 1, schools 1, campuses 2, tea; system, staff, organ … da3f31$answers$,
  'The function alert_audience inside answers as listed');

select * from finish();
rollback;
