-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_notifications_of(uuid)'), $answers$console
  {"done": ""} ← ada; mae; sue; Ursa; Una One; Bystander kid
  {"done": ""} notification_preferences -1+0 notifications -13+0 push_outbox -1+0 1865f9 ← gwen
  {"done": ""} notifications -1+0 babbea ← age; tom; two
  {"done": ""} notifications -10+0 dcbd65 ← max; tut
  {"done": ""} notifications -12+0 7b6ec3 ← sid
  {"done": ""} notifications -2+0 7a3d8c ← rob; greg
  {"done": ""} notifications -26+0 push_outbox -1+0 9584e4 ← gus
  {"done": ""} notifications -3+0 705e41 ← tea; grace
  {"done": ""} notifications -4+0 a6df1c ← sia
  {"done": ""} notifications -8+0 e522b7 ← rhea
  {"done": ""} notifications -9+0 d89604 ← sol$answers$,
  'The function end_notifications_of inside answers as listed');

select * from finish();
rollback;
