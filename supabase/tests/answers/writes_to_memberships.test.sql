-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.memberships', tests.everybody()), $answers$update public.memberships set custom_permissions
  ada age grace greg gus gwen max rob sia sid sol sue tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: 11 rows aa70c7 memberships -11+11 7625b5 locks memberships 11
  mae: 5 rows 54008e memberships -5+5 5dc962 locks memberships 5
  rhea: 4 rows 32ad44 memberships -4+4 96083f locks memberships 4
  tea: 2 rows 49398f memberships -2+2 6df3b4 locks memberships 2
update public.memberships set custom_permissions_filter
  ada age grace greg gus gwen max rob sia sid sol sue tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: 11 rows aa70c7 memberships -11+11 7625b5 locks memberships 11
  mae: 5 rows 54008e memberships -5+5 5dc962 locks memberships 5
  rhea: 4 rows 32ad44 memberships -4+4 96083f locks memberships 4
  tea: 2 rows 49398f memberships -2+2 6df3b4 locks memberships 2
delete from public.memberships (memberships 1)
  ada age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+1 memberships -1+0 1302e1
  mae: {"?column?": 1} audit_log -0+1 memberships -1+0 c32c23
delete from public.memberships (memberships 10)
  ada age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+1 memberships -1+0 77e957
  mae: {"?column?": 1} audit_log -0+1 memberships -1+0 6c85ea
  rhea: {"?column?": 1} audit_log -0+1 memberships -1+0 75e502
delete from public.memberships (memberships 11)
  ada age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+1 memberships -1+0 9dbc80
  mae: {"?column?": 1} audit_log -0+1 memberships -1+0 b3271c
  rhea: {"?column?": 1} audit_log -0+1 memberships -1+0 2c79ee
delete from public.memberships (memberships 2)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+1 memberships -1+0 df87b9
delete from public.memberships (memberships 3)
  ada age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+2 invitations -1+1 memberships -1+0 f5f832 locks invitations 1
  mae: {"?column?": 1} audit_log -0+2 invitations -1+1 memberships -1+0 b6607b locks invitations 1
delete from public.memberships (memberships 4)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+1 memberships -1+0 4781ef
  tea: {"?column?": 1} audit_log -0+1 memberships -1+0 01d7fe
insert into public.memberships like (memberships 1)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 malformed array literal: "[]" "[" must introduce explicitly-specified array dimensions.
insert into public.memberships like (memberships 10)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 malformed array literal: "[]" "[" must introduce explicitly-specified array dimensions.
insert into public.memberships like (memberships 11)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 malformed array literal: "[]" "[" must introduce explicitly-specified array dimensions.
insert into public.memberships like (memberships 2)
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 22P02 malformed array literal: "[]" "[" must introduce explicitly-specified array dimensions.$answers$,
  'Everybody may write the listed rows of memberships');

select * from finish();
rollback;
