import { numberOf, type Place } from '../../../framework/framework';
import { ratedLevels } from '../../../framework/levels';
import type { Plan, Rating } from '../../../framework/plan';
import { openDialog, openInspector, openLevel, startAction, wishFocus } from '../../store/navigate';
import type { OnScreen } from '../../store/on-screen';
import { claimLevel, rate } from '../../store/ratings';
import { changeSettings } from '../../store/settings';
import { commandWords as words } from '../../strings/find';
import { command, type Command } from './command';

const ratings = ['not-yet', 'partly', 'met'] as const satisfies readonly Rating[];

function ratingsOf(place: Place, plan: Plan): readonly Command[] {
  const { id } = place.indicator;
  const number = numberOf(place);
  const now = plan.ratings.get(id)?.rating;
  const others = ratings.flatMap((rating, index) =>
    rating === now
      ? []
      : [
          command(`rate ${rating}`, {
            title: words.rate(number, rating),
            words: words.rateWords,
            keys: String(index + 1),
            run: () => void rate(id, rating),
          }),
        ],
  );
  if (now === undefined) return others;
  const clear = command('rate clear', {
    title: words.clear(number),
    words: words.rateWords,
    keys: '0',
    run: () => void rate(id, null),
  });
  return [...others, clear];
}

/** What can be done with the chosen indicator. */
export function indicatorCommands(place: Place, plan: Plan): readonly Command[] {
  const { id } = place.indicator;
  const number = numberOf(place);
  return [
    command('evidence add', {
      title: words.addEvidenceTo(number),
      words: words.evidenceWords,
      keys: 'E',
      run: () => openDialog({ kind: 'evidence-add', indicators: [id] }),
    }),
    ...ratingsOf(place, plan),
    command('note', {
      title: words.writeNote(number),
      words: words.noteWords,
      keys: 'N',
      run: () => openInspector('note'),
    }),
    command('action add', {
      title: words.addAction(number),
      words: words.actionWords,
      keys: 'A',
      run: () => startAction(id),
    }),
    command('target', {
      title: words.setTarget(number),
      words: words.targetWords,
      keys: 'D',
      run: () => openInspector('target'),
    }),
  ];
}

/** The levels of the skill that is shown, but the one on the board. */
export function levelCommands({ skill, board }: OnScreen): readonly Command[] {
  return ratedLevels(skill)
    .filter(({ rank }) => board.kind === 'top' || rank !== board.level.rank)
    .map(({ rank, name }) =>
      command(`level ${String(rank)}`, {
        title: words.openLevel(rank, name),
        words: words.levelWords,
        run: () => {
          openLevel(rank);
          wishFocus('board');
        },
      }),
    );
}

/** What keeps the board where it is, or lets it go. */
export function pinCommands({ skill, board, pin }: OnScreen): readonly Command[] {
  if (board.kind === 'top') return [];
  const { rank } = board.level;
  const isKept = pin?.level === rank;
  return [
    command('keep', {
      title: isKept ? words.letGo : words.keep(rank),
      words: words.keepWords,
      run: () => void changeSettings({ board: isKept ? null : { skill: skill.id, level: rank } }),
    }),
  ];
}

/** What one act does to the whole level on the board. */
export function boardCommands({ skill, board, levels }: OnScreen): readonly Command[] {
  const { rank, indicators } = board.level;
  if (board.kind === 'top' || indicators.length === 0) return [];
  const isReached = levels.claimed !== null && levels.claimed >= rank;
  const evidence = command('evidence level', {
    title: words.addEvidenceToAll(rank),
    words: words.evidenceWords,
    run: () => openDialog({ kind: 'evidence-add', indicators: indicators.map(({ id }) => id) }),
  });
  if (isReached) return [evidence];
  const claim = command('claim', {
    title: words.claim(rank),
    words: words.claimWords,
    run: () => void claimLevel(skill.id, rank),
  });
  return [evidence, claim];
}
