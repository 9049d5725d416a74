-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_thread_sides(uuid,uuid,text)'), $answers$console
  42601 syntax error at or near ")"  ← ada, greg, ; age, gwen, ; gus, rhea, ; mae, Ursa, ; max, grace, ; rob, Una One, ; sid, greg, ; sol, gwen, ; sue, rhea, ; tea, Ursa, ; tom, grace, ; tut, Una One, ; greg, greg, ; gwen, gwen, ; rhea, rhea, ; Ursa, Ursa, ; grace, grace, ; Una One, Una One, 
  auth.required Sign in first. ← ada, ada, 'guardian'; ada, sid, 'staff'; age, age, 'guardian'; age, sol, 'staff' … a15ef2$answers$,
  'The function require_thread_sides inside answers as listed');

select * from finish();
rollback;
