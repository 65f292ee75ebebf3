/** `npm run modeler-plugin [-- FOLDER]`: writes the plugin for Camunda Modeler, into FOLDER or .local/modeler-plugin. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';
import { typedPath } from '../shared/index.ts';
import { pluginFiles } from './bundle.ts';

const [wanted] = process.argv.slice(2);
const folder = join(wanted === undefined ? join(projectRoot, '.local', 'modeler-plugin') : typedPath(wanted), 'social-insurance');

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await pluginFiles())) writeFileSync(join(folder, name), text);
process.stdout.write(`${folder} is written. Copy it into resources/plugins of Camunda Modeler, and start Modeler again.\n`);
