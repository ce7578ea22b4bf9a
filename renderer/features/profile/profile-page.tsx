import type { Profile } from '../../../framework/plan';
import { canWrite, useOpenPlan } from '../../store/store';
import { profileWords } from '../../strings/profile';
import { ProfileField } from './profile-field';
import './profile-page.css';

const fields: readonly { readonly field: keyof Profile; readonly label: string; readonly hint?: string }[] = [
  { field: 'name', label: profileWords.name, hint: profileWords.nameHint },
  { field: 'role', label: profileWords.role },
  { field: 'mentor', label: profileWords.mentor, hint: profileWords.mentorHint },
];

/** Whose plan it is: each field is saved on Enter or on leaving it. */
export function ProfilePage() {
  const open = useOpenPlan();
  return (
    <main className="page" id="page" tabIndex={-1}>
      <div className="page-width">
        <h1 tabIndex={-1}>{profileWords.title}</h1>
        <p className="page-intro">{profileWords.intro}</p>
        <div className="profile-fields">
          {fields.map((field) => (
            <ProfileField
              key={field.field}
              {...field}
              value={open.plan.profile[field.field]}
              isDisabled={!canWrite(open)}
            />
          ))}
        </div>
      </div>
    </main>
  );
}
