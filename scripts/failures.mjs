import { stripVTControlCharacters } from 'node:util';
import { isRecord, listIn, textIn } from './records.mjs';

/**
 * The tests that failed in vitest's JSON report, each with the first lines of why. A file that failed as a whole, before or
 * after its tests, is one of them.
 * @param {unknown} report
 * @returns {readonly string[]}
 */
export function failuresOfUnits(report) {
  return listIn(report, 'testResults').flatMap((file) => {
    const name = textIn(file, 'name');
    const failed = listIn(file, 'assertionResults').filter((one) => textIn(one, 'status') === 'failed');
    const texts = failed.map((one) =>
      failure(`${name}: ${textIn(one, 'fullName')}`, listIn(one, 'failureMessages').map(String).join('\n')),
    );
    const isWhole = texts.length === 0 && textIn(file, 'status') === 'failed';
    return isWhole ? [failure(name, textIn(file, 'message'))] : texts;
  });
}

/**
 * The same for Playwright's: suites in suites, with tests and their results.
 * @param {unknown} report
 * @returns {readonly string[]}
 */
export function failuresOfJourneys(report) {
  const specs = listIn(report, 'specs')
    .filter((spec) => isRecord(spec) && spec.ok !== true)
    .map((spec) => {
      const results = listIn(spec, 'tests').flatMap((test) => listIn(test, 'results'));
      const errors = results.flatMap((result) => listIn(result, 'errors'));
      const why = errors.map((error) => textIn(error, 'message')).join('\n');
      return failure(`tests/e2e/${textIn(spec, 'file')}: ${textIn(spec, 'title')}`, why);
    });
  return [...specs, ...listIn(report, 'suites').flatMap(failuresOfJourneys)];
}

/** Enough of a message to know what broke, in the last lines of a run. */
const linesOfWhy = 25;

/**
 * @param {string} name
 * @param {string} why
 */
function failure(name, why) {
  const lines = stripVTControlCharacters(why).trim().split('\n').slice(0, linesOfWhy);
  return [name, ...lines.map((line) => `    ${line.slice(0, 400)}`)].join('\n');
}
