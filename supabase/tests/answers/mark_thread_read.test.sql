-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('mark_thread_read', tests.everybody()), $answers$mark_thread_read(thread_id: gus/tea/sia)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 9cb261 locks threads 1
  tea: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 f94597 locks threads 1
mark_thread_read(thread_id: gus/tut/sid)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 e73a57 locks threads 1
  tut: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 7178e3 locks threads 1
mark_thread_read(thread_id: gwen/tea/sid)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 db6772 locks threads 1
  tea: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 67217e locks threads 1
mark_thread_read(thread_id: max/tut/sol)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 5a5f79 locks threads 1
  tut: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 ef06c3 locks threads 1
mark_thread_read(thread_id: gus/tea/sia, up_to_seq: 2)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 9cb261 locks threads 1
  tea: {"mark_thread_read": 0} inbox_rows -1+1 thread_receipts -0+1 f94597 locks threads 1$answers$,
  'Everybody gets the listed answers from mark_thread_read');

select * from finish();
rollback;
