-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_writes('public.memberships', tests.everybody()), $answers$update public.memberships set custom_permissions
  ada age grace greg gus gwen max rob sia sid sol sue tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: 11 rows aa70c7 memberships -11+11 fc4df4 locks memberships 11
  mae: 5 rows 54008e memberships -5+5 952561 locks memberships 5
  rhea: 4 rows 32ad44 memberships -4+4 70c7f3 locks memberships 4
  tea: 2 rows 49398f memberships -2+2 7c1f5e locks memberships 2
update public.memberships set custom_permissions_filter
  ada age grace greg gus gwen max rob sia sid sol sue tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: 11 rows aa70c7 memberships -11+11 fc4df4 locks memberships 11
  mae: 5 rows 54008e memberships -5+5 952561 locks memberships 5
  rhea: 4 rows 32ad44 memberships -4+4 70c7f3 locks memberships 4
  tea: 2 rows 49398f memberships -2+2 7c1f5e locks memberships 2
delete from public.memberships (memberships 1)
  ada age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+1 kept_protections -0+1 memberships -1+0 bf0146
  mae: {"?column?": 1} audit_log -0+1 kept_protections -0+1 memberships -1+0 b08fe4
delete from public.memberships (memberships 10)
  ada age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+3 group_shares -2+0 group_students -1+0 kept_protections -0+1 memberships -1+0 b55bc3
  mae: {"?column?": 1} audit_log -0+3 group_shares -2+0 group_students -1+0 kept_protections -0+1 memberships -1+0 20e464
  rhea: {"?column?": 1} audit_log -0+3 group_shares -2+0 group_students -1+0 kept_protections -0+1 memberships -1+0 ef8447
delete from public.memberships (memberships 11)
  ada age grace greg gus gwen max rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+1 kept_protections -0+1 memberships -1+0 8e04a4
  mae: {"?column?": 1} audit_log -0+1 kept_protections -0+1 memberships -1+0 044c53
  rhea: {"?column?": 1} audit_log -0+1 kept_protections -0+1 memberships -1+0 6cb2dd
delete from public.memberships (memberships 2)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+1 kept_protections -0+1 memberships -1+0 d9ad8c
delete from public.memberships (memberships 3)
  ada age grace greg gus gwen max rhea rob sia sid sol sue tea tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+3 group_shares -1+0 invitations -1+1 kept_protections -0+1 memberships -1+0 54db7d locks invitations 1
  mae: {"?column?": 1} audit_log -0+3 group_shares -1+0 invitations -1+1 kept_protections -0+1 memberships -1+0 a6694d locks invitations 1
delete from public.memberships (memberships 4)
  ada age grace greg gus gwen mae max rhea rob sia sid sol sue tom tut two: nothing
  anon: 42501 permission denied for table memberships 
  console: {"?column?": 1} audit_log -0+1 kept_protections -0+1 memberships -1+0 a9845b
  tea: {"?column?": 1} audit_log -0+1 kept_protections -0+1 memberships -1+0 2640aa
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
