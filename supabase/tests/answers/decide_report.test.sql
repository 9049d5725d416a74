-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('decide_report', tests.everybody()), $answers$decide_report(case_id: report_cases 1, status: 'resolved')
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console rhea: report.not_open Read the messages of an open case first; a decided one stays decided.
decide_report(case_id: report_cases 1, status: 'referred')
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console rhea: validation.failed p_referred_to is required for referred, and must be null otherwise.
decide_report(case_id: report_cases 2, status: 'resolved')
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console: {"decide_report": ""} audit_log -0+1 notifications -0+1 report_cases -1+1 e15bb7 locks reports 1
  mae: {"decide_report": ""} audit_log -0+1 notifications -0+1 rate_limits -0+1 report_cases -1+1 208748 locks profiles 1, reports 1
decide_report(case_id: report_cases 2, status: 'no_issue')
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console: {"decide_report": ""} audit_log -0+1 notifications -0+1 report_cases -1+1 5724d4 locks reports 1
  mae: {"decide_report": ""} audit_log -0+1 notifications -0+1 rate_limits -0+1 report_cases -1+1 c6e193 locks profiles 1, reports 1
decide_report(case_id: report_cases 2, status: 'referred')
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console mae: validation.failed p_referred_to is required for referred, and must be null otherwise.
decide_report(case_id: report_cases 3, status: 'no_issue')
  ada console: report.not_open Read the messages of an open case first; a decided one stays decided.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
decide_report(case_id: report_cases 3, status: 'referred')
  ada console: validation.failed p_referred_to is required for referred, and must be null otherwise.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
decide_report(case_id: report_cases 4, status: 'resolved')
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console mae: report.not_open Read the messages of an open case first; a decided one stays decided.
decide_report(case_id: report_cases 4, status: 'no_issue')
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console mae: report.not_open Read the messages of an open case first; a decided one stays decided.
decide_report(case_id: report_cases 5, status: 'resolved')
  ada console: report.not_open Read the messages of an open case first; a decided one stays decided.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
decide_report(case_id: report_cases 5, status: 'no_issue')
  ada console: report.not_open Read the messages of an open case first; a decided one stays decided.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
decide_report(case_id: report_cases 5, status: 'referred')
  ada console: validation.failed p_referred_to is required for referred, and must be null otherwise.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
decide_report(case_id: report_cases 1, status: 'resolved', referred_to: 'Words')
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console rhea: validation.failed p_referred_to is required for referred, and must be null otherwise.
decide_report(report_cases 1, 'referred', 'Police')
  ada age greg gus gwen mae max rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console rhea: report.not_open Read the messages of an open case first; a decided one stays decided.
decide_report(report_cases 2, 'referred', 'Police')
  ada age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.
  console: {"decide_report": ""} audit_log -0+1 notifications -0+1 report_cases -1+1 fa888c locks reports 1
  mae: {"decide_report": ""} audit_log -0+1 notifications -0+1 rate_limits -0+1 report_cases -1+1 91c103 locks profiles 1, reports 1
decide_report(report_cases 3, 'referred', 'Police')
  ada console: report.not_open Read the messages of an open case first; a decided one stays decided.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: report.not_found No such case.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from decide_report');

select * from finish();
rollback;
