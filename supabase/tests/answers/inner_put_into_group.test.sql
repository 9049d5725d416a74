-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.put_into_group(uuid,uuid[])'), $answers$console
  {"done": 0} ← student_groups 1, sid; student_groups 1, sol; student_groups 2, sia; student_groups 2, sid; student_groups 3, sid
  {"done": 1} group_students -0+1 0206aa locks groups 1, profiles 1 ← student_groups 1, mae
  {"done": 1} group_students -0+1 090fbe locks groups 1, profiles 1 ← student_groups 3, sol
  {"done": 1} group_students -0+1 0b303f locks groups 1, profiles 1 ← student_groups 1, Una One
  {"done": 1} group_students -0+1 0d96bb locks groups 1, profiles 1 ← student_groups 2, age
  {"done": 1} group_students -0+1 1f356c locks groups 1, profiles 1 ← student_groups 2, max
  {"done": 1} group_students -0+1 26b573 locks groups 1, profiles 1 ← student_groups 2, gwen
  {"done": 1} group_students -0+1 2c69b2 locks groups 1, profiles 1 ← student_groups 2, Una One
  {"done": 1} group_students -0+1 2e91b6 locks groups 1, profiles 1 ← student_groups 3, two
  {"done": 1} group_students -0+1 2fb292 locks groups 1, profiles 1 ← student_groups 3, ada
  {"done": 1} group_students -0+1 3c0a51 locks groups 1, profiles 1 ← student_groups 1, sue
  {"done": 1} group_students -0+1 3f2d51 locks groups 1, profiles 1 ← student_groups 2, grace
  {"done": 1} group_students -0+1 4bd468 locks groups 1, profiles 1 ← student_groups 2, two
  {"done": 1} group_students -0+1 507790 locks groups 1, profiles 1 ← student_groups 1, Ursa
  {"done": 1} group_students -0+1 54ea72 locks groups 1, profiles 1 ← student_groups 3, rhea
  {"done": 1} group_students -0+1 58075c locks groups 1, profiles 1 ← student_groups 3, mae
  {"done": 1} group_students -0+1 596eca locks groups 1, profiles 1 ← student_groups 1, tut
  {"done": 1} group_students -0+1 5c7c28 locks groups 1, profiles 1 ← student_groups 3, greg
  {"done": 1} group_students -0+1 5d2148 locks groups 1, profiles 1 ← student_groups 1, two
  {"done": 1} group_students -0+1 6712ba locks groups 1, profiles 1 ← student_groups 1, max
  {"done": 1} group_students -0+1 6f2779 locks groups 1, profiles 1 ← student_groups 3, age
  {"done": 1} group_students -0+1 747dbe locks groups 1, profiles 1 ← student_groups 3, max
  {"done": 1} group_students -0+1 79ac7c locks groups 1, profiles 1 ← student_groups 2, tut
  {"done": 1} group_students -0+1 7d342c locks groups 1, profiles 1 ← student_groups 3, tut
  {"done": 1} group_students -0+1 8157f4 locks groups 1, profiles 1 ← student_groups 2, tom
  {"done": 1} group_students -0+1 83fe15 locks groups 1, profiles 1 ← student_groups 1, gwen
  {"done": 1} group_students -0+1 86a1d3 locks groups 1, profiles 1 ← student_groups 2, rob
  {"done": 1} group_students -0+1 86ff89 locks groups 1, profiles 1 ← student_groups 2, tea
  {"done": 1} group_students -0+1 870de2 locks groups 1, profiles 1 ← student_groups 1, greg
  {"done": 1} group_students -0+1 901e71 locks groups 1, profiles 1 ← student_groups 2, ada
  {"done": 1} group_students -0+1 904627 locks groups 1, profiles 1 ← student_groups 1, rhea
  {"done": 1} group_students -0+1 93791f locks groups 1, profiles 1 ← student_groups 1, gus
  {"done": 1} group_students -0+1 9532c0 locks groups 1, profiles 1 ← student_groups 2, Ursa
  {"done": 1} group_students -0+1 9a720a locks groups 1, profiles 1 ← student_groups 1, tea
  {"done": 1} group_students -0+1 a11371 locks groups 1, profiles 1 ← student_groups 2, rhea
  {"done": 1} group_students -0+1 ac020a locks groups 1, profiles 1 ← student_groups 3, rob
  {"done": 1} group_students -0+1 b098f0 locks groups 1, profiles 1 ← student_groups 3, sue
  {"done": 1} group_students -0+1 b92582 locks groups 1, profiles 1 ← student_groups 2, mae
  {"done": 1} group_students -0+1 bc3f8e locks groups 1, profiles 1 ← student_groups 3, gus
  {"done": 1} group_students -0+1 bfcc34 locks groups 1, profiles 1 ← student_groups 3, tom
  {"done": 1} group_students -0+1 cbe5f7 locks groups 1, profiles 1 ← student_groups 3, sia
  {"done": 1} group_students -0+1 d27a04 locks groups 1, profiles 1 ← student_groups 1, age
  {"done": 1} group_students -0+1 d9cfa8 locks groups 1, profiles 1 ← student_groups 3, gwen
  {"done": 1} group_students -0+1 dad009 locks groups 1, profiles 1 ← student_groups 3, tea
  {"done": 1} group_students -0+1 dbc933 locks groups 1, profiles 1 ← student_groups 2, sol
  {"done": 1} group_students -0+1 dd3d91 locks groups 1, profiles 1 ← student_groups 1, grace
  {"done": 1} group_students -0+1 ddf75a locks groups 1, profiles 1 ← student_groups 3, Ursa
  {"done": 1} group_students -0+1 de92f8 locks groups 1, profiles 1 ← student_groups 1, rob
  {"done": 1} group_students -0+1 e010fe locks groups 1, profiles 1 ← student_groups 2, gus
  {"done": 1} group_students -0+1 e67976 locks groups 1, profiles 1 ← student_groups 1, sia
  {"done": 1} group_students -0+1 e94d92 locks groups 1, profiles 1 ← student_groups 2, sue
  {"done": 1} group_students -0+1 ee0e0c locks groups 1, profiles 1 ← student_groups 3, Una One
  {"done": 1} group_students -0+1 ef712c locks groups 1, profiles 1 ← student_groups 1, tom
  {"done": 1} group_students -0+1 efa002 locks groups 1, profiles 1 ← student_groups 2, greg
  {"done": 1} group_students -0+1 f4fa82 locks groups 1, profiles 1 ← student_groups 1, ada
  {"done": 1} group_students -0+1 f6309a locks groups 1, profiles 1 ← student_groups 3, grace$answers$,
  'The function put_into_group inside answers as listed');

select * from finish();
rollback;
