-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unread_total', tests.everybody()), $answers$unread_total()
  ada age greg gwen mae max rhea rob sia sid sol sue tom two: {"unread_total": 0}
  anon console grace: auth.required Sign in first.
  gus tea: {"unread_total": 1}
  tut: {"unread_total": 2}$answers$,
  'Everybody gets the listed answers from unread_total');

select * from finish();
rollback;
