-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.order_erasure(uuid)'), $answers$console
  {"done": "?"} audit_log -0+1 erasures -0+1 076e6a locks profiles 1 ← max
  {"done": "?"} audit_log -0+1 erasures -0+1 089928 locks profiles 1 ← Bystander kid
  {"done": "?"} audit_log -0+1 erasures -0+1 1a2418 locks profiles 1 ← two
  {"done": "?"} audit_log -0+1 erasures -0+1 236e27 locks profiles 1 ← rhea
  {"done": "?"} audit_log -0+1 erasures -0+1 28b895 locks profiles 1 ← ada
  {"done": "?"} audit_log -0+1 erasures -0+1 516b6d locks profiles 1 ← Ursa
  {"done": "?"} audit_log -0+1 erasures -0+1 56a10e locks profiles 1 ← age
  {"done": "?"} audit_log -0+1 erasures -0+1 67ccab locks profiles 1 ← sue
  {"done": "?"} audit_log -0+1 erasures -0+1 695c56 locks profiles 1 ← mae
  {"done": "?"} audit_log -0+1 erasures -0+1 86c9ac locks profiles 1 ← tut
  {"done": "?"} audit_log -0+1 erasures -0+1 8f202b locks profiles 1 ← tom
  {"done": "?"} audit_log -0+1 erasures -0+1 9a7733 locks profiles 1 ← sid
  {"done": "?"} audit_log -0+1 erasures -0+1 a48ce9 locks profiles 1 ← tea
  {"done": "?"} audit_log -0+1 erasures -0+1 ae6277 locks profiles 1 ← Una One
  {"done": "?"} audit_log -0+1 erasures -0+1 af29a1 locks profiles 1 ← sol
  {"done": "?"} audit_log -0+1 erasures -0+1 ca8bae locks profiles 1 ← gus
  {"done": "?"} audit_log -0+1 erasures -0+1 d0969e locks profiles 1 ← grace
  {"done": "?"} audit_log -0+1 erasures -0+1 e8488e locks profiles 1 ← gwen
  {"done": "?"} audit_log -0+1 erasures -0+1 e9b088 locks profiles 1 ← greg
  {"done": "?"} audit_log -0+1 erasures -0+1 faf132 locks profiles 1 ← sia
  {"done": "?"} audit_log -0+1 erasures -0+1 fdef70 locks profiles 1 ← rob$answers$,
  'The function order_erasure inside answers as listed');

select * from finish();
rollback;
