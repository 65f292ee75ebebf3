/** The sign-in of a system that runs here and now for a moment: the local provider, with the example staff. */
import { randomBytes } from 'node:crypto';
import type { ApiServices } from '../../src/api/index.ts';
import type { Clock } from '../../src/clock.ts';
import { identityProvider, staffFinder } from '../../src/sign-in/index.ts';
import { type LocalProgram, staffAccounts, startLocalProvider } from '../../src/sign-in/local/index.ts';
import { exampleStaffFile, openStaff } from '../../src/staff/index.ts';

type SignInServices = Pick<ApiServices, 'publicUrl' | 'identityProvider' | 'findStaff' | 'staffAssurance' | 'sessionSecret'>;

/** @param apiPort where the API is going to listen */
export async function startLocalSignIn(
  apiPort: number,
  clock: Clock,
  programs: readonly LocalProgram[] = [],
): Promise<{ services: SignInServices; issuer: string; stop: () => Promise<void> }> {
  const publicUrl = `http://127.0.0.1:${apiPort}`;
  const client = { clientId: 'local', clientSecret: randomBytes(32).toString('hex') };
  const staff = openStaff(exampleStaffFile, false, () => undefined);
  const provider = await startLocalProvider({
    port: 0,
    apiUrl: publicUrl,
    ...client,
    accounts: staffAccounts(staff.current()),
    programs,
  });
  return {
    services: {
      publicUrl,
      identityProvider: identityProvider({ issuer: provider.issuer, callbackUrl: `${publicUrl}/sign-in/callback`, ...client }),
      findStaff: staffFinder(staff, clock),
      staffAssurance: ['face', 'mfa'],
      sessionSecret: randomBytes(32).toString('hex'),
    },
    issuer: provider.issuer,
    stop: () => provider.stop(),
  };
}
