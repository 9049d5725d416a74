-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('answer_export', tests.everybody()), $answers$answer_export(export_id: null, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
answer_export(export_id: null, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from answer_export');

select * from finish();
rollback;
