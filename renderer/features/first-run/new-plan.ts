import { useState } from 'react';
import { call } from '../../api';
import { takeOpened } from '../../store/mirror';

/** The answers on the first page. `level` is a rank; null for below the lowest, or not sure. */
export interface Answers {
  readonly name: string;
  readonly role: string;
  readonly level: number | null;
}

export type Making =
  | { readonly status: 'asking' }
  | { readonly status: 'name-missing' }
  | { readonly status: 'making' }
  | { readonly status: 'failed'; readonly message: string };

export interface NewPlan {
  readonly answers: Answers;
  readonly making: Making;
  readonly answer: (change: Partial<Answers>) => void;
  /** Makes the plan and opens it; says at once whether it could begin. */
  readonly make: () => 'begun' | 'name-missing';
}

export function useNewPlan(): NewPlan {
  const [answers, setAnswers] = useState<Answers>({ name: '', role: '', level: null });
  const [making, setMaking] = useState<Making>({ status: 'asking' });
  const create = async () => {
    setMaking({ status: 'making' });
    const { name, role, level } = answers;
    const made = await call('plan.create', { name: name.trim(), role: role.trim(), level });
    if (made.ok) takeOpened(made.value);
    else setMaking({ status: 'failed', message: made.error.message });
  };
  return {
    answers,
    making,
    answer: (change) => {
      setAnswers({ ...answers, ...change });
      if (making.status !== 'making') setMaking({ status: 'asking' });
    },
    make: () => {
      if (answers.name.trim() === '') {
        setMaking({ status: 'name-missing' });
        return 'name-missing';
      }
      if (making.status !== 'making') void create();
      return 'begun';
    },
  };
}
