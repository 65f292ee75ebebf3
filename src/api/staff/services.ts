import type { Looked } from '../case-progress.ts';
import type { Looks } from '../looks.ts';
import type { ApiServices } from '../services.ts';

export interface StaffServices extends ApiServices {
  look: Looked;
  looks: Looks;
}
