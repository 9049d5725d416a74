-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('review_report', tests.everybody()), $answers$review_report(case_id: report_cases 1)
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console: 2 rows 60b051 audit_log -0+2 report_cases -1+1 5d24f0 locks reports 1
  rhea: 2 rows 60b051 audit_log -0+3 rate_limits -0+1 report_cases -1+1 report_reviews -0+1 b2cf0c locks profiles 1, reports 1
review_report(case_id: report_cases 2)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console: 2 rows 22192f audit_log -0+1 3dfb2f locks reports 1
  mae: 2 rows 22192f audit_log -0+2 rate_limits -0+1 report_reviews -1+1 ca2e79 locks reports 1
review_report(case_id: report_cases 3)
  ada: 2 rows 0fc582 audit_log -0+2 rate_limits -0+1 report_reviews -0+1 3b51d2 locks profiles 1, reports 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console: 2 rows 0fc582 audit_log -0+1 767af5 locks reports 1
review_report(case_id: report_cases 4)
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console: 1 row 69062f audit_log -0+2 report_cases -1+1 998391 locks reports 1
  mae: 1 row 69062f audit_log -0+3 rate_limits -0+1 report_cases -1+1 report_reviews -0+1 e7237f locks profiles 1, reports 1
review_report(case_id: report_cases 5)
  ada: 1 row cd2013 audit_log -0+3 rate_limits -0+1 report_cases -1+1 report_reviews -0+1 c3c2e7 locks profiles 1, reports 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console: 1 row cd2013 audit_log -0+2 report_cases -1+1 dc11f1 locks reports 1$answers$,
  'Everybody gets the listed answers from review_report');

select * from finish();
rollback;
