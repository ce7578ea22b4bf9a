/** Nothing is cut off and everything can be reached: in the smallest window, and at 200 % zoom. */
import { aroundConflicts } from './around-conflicts';
import { aroundEnds, tellMentorsKey } from './around-ends';
import { aroundMeeting, aroundSeats } from './around-meetings';
import { aroundPeople } from './around-people';
import { dayAfter, dayBefore, on, usual } from './circumstances';
import { cutOff } from './cut-off';
import { aroundBars, aroundEmptyPlan, aroundFilledPlan, aroundFirstRun, aroundFullPlan } from './every-place';
import { fillLong, fillMany, fillTypical, unbroken } from './filled-plans';
import { expect, test, type Running } from './launch';
import { meetingPlan } from './meeting-plan';
import { prepareMentees } from './mentees';
import { preparePlan, shippedFramework } from './prepared-plan';
import { narrow, resize, wide, type Size } from './window-size';
import { noteApart, workApart } from './work-apart';
import type { Tour } from './tour';

const sizes: readonly Size[] = [
  wide,
  narrow,
  { name: '640 x 400', width: 640, height: 400, zoom: 1 },
  { name: '640 x 400 at 200 %', width: 640, height: 400, zoom: 2 },
];

/** Goes around and looks at every place in every size, to the end, so that all is found at once. */
async function lookAround(running: Running, tour: Tour): Promise<void> {
  const found: string[] = [];
  await running.page.emulateMedia({ reducedMotion: 'reduce' });
  await resize(running, wide);
  await tour(running, async (place) => {
    for (const size of sizes) {
      await resize(running, size);
      const here = await running.page.evaluate(cutOff);
      found.push(...here.map((sentence) => `${place}, ${size.name}: ${sentence}`));
    }
    await resize(running, wide);
  });
  expect(found).toEqual([]);
}

/** The shipped framework with names and behaviours that have no place to break. */
function unbrokenFramework(): string {
  return shippedFramework
    .replace('"Infrastructure Support"', `"${unbroken(120)}"`)
    .replace('"Apply"', `"${unbroken(90)}"`)
    .replace('"Assist"', `"${unbroken(40)}"`)
    .replace('"Provides independent technical support', `"${unbroken(400)}`);
}

test('the first page', async ({ start }) => {
  const running = await start(dayAfter);
  await lookAround(running, aroundFirstRun);
});

test('an empty plan', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { role: '', mentor: '' });
  const running = await start(on(folder, dayAfter));
  await lookAround(running, aroundEmptyPlan);
});

test('a plan as in daily use', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const folder = await preparePlan(folders, { clock: dayBefore, fill: fillTypical });
  const running = await start(on(folder, dayAfter));
  await lookAround(running, aroundFilledPlan);
});

test('a plan with very long texts that have no place to break', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const folder = await preparePlan(folders, {
    name: unbroken(500),
    role: unbroken(500),
    mentor: unbroken(500),
    folder: unbroken(200),
    framework: unbrokenFramework(),
    clock: dayBefore,
    fill: fillLong,
  });
  const running = await start(on(folder, dayAfter));
  await lookAround(running, aroundFilledPlan);
});

test('a plan with 10,000 of everything', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const folder = await preparePlan(folders, { fill: fillMany });
  await lookAround(await start(on(folder)), aroundFullPlan);
});

test('what two devices said differently, in very long words', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  await workApart(folders, folder, noteApart(unbroken(5000), `${unbroken(4000)} مراجعة`));
  await lookAround(await start(on(folder)), aroundConflicts);
});

/** As long as it may be, and nowhere a place to break. */
const longSaid = {
  individual: unbroken(500),
  mentor: `${unbroken(400)} مراجعة`,
  title: unbroken(500),
  comment: unbroken(3000),
  proof: unbroken(2000),
  action: unbroken(600),
  notes: unbroken(4000),
};

test('a check-in under way, as usual and in very long words', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const { folder } = await meetingPlan(folders);
  const running = await start(on(folder));
  await lookAround(running, aroundMeeting);
  await running.close();
  const elsewhere = { ...folders, plans: `${folders.plans} long` };
  const long = await meetingPlan(elsewhere, 'shown', longSaid);
  await lookAround(await start(on(long.folder)), aroundMeeting);
});

test('the end of a check-in, in very long words', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const { folder } = await meetingPlan(folders, 'shown', longSaid);
  await tellMentorsKey(folders, folder);
  await lookAround(await start(on(folder)), aroundEnds);
});

test('a check-in side by side, in very long words', async ({ start, folders }) => {
  const { folder } = await meetingPlan(folders, 'open', longSaid);
  await lookAround(await start(on(folder)), aroundSeats);
});

test('other people’s plans', async ({ start, folders }) => {
  await prepareMentees(folders);
  await lookAround(await start(on(await preparePlan(folders))), aroundPeople);
});

test('what stands above a plan', async ({ start, folders }) => {
  await lookAround(await start(usual), aroundBars(folders));
});
