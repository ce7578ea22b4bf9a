import { useState } from 'react';
import type { LookedFile, LookedThrough, Skipped } from '../../../framework/contract/views';
import { numberOf, placesOf } from '../../../framework/framework';
import { useOpenPlan } from '../../store/store';
import { bringManyWords as words } from '../../strings/evidence-files';
import { fileSize } from '../../strings/numbers';
import { formatDay } from '../../ui/day-text';
import { Segmented } from '../../ui/segmented';
import { ManyList, type ManyRow } from './many-list';
import { isFresh } from './use-bring-many';

type Part = 'fresh' | 'known' | 'skipped';

function freshRow({ inside, size, day }: LookedFile): ManyRow {
  return { name: inside, detail: `${fileSize(size)}, ${formatDay(day, 'short')}` };
}

function knownRow({ inside, title, same }: LookedFile): ManyRow {
  return { name: inside, detail: title === null ? words.sameAs(same ?? '') : words.knownAs(title) };
}

function skippedRow({ name, why }: Skipped): ManyRow {
  return { name, detail: words.why(why) };
}

function rowsOf({ files, skipped }: LookedThrough): Readonly<Record<Part, readonly ManyRow[]>> {
  return {
    fresh: files.filter((file) => isFresh(file)).map(freshRow),
    known: files.filter((file) => !isFresh(file)).map(knownRow),
    skipped: skipped.map(skippedRow),
  };
}

/** Which indicators they will stand for, in words. */
function Support({ indicators }: { readonly indicators: readonly string[] }) {
  const places = placesOf(useOpenPlan().framework);
  const numbers = indicators.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [numberOf(place)];
  });
  return <>{numbers.length === 0 ? words.toSort : words.forIndicators(numbers)}</>;
}

interface SummaryProps {
  readonly looked: LookedThrough;
  readonly indicators: readonly string[];
}

/** What is new, what is in the plan already, and what is left out and why: every file by its name. */
export function ManySummary({ looked, indicators }: SummaryProps) {
  const rows = rowsOf(looked);
  const parts = (['fresh', 'known', 'skipped'] as const).filter((part) => rows[part].length > 0);
  const [chosen, setChosen] = useState<Part>('fresh');
  const part = parts.includes(chosen) ? chosen : (parts[0] ?? 'fresh');
  const fresh = looked.files.filter((file) => isFresh(file));
  const bytes = fresh.reduce((sum, { size }) => sum + size, 0);
  return (
    <div className="many">
      <p className="many-text">
        <strong>{fresh.length === 0 ? words.nothing : words.summary(fresh.length, bytes)}</strong>
      </p>
      {fresh.length > 0 && (
        <p className="many-text">
          {words.eachBecomes} <Support indicators={indicators} />
        </p>
      )}
      {parts.length > 1 && (
        <Segmented
          label={words.show}
          labelIs="hidden"
          value={part}
          choices={parts.map((value) => ({ value, label: words[value](rows[value].length) }))}
          onChoose={setChosen}
        />
      )}
      {parts.length > 0 && <ManyList key={part} rows={rows[part]} />}
    </div>
  );
}
