/** docker-compose.yml and the engine's settings, as the tests read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/models/index.ts';

export interface Service {
  image: string;
  user: string;
  read_only: boolean;
  cap_drop: string[];
  security_opt: string[];
  environment: Record<string, string | number>;
  secrets: string[];
  volumes: string[];
  tmpfs: string[];
  networks: string[];
  ports?: string[];
  mem_limit: string;
  cpus: number;
  pids_limit: number;
  restart: string;
  healthcheck: { test: string[] };
  logging: { options: Record<string, string> };
}

interface Compose {
  services: Record<'postgres' | 'camunda' | 'clamav' | 'app', Service>;
  networks: Record<string, { internal?: boolean; ipam?: { config: { subnet: string; gateway: string }[] } }>;
  secrets: Record<string, { file: string }>;
  configs: Record<string, { file: string }>;
  volumes: Record<string, null>;
}

interface Grant {
  ownerType: string;
  ownerId: string;
  resourceType: string;
  resourceId: string;
  permissions: string[];
}

interface EngineSettings {
  camunda: {
    security: {
      'http-headers': { 'content-security-policy': { 'policy-directives': string } };
      authentication: { method: string; 'unprotected-api': boolean; oidc: Record<string, string> };
      authorizations: { enabled: boolean };
      initialization: { defaultRoles: Record<string, { users?: string[]; groups?: string[] }>; authorizations: Grant[] };
    };
    data: { 'secondary-storage': { rdbms: { username: string; password: string } } };
    persistent: { sessions: { enabled: boolean } };
  };
  management: { server: { address: string } };
}

export const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

/** A key that stands twice is an error of the parser. */
const read = (file: string): unknown => parse(textOf(file), { merge: true });

export const compose = read('docker-compose.yml') as Compose;
export const engineSettings = read('docker-compose.camunda.yaml') as EngineSettings;
export const services = Object.entries(compose.services);
