-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('open_thread', tests.everybody()), $answers$open_thread(thread_id: gus/tea/sia)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: 1 row c35ad2 inbox_rows -1+1 thread_receipts -0+1 9cb261 locks threads 1
  tea: 1 row 6d98bc inbox_rows -1+1 thread_receipts -0+1 f94597 locks threads 1
open_thread(thread_id: gus/tut/sid)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: 2 rows 19f79e inbox_rows -1+1 thread_receipts -0+1 e73a57 locks threads 1
  tut: 2 rows 220f2f inbox_rows -1+1 thread_receipts -0+1 7178e3 locks threads 1
open_thread(thread_id: gwen/tea/sid)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: 1 row 4a854a inbox_rows -1+1 thread_receipts -0+1 db6772 locks threads 1
  tea: 1 row 752e0b inbox_rows -1+1 thread_receipts -0+1 67217e locks threads 1
open_thread(thread_id: max/tut/sol)
  ada age greg gus gwen mae rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  max: 2 rows 0efb95 inbox_rows -1+1 thread_receipts -0+1 5a5f79 locks threads 1
  tut: 2 rows 5292f6 inbox_rows -1+1 thread_receipts -0+1 ef06c3 locks threads 1
open_thread(thread_id: gus/tea/sia, before_seq: 3)
  ada age greg gwen mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: 1 row c35ad2
  tea: 1 row 12149e
open_thread(thread_id: gus/tut/sid, limit: 1)
  ada age greg gwen mae max rhea rob sia sid sol sue tea tom two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gus: 1 row 7d3785 inbox_rows -1+1 thread_receipts -0+1 e73a57 locks threads 1
  tut: 1 row 47582c inbox_rows -1+1 thread_receipts -0+1 7178e3 locks threads 1
open_thread(thread_id: gwen/tea/sid, limit: 50)
  ada age greg gus mae max rhea rob sia sid sol sue tom tut two: thread.not_found No such thread.
  anon console grace: auth.required Sign in first.
  gwen: 1 row 4a854a inbox_rows -1+1 thread_receipts -0+1 db6772 locks threads 1
  tea: 1 row 752e0b inbox_rows -1+1 thread_receipts -0+1 67217e locks threads 1$answers$,
  'Everybody gets the listed answers from open_thread');

select * from finish();
rollback;
