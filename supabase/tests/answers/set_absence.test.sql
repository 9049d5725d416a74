-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_absence', tests.everybody()), $answers$set_absence()
  ada: {"set_absence": ""} rate_limits -0+1 1538bb
  age: {"set_absence": ""} rate_limits -0+1 03949c
  anon console grace: auth.required Sign in first.
  greg: {"set_absence": ""} rate_limits -0+1 d3438f
  gus: {"set_absence": ""} rate_limits -0+1 9cb8c9
  gwen: {"set_absence": ""} rate_limits -0+1 64a548
  mae: {"set_absence": ""} rate_limits -0+1 6fdf60
  max: {"set_absence": ""} rate_limits -0+1 5d7b23
  rhea: {"set_absence": ""} rate_limits -0+1 011a78
  rob: {"set_absence": ""} rate_limits -0+1 27b186
  sia: {"set_absence": ""} rate_limits -0+1 fad0da
  sid: {"set_absence": ""} rate_limits -0+1 23c3af
  sol: {"set_absence": ""} rate_limits -0+1 24a362
  sue: {"set_absence": ""} rate_limits -0+1 3baa23
  tea: {"set_absence": ""} absences -1+0 rate_limits -0+1 52d97e
  tom: {"set_absence": ""} rate_limits -0+1 883275
  tut: {"set_absence": ""} absences -1+0 rate_limits -0+1 916d78
  two: {"set_absence": ""} rate_limits -0+1 aafcff
set_absence(starts_on: null)
  ada: {"set_absence": ""} rate_limits -0+1 1538bb
  age: {"set_absence": ""} rate_limits -0+1 03949c
  anon console grace: auth.required Sign in first.
  greg: {"set_absence": ""} rate_limits -0+1 d3438f
  gus: {"set_absence": ""} rate_limits -0+1 9cb8c9
  gwen: {"set_absence": ""} rate_limits -0+1 64a548
  mae: {"set_absence": ""} rate_limits -0+1 6fdf60
  max: {"set_absence": ""} rate_limits -0+1 5d7b23
  rhea: {"set_absence": ""} rate_limits -0+1 011a78
  rob: {"set_absence": ""} rate_limits -0+1 27b186
  sia: {"set_absence": ""} rate_limits -0+1 fad0da
  sid: {"set_absence": ""} rate_limits -0+1 23c3af
  sol: {"set_absence": ""} rate_limits -0+1 24a362
  sue: {"set_absence": ""} rate_limits -0+1 3baa23
  tea: {"set_absence": ""} absences -1+0 rate_limits -0+1 52d97e
  tom: {"set_absence": ""} rate_limits -0+1 883275
  tut: {"set_absence": ""} absences -1+0 rate_limits -0+1 916d78
  two: {"set_absence": ""} rate_limits -0+1 aafcff
set_absence(ends_on: null)
  ada: {"set_absence": ""} rate_limits -0+1 1538bb
  age: {"set_absence": ""} rate_limits -0+1 03949c
  anon console grace: auth.required Sign in first.
  greg: {"set_absence": ""} rate_limits -0+1 d3438f
  gus: {"set_absence": ""} rate_limits -0+1 9cb8c9
  gwen: {"set_absence": ""} rate_limits -0+1 64a548
  mae: {"set_absence": ""} rate_limits -0+1 6fdf60
  max: {"set_absence": ""} rate_limits -0+1 5d7b23
  rhea: {"set_absence": ""} rate_limits -0+1 011a78
  rob: {"set_absence": ""} rate_limits -0+1 27b186
  sia: {"set_absence": ""} rate_limits -0+1 fad0da
  sid: {"set_absence": ""} rate_limits -0+1 23c3af
  sol: {"set_absence": ""} rate_limits -0+1 24a362
  sue: {"set_absence": ""} rate_limits -0+1 3baa23
  tea: {"set_absence": ""} absences -1+0 rate_limits -0+1 52d97e
  tom: {"set_absence": ""} rate_limits -0+1 883275
  tut: {"set_absence": ""} absences -1+0 rate_limits -0+1 916d78
  two: {"set_absence": ""} rate_limits -0+1 aafcff
set_absence(note: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_starts_on and p_ends_on must both be given, or neither to end the absence.
  anon console grace: auth.required Sign in first.
set_absence(cover_id: null)
  ada: {"set_absence": ""} rate_limits -0+1 1538bb
  age: {"set_absence": ""} rate_limits -0+1 03949c
  anon console grace: auth.required Sign in first.
  greg: {"set_absence": ""} rate_limits -0+1 d3438f
  gus: {"set_absence": ""} rate_limits -0+1 9cb8c9
  gwen: {"set_absence": ""} rate_limits -0+1 64a548
  mae: {"set_absence": ""} rate_limits -0+1 6fdf60
  max: {"set_absence": ""} rate_limits -0+1 5d7b23
  rhea: {"set_absence": ""} rate_limits -0+1 011a78
  rob: {"set_absence": ""} rate_limits -0+1 27b186
  sia: {"set_absence": ""} rate_limits -0+1 fad0da
  sid: {"set_absence": ""} rate_limits -0+1 23c3af
  sol: {"set_absence": ""} rate_limits -0+1 24a362
  sue: {"set_absence": ""} rate_limits -0+1 3baa23
  tea: {"set_absence": ""} absences -1+0 rate_limits -0+1 52d97e
  tom: {"set_absence": ""} rate_limits -0+1 883275
  tut: {"set_absence": ""} absences -1+0 rate_limits -0+1 916d78
  two: {"set_absence": ""} rate_limits -0+1 aafcff$answers$,
  'Everybody gets the listed answers from set_absence');

select * from finish();
rollback;
