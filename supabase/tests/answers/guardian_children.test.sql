-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('guardian_children', tests.everybody()), $answers$guardian_children(guardian_id: gus)
  ada: 3 rows c49c4b audit_log -0+1 rate_limits -0+1 ac0332
  age greg gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 3 rows c49c4b
  gus: 3 rows 7811d4
guardian_children(guardian_id: gwen)
  ada: 2 rows 6dd67d audit_log -0+1 rate_limits -0+1 b4166e
  age greg gus mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
  console: 2 rows 6dd67d
  gwen: 2 rows ed55eb$answers$,
  'Everybody gets the listed answers from guardian_children');

select * from finish();
rollback;
