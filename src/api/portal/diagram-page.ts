/** 流程图: the diagram of the version on which a case runs, with what is done and where it stands; the same in words. */
import type { Cases } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { owners } from '../../models/index.ts';
import type { Looked } from '../case-progress.ts';
import { caseParams } from '../case-number.ts';
import { definePage } from '../pages/define-page.ts';
import { inScript } from '../pages/in-script.ts';
import type { Route } from '../route.ts';
import { diagramAssets } from './assets.ts';
import { casePlace, dayOf, diagramAddress } from './case-address.ts';
import type { ShownCase } from './shown-case.ts';

export const diagramPage = (look: Looked, cases: Pick<Cases, 'instances' | 'deployments'>): Route =>
  definePage({
    path: diagramAddress('{caseNumber}'),
    operationId: 'caseDiagram',
    summary: '办理流程图',
    request: { params: caseParams },
    handle: async ({ params: { caseNumber }, actor, roles }) => {
      const seen: ShownCase = await look({ caseNumber, actor, roles }, 'caseDiagram');
      const title = `办理流程：${seen.processName}`;
      const above = casePlace(caseNumber);
      if ('withheld' in seen) return { title, above, body: html`<p class="govuk-body">${seen.withheld}</p>` };
      const xml = await diagramOf(cases, caseNumber);
      if (xml === undefined) return { title, above, body: inWords(seen) };
      return {
        ...{ title, above },
        styles: [diagramAssets.style.address],
        scripts: [diagramAssets.viewer.address, diagramAssets.show.address],
        body: html`${drawing} ${inWords(seen)}
          <script type="application/json" id="given">
            ${inScript({ xml, ...marksOf(seen) })}
          </script>`,
      };
    },
  });

/** As it was deployed; undefined where that is not on record. Without what only the engine reads. */
async function diagramOf(
  { instances, deployments }: Pick<Cases, 'instances' | 'deployments'>,
  caseNumber: string,
): Promise<string | undefined> {
  const key = await instances.definitionOf(caseNumber);
  const deployment = key === null ? null : await deployments.find(key);
  const [, xml] = Object.entries(deployment?.bundle ?? {}).find(([path]) => owners.diagrams.has(path)) ?? [];
  return xml?.replaceAll(/<(bpmn:)?extensionElements>.*?<\/(bpmn:)?extensionElements>/gs, '');
}

const marksOf = ({ stepsDone = [], stepsAwaited = [] }: ShownCase) => ({
  done: stepsDone.map(({ elementId }) => elementId),
  current: stepsAwaited.map(({ elementId }) => elementId),
});

const drawing: Html = html`<div id="drawing" hidden>
  <ul class="govuk-list portal-legend">
    <li><span class="portal-legend__current"></span>黄色粗框：正在办理</li>
    <li><span class="portal-legend__done"></span>绿色：已经办完</li>
    <li><span></span>白色：还没有办，或者不需要办</li>
  </ul>
  <div class="govuk-button-group">
    <button class="govuk-button govuk-button--secondary" id="larger" type="button">放大</button>
    <button class="govuk-button govuk-button--secondary" id="smaller" type="button">缩小</button>
  </div>
  <div class="portal-diagram" id="diagram" tabindex="0" role="region" aria-label="流程图，内容与下面的文字相同"></div>
</div>`;

function inWords({ stepsDone = [], stepsAwaited = [] }: ShownCase): Html {
  return html`<h2 class="govuk-heading-m">正在办理</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${stepsAwaited.map(({ name, startedAt }) => html`<li>${name}（${dayOf(startedAt)}起）</li>`)}
      ${stepsAwaited.length === 0 ? html`<li>没有正在办理的步骤。</li>` : undefined}
    </ul>
    <h2 class="govuk-heading-m">已经办完</h2>
    <ol class="govuk-list govuk-list--number">
      ${stepsDone.map(({ name, finishedAt }) => html`<li>${name}（${dayOf(finishedAt)}）</li>`)}
    </ol>`;
}
