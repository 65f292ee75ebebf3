/** Of the local engine. Beside it and not in it: the settings name them where no local engine is. */
import type { EnginePorts } from './local/contract.ts';

export const DEFAULT_PORTS: EnginePorts = {
  gateway: 26500,
  command: 26501,
  internal: 26502,
  rest: 8088,
  webapps: 8080,
  management: 9600,
  webappsManagement: 9601,
  openSearch: 9200,
  openSearchTransport: 9300,
};
