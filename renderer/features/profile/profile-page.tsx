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

/** Whose plan it is, and what it is called: each field is saved on Enter or on leaving it. */
export function ProfilePage() {
  const open = useOpenPlan();
  const isDisabled = !canWrite(open);
  return (
    <main className="page" id="page" tabIndex={-1}>
      <div className="page-width">
        <h1 tabIndex={-1}>{profileWords.title}</h1>
        <p className="page-intro">{profileWords.intro}</p>
        <div className="profile-fields">
          {fields.map(({ field, ...words }) => (
            <ProfileField
              key={field}
              {...words}
              needed={field === 'name' ? profileWords.nameNeeded : null}
              value={open.plan.profile[field]}
              isDisabled={isDisabled}
              requestOf={(text) => ({ type: 'profile.set', [field]: text })}
            />
          ))}
          <ProfileField
            label={profileWords.planTitle}
            hint={profileWords.planTitleHint}
            needed={null}
            value={open.plan.title}
            isDisabled={isDisabled}
            requestOf={(title) => ({ type: 'plan.rename', title })}
          />
        </div>
      </div>
    </main>
  );
}
