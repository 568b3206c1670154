import type { Tone } from '@/shared/terms/terms';

export const accountStatus = { INVITED: 'Inbjuden', ACTIVE: 'Aktivt', CLOSED: 'Stängt' } as const;

export const accountTone: Record<keyof typeof accountStatus, Tone> = { INVITED: 'doing', ACTIVE: 'good', CLOSED: 'over' };
