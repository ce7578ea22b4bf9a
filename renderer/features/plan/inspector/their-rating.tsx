import { agreedOf } from '../../../../framework/agreement';
import type { OnScreen } from '../../../store/on-screen';
import type { OpenPlan } from '../../../store/state';
import { ratingFieldWords } from '../../../strings/inspector';
import { coverWords, notSharedWords, ratingWord, ratingWords } from '../../../strings/ratings';

interface LineProps {
  readonly open: OpenPlan;
  readonly indicator: string;
}

/** What somebody else says of themselves: to read, and no buttons. */
export function TheirRating({ open, indicator, screen }: LineProps & { readonly screen: OnScreen }) {
  const rating = open.plan.ratings.get(indicator)?.rating;
  const said = screen.hidden.has(indicator) ? notSharedWords.short : ratingWord(rating);
  return (
    <div>
      <h3>{ratingFieldWords.theirs}</h3>
      <p>{screen.isCovered ? coverWords.text : said}</p>
    </div>
  );
}

/** What both agreed on in the latest signed check-in that did. */
export function AgreedLine({ open, indicator }: LineProps) {
  const agreed = agreedOf(open.plan).get(indicator);
  if (agreed === undefined) return null;
  const words = agreed.how === 'paper' ? ratingFieldWords.onPaper : ratingFieldWords.agreedOn;
  return (
    <div>
      <h3>{ratingFieldWords.agreed}</h3>
      <p>{words(ratingWords[agreed.rating], agreed.day)}</p>
    </div>
  );
}
