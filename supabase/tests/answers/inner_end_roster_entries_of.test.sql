-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_roster_entries_of(uuid)'), $answers$console
  {"done": ""} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Bystander kid
  {"done": ""} audit_log -0+2 former_expectations -0+1 roster_enrollments -1+0 roster_links -1+0 roster_people -1+0 2ad9e1 locks advisory shared 1, profiles 1 ← Una One$answers$,
  'The function end_roster_entries_of inside answers as listed');

select * from finish();
rollback;
