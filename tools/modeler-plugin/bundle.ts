/** The rules of our bpmnlint plugin as one script for Camunda Modeler, which reads neither TypeScript nor folders. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { configs, prefix, ruleNames } from '../bpmnlint-plugin/index.ts';

/** Modeler asks it for the rules that `config` names, and other plugins' resolvers for the others. */
const source = `
${ruleNames.map((name, index) => `import rule${index} from './rules/${name}.ts';`).join('\n')}
const rules = { ${ruleNames.map((name, index) => `'${name}': rule${index}`).join(', ')} };
const found = (pkg, name) => (pkg === 'bpmnlint-plugin-${prefix}' ? rules[name] : undefined);
const resolver = {
  resolveRule(pkg, name) {
    const rule = found(pkg, name);
    if (!rule) throw new Error('cannot resolve rule <' + pkg + '/' + name + '>: not bundled');
    return rule;
  },
  resolveConfig(pkg, name) {
    throw new Error('cannot resolve config <' + name + '> in <' + pkg + '>: not bundled');
  },
};
const config = ${JSON.stringify(configs.recommended)};
window.plugins = window.plugins || [];
window.plugins.push({ plugin: { config, resolver }, type: 'lintRules.cloud-bpmn' });
`;

export async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: join(import.meta.dirname, '..', 'bpmnlint-plugin'), loader: 'js' },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    // What the indexes offer besides: it is left out again, as the package says that loading a file changes nothing.
    external: ['node:*'],
    logOverride: { 'empty-import-meta': 'silent' },
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** By file name: what a folder below Modeler's `resources/plugins` must have. */
export const pluginFiles = async (): Promise<Record<string, string>> => ({
  'index.js': `module.exports = { name: '社会保险流程图检查', script: './client.js' };\n`,
  'client.js': await clientScript(),
});
