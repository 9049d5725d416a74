-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('preview_invitation', tests.everybody()), $answers$preview_invitation(token: 'nothing')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: invitation.not_found No such invitation.$answers$,
  'Everybody gets the listed answers from preview_invitation');

select * from finish();
rollback;
