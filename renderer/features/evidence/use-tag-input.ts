import { useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { longestTag, tagKey, tidyTag, type TagInUse } from '../../../framework/tags';

/** As many as are looked over at a glance. */
const mostOffered = 6;

/** Tags in use that have what is typed in them, those that begin with it first. */
function offeredTags(known: readonly TagInUse[], typed: string): readonly TagInUse[] {
  const key = tagKey(tidyTag(typed));
  const having = known.filter((one) => one.key.includes(key));
  const begins = having.filter((one) => one.key.startsWith(key));
  const others = having.filter((one) => !one.key.startsWith(key));
  return [...begins, ...others].slice(0, mostOffered);
}

/** Never in the middle of a character. */
function fitting(tag: string): string {
  return tag.length <= longestTag ? tag : tidyTag(tag.slice(0, longestTag).replace(/[\uD800-\uDBFF]$/, ''));
}

/** What is typed as tags: a comma parts them, and one in use is written as it is there. What is too long is cut. */
function typedTags(typed: string, known: readonly TagInUse[]): readonly string[] {
  const tags = typed
    .split(',')
    .map((part) => fitting(tidyTag(part)))
    .filter((tag) => tag !== '');
  return tags.map((tag) => known.find(({ key }) => key === tagKey(tag))?.tag ?? tag);
}

export interface TagTyping {
  readonly typed: string;
  readonly offered: readonly TagInUse[];
  readonly isOpen: boolean;
  /** Which of the offered ones Enter takes; -1: what is typed. */
  readonly active: number;
  readonly type: (text: string) => void;
  readonly take: (tag: string) => void;
  /** What is typed becomes tags. */
  readonly finish: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface TagTypingOptions {
  /** Those in use that can still be added. */
  readonly known: readonly TagInUse[];
  readonly onAdd: (tags: readonly string[]) => void;
  /** Backspace where nothing is typed. */
  readonly onBack: () => void;
}

/** A field in which tags are typed or taken from those in use. */
export function useTagTyping({ known, onAdd, onBack }: TagTypingOptions): TagTyping {
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const offered = isAsked ? offeredTags(known, typed) : [];
  const active = Math.min(chosen, offered.length - 1);
  const close = () => {
    setAsked(false);
    setChosen(-1);
  };
  const add = (text: string) => {
    const tags = typedTags(text, known);
    setTyped('');
    close();
    if (tags.length > 0) onAdd(tags);
  };
  const enter = (event: KeyboardEvent) => {
    const text = offered[active]?.tag ?? typed;
    if (text.trim() === '') return;
    // With Ctrl it saves the form around it, which must have the tag by then.
    flushSync(() => add(text));
    if (!event.ctrlKey && !event.metaKey) event.preventDefault();
  };
  const move = (event: KeyboardEvent, by: 1 | -1) => {
    event.preventDefault();
    const list = isAsked ? offered : offeredTags(known, typed);
    setAsked(true);
    setChosen(by === 1 ? Math.min(active + 1, list.length - 1) : Math.max(active - 1, -1));
  };
  return {
    typed,
    offered,
    isOpen: offered.length > 0,
    active,
    type: (text) => {
      if (text.includes(',')) add(text);
      else {
        setTyped(text);
        setAsked(text.trim() !== '');
        setChosen(-1);
      }
    },
    take: add,
    finish: () => add(typed),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') enter(event);
      else if (event.key === 'ArrowDown') move(event, 1);
      else if (event.key === 'ArrowUp') move(event, -1);
      else if (event.key === 'Escape' && offered.length > 0) {
        event.stopPropagation();
        close();
      } else if (event.key === 'Escape' && typed.trim() !== '') {
        // What is typed is not lost with the dialog: it is a tag first, and then the dialog asks.
        event.stopPropagation();
        add(typed);
      } else if (event.key === 'Backspace' && typed === '') onBack();
    },
  };
}
