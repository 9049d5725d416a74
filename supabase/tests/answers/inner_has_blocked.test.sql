-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_blocked(uuid,uuid,text,uuid)'), $answers$console
  {"has_blocked": false} ← ada, ada, 'guardian', ada; ada, age, 'staff', sol; ada, max, 'staff', max; ada,  … 95bd02
  function private.has_blocked(p_profile_id => uuid, p_other_i ← ada, gus, Ursa; ada, rob, two; ada, sol, sue; ada, tom, rob; ada, greg, gus; age … 4afe62$answers$,
  'The function has_blocked inside answers as listed');

select * from finish();
rollback;
