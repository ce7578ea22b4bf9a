/** The page of a document that was drawn before (see markup.tsx): nothing of what draws is loaded. */
import { settle } from './settle';
import './styles';

settle(() => Promise.resolve());
