-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_invitation_places()'), $answers$gus
  3 × 37b143
mae
  2 × 5b036e
rhea
  1 × a68737
sia
  2 × ec74b1
sid
  1 × 1ba939
tom
  2 × 1cdf6c
tut
  1 × d0b13b
two gwen greg grace sol sue age tea max rob ada anon console
  nothing$answers$,
  'The function my_invitation_places inside answers as listed');

select * from finish();
rollback;
