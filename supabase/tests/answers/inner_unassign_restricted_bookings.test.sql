-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.unassign_restricted_bookings(uuid)'), $answers$console
  {"done": ""} ← contact_restrictions 1; contact_restrictions 2; contact_restrictions 3; contact_restrictions 4; contact_restrictions 5; contact_restrictions 6; contact_restrictions 7; contact_restrictions 8; contact_restrictions 9; contact_restrictions 10$answers$,
  'The function unassign_restricted_bookings inside answers as listed');

select * from finish();
rollback;
