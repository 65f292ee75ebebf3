/** Camunda 8 on this machine without Docker: fetched through Maven, run as three JVMs on the loopback interface. */
export { engineVersions, holdEngine } from './at-rest.ts';
export { portsOfMore } from './brokers.ts';
export { advanceClock } from './clock.ts';
export { EngineSetupError } from './contract.ts';
export type { BrokerPorts, EnginePorts, LocalEngine, LocalEngineOptions, Logins } from './contract.ts';
export { install } from './install.ts';
export { findJava } from './java.ts';
export { DEFAULT_PORTS, TEST_PORTS } from './ports.ts';
export { startLocalEngine } from './stack.ts';
