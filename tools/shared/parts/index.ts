/** For tools that start parts of a system beside what else runs on this machine. */
export { ended } from './ended.ts';
export { folderFor } from './folder.ts';
export { freePorts } from './free-ports.ts';
export { freeOpenSearchPort } from './open-search-port.ts';
export { unlimited } from './unlimited.ts';
export { type Lost, type Wire, wireTo } from './wire.ts';
