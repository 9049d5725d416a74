-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_received_invitations()'), $answers$gus
  5 × 4b444f
gwen
  {"my_received_invitations": "invitations 12"}
max
  {"my_received_invitations": "invitations 4"}
sia
  2 × 077c9d
sid
  {"my_received_invitations": "invitations 6"}
sol
  {"my_received_invitations": "invitations 1"}
tom
  {"my_received_invitations": "invitations 8"}
two greg grace sue tut age mae tea rhea rob ada anon console
  nothing$answers$,
  'The function my_received_invitations inside answers as listed');

select * from finish();
rollback;
