// The school that a new fake Classroom starts with: children of the demo families and one who signs
// up in the story, four teachers, and a parent's own account without any course.
import type { SchoolStore } from "./school.ts";

const DAY = 86_400_000;

export const demoAccounts = {
  mia: "mia.baker@riverside.example",
  leo: "leo.chen@riverside.example",
  charlie: "charlie.baker@riverside.example",
  bob: "bob.baker@mail.example",
} as const;

export function fillDemoSchool(school: SchoolStore, now: number): void {
  const person = (n: number, givenName: string, familyName: string, email: string) =>
    school.addAccount({ id: `1078453920164738${String(n).padStart(5, "0")}`, givenName, familyName, email })
      .id;
  const mia = person(1, "Mia", "Baker", demoAccounts.mia);
  const leo = person(2, "Leo", "Chen", demoAccounts.leo);
  const charlie = person(3, "Charlie", "Baker", demoAccounts.charlie);
  person(4, "Bob", "Baker", demoAccounts.bob);
  const okafor = person(5, "Helen", "Okafor", "h.okafor@riverside.example");
  const lindqvist = person(6, "Per", "Lindqvist", "p.lindqvist@riverside.example");

  const at = (days: number, hour = 15) =>
    new Date(Math.floor(now / DAY) * DAY + days * DAY + hour * 3_600_000);
  const on = (days: number, hour = 9) => school.since(at(days, hour));

  on(-80);
  const maths = school.addCourse(okafor, {
    name: "Mathematics 8b",
    section: "Period 2",
    room: "214",
    topics: ["Linear functions", "Probability"],
    students: [mia, charlie],
  }).id;
  on(-19);
  const slopes = school.addWork(maths, {
    title: "Worksheet: slope and intercept",
    topic: "Linear functions",
    dueAt: at(-12),
    maxPoints: 20,
  }).id;
  on(-9);
  const quiz = school.addWork(maths, {
    title: "Quiz: which graph is it?",
    topic: "Linear functions",
    dueAt: at(-6),
    maxPoints: 10,
    workType: "MULTIPLE_CHOICE_QUESTION",
  }).id;
  on(-3);
  const dice = school.addWork(maths, {
    title: "Two dice, a hundred throws",
    description: "Throw, count, draw the bar chart, and say what you had expected.",
    topic: "Probability",
    dueAt: at(5),
    maxPoints: 30,
  }).id;
  school.addWork(maths, { title: "Bring your ruler", topic: "Probability" });
  school.addWork(maths, { title: "Test on probability", maxPoints: 50, state: "DRAFT" });
  for (const [student, first, second] of [
    [mia, 18, 9],
    [charlie, 15.5, 7],
  ] as const) {
    on(-13, 16);
    school.turnIn(maths, slopes, student);
    on(-10);
    school.giveBack(maths, slopes, student, first);
    on(-6, 14);
    school.turnIn(maths, quiz, student);
    on(-5);
    school.giveBack(maths, quiz, student, second);
  }
  on(-1, 17);
  school.open(maths, dice, charlie);

  on(-80, 11);
  const english = school.addCourse(lindqvist, {
    name: "English 8b",
    section: "Period 4",
    room: "108",
    topics: ["Reading", "Writing"],
    students: [mia, charlie],
  }).id;
  on(-24);
  const diary = school.addWork(english, {
    title: "Reading diary, chapters 1 to 4",
    topic: "Reading",
    dueAt: at(-9, 22),
    maxPoints: 15,
  }).id;
  on(-8);
  const letter = school.addWork(english, {
    title: "A letter to the author",
    topic: "Writing",
    dueAt: at(-2, 0),
    maxPoints: 25,
  }).id;
  on(-1);
  school.addWork(english, {
    title: "One word you learned today",
    workType: "SHORT_ANSWER_QUESTION",
    dueAt: at(1),
  });
  on(-10, 18);
  school.turnIn(english, diary, mia);
  on(-8, 19);
  school.turnIn(english, diary, charlie, { late: true });
  on(-4);
  school.giveBack(english, diary, mia, 14);
  school.giveBack(english, diary, charlie, 11);
  on(-3, 20);
  school.turnIn(english, letter, mia);
  // Charlie's is graded but not returned: Charlie must not see it.
  school.turnIn(english, letter, charlie);
  on(-1, 12);
  school.draft(english, letter, charlie, 21);

  on(-80, 13);
  const biology = school.addCourse(okafor, {
    name: "Biology 8b",
    section: "Period 6",
    room: "Lab 2",
    topics: ["The cell"],
    students: [mia, charlie],
  }).id;
  on(-7);
  const microscope = school.addWork(biology, {
    title: "Onion cells under the microscope",
    topic: "The cell",
    dueAt: at(3),
    maxPoints: 40,
  }).id;
  on(-2, 18);
  school.turnIn(biology, microscope, charlie);
  school.reclaim(biology, microscope, charlie);

  on(-400);
  const lastYear = school.addCourse(lindqvist, {
    name: "English 7b",
    section: "Period 4",
    students: [mia, charlie],
  }).id;
  on(-210);
  const poem = school.addWork(lastYear, {
    title: "Learn a poem by heart",
    dueAt: at(-200),
    maxPoints: 10,
  }).id;
  on(-200, 12);
  for (const student of [mia, charlie]) {
    school.turnIn(lastYear, poem, student);
    school.giveBack(lastYear, poem, student, 10);
  }
  on(-120);
  school.setCourse(lastYear, { courseState: "ARCHIVED" });

  on(-80, 15);
  const chemistry = school.addCourse(lindqvist, {
    name: "Chemistry 10a",
    room: "Lab 1",
    topics: ["Acids and bases"],
    students: [leo],
  }).id;
  on(-14);
  const titration = school.addWork(chemistry, {
    title: "Titration protocol",
    topic: "Acids and bases",
    dueAt: at(-4),
    maxPoints: 30,
  }).id;
  on(-5, 18);
  school.turnIn(chemistry, titration, leo);
  on(-2);
  school.giveBack(chemistry, titration, leo, 26.25);
  on(-1);
  school.addWork(chemistry, { title: "Indicators from red cabbage", dueAt: at(8), maxPoints: 20 });
  school.since(undefined);
}
