import { replaced, type Mistake } from './mistake.ts';

const path = 'bpmn/supplement-materials.bpmn';

export const mistakes: readonly Mistake[] = [
  {
    what: 'a subprocess that was collapsed',
    path: 'bpmn/suspension.bpmn',
    edit: replaced('bpmnElement="withdrawal" isExpanded="true"', 'bpmnElement="withdrawal"'),
    rule: 'expanded-sub-processes',
    element: 'withdrawal',
  },
  {
    what: 'a step whose shape was lost in a merge',
    path,
    edit: replaced(/ +<bpmndi:BPMNShape id="remind-supplement_di"[\s\S]*?<\/bpmndi:BPMNShape>\n/, ''),
    rule: 'bpmnlint',
    element: 'remind-supplement',
  },
  {
    what: 'a step moved onto another one',
    path,
    edit: replaced('<dc:Bounds x="484" y="260" width="112" height="80" />', '<dc:Bounds x="420" y="260" width="112" height="80" />'),
    rule: 'bpmnlint',
    element: 'send-supplement-notice',
  },
  {
    what: 'a step moved so near to another one that they look like one',
    path,
    edit: replaced('<dc:Bounds x="484" y="260" width="112" height="80" />', '<dc:Bounds x="428" y="260" width="112" height="80" />'),
    rule: 'shapes-apart',
    element: 'send-supplement-notice',
  },
  {
    what: 'a step moved out of its lane',
    path: 'bpmn/suspension.bpmn',
    edit: replaced(/(<bpmndi:BPMNShape id="review-suspension_di"[^>]*>\s*<dc:Bounds x="\d+" y=")\d+/, '$10'),
    rule: 'in-lane',
    element: 'review-suspension',
  },
  {
    what: 'a flow that slants',
    path,
    edit: replaced('<di:waypoint x="570" y="440" />', '<di:waypoint x="600" y="420" />'),
    rule: 'orthogonal-flows',
    element: 'supplement-reminder-to-remind-supplement',
  },
  {
    what: 'a flow that ends beside its step',
    path,
    edit: replaced('<di:waypoint x="734" y="440" />', '<di:waypoint x="720" y="440" />'),
    rule: 'orthogonal-flows',
    element: 'supplement-reminder-to-remind-supplement',
  },
  {
    what: 'a flow led through a step',
    path,
    edit: replaced(
      '<di:waypoint x="510" y="550" />',
      '<di:waypoint x="510" y="440" />\n        <di:waypoint x="900" y="440" />\n        <di:waypoint x="900" y="550" />',
    ),
    rule: 'flows-beside-shapes',
    element: 'supplement-overdue-to-supplement-expired',
  },
  {
    what: 'a label moved onto a flow',
    path,
    edit: replaced('<dc:Bounds x="375" y="146" width="44" height="14" />', '<dc:Bounds x="348" y="180" width="44" height="14" />'),
    rule: 'flows-beside-labels',
    element: 'notice-to-applicant',
  },
  {
    what: 'a label moved onto its step',
    path,
    edit: replaced('<dc:Bounds x="443" y="350" width="44" height="14" />', '<dc:Bounds x="500" y="330" width="44" height="14" />'),
    rule: 'labels-beside-shapes',
    element: 'supplement-overdue',
  },
  {
    what: 'a longer name in a label of the old size',
    path,
    edit: replaced('name="逾期未补正"', 'name="申请人在规定期限内没有补正材料"'),
    rule: 'labels-have-room',
    element: 'supplement-expired',
  },
  {
    what: 'a label left behind when its event was moved',
    path,
    edit: replaced('<dc:Bounds x="973" y="573" width="55" height="14" />', '<dc:Bounds x="900" y="600" width="55" height="14" />'),
    rule: 'labels-near',
    element: 'supplement-expired',
  },
  {
    what: 'two flows on one line',
    path,
    edit: replaced(
      '<di:waypoint x="510" y="550" />',
      '<di:waypoint x="510" y="440" />\n        <di:waypoint x="650" y="440" />\n        <di:waypoint x="650" y="550" />',
    ),
    rule: 'shared-lines',
    element: 'supplement-reminder-to-remind-supplement',
  },
];
