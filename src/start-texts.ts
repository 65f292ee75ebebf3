/** What `npm start` says at length. */
import { said } from './language.ts';

export const usage = (): string =>
  said({
    en: `Usage: npm start -- [--fresh] [--brokers 3] [--workers 3] [--lang zh|en]

Starts the whole system on this machine: engine, database, agencies' simulator, application. Ctrl-C ends it.

  --fresh         forget all cases and all engine data first
  --brokers <n>   1 or 3 brokers; of three, any may die and the others go on. Settled by the first start on a data folder
  --workers <n>   1 to 3 processes of the application on the same port
  --lang <zh|en>  the language of what it says; default: that of the terminal (LANG)
  -h, --help      show how it is used

Settings (ports, folders, an engine or a database elsewhere) stand in .env; .env.example explains each.
`,
    zh: `用法：npm start -- [--fresh] [--brokers 3] [--workers 3] [--lang zh|en]

在本机启动整个系统：流程引擎、数据库、外部机构模拟器和应用程序。按Ctrl-C结束。

  --fresh         先清除所有办件和流程引擎的全部数据
  --brokers <n>   流程引擎的节点数，1或者3；3个节点时任何一个停止，其余照常运行。数据文件夹首次启动后不能再改
  --workers <n>   应用程序的进程数，1至3，共用一个端口
  --lang <zh|en>  用哪种语言；默认按终端的设置（LANG）
  -h, --help      显示用法

各项设置（端口、文件夹、已有的流程引擎和数据库）写在.env中，说明见.env.example。
`,
  });

export interface Places {
  seconds: number;
  tasklistAddress: string;
  /** Where the password of the staff stands; undefined where the engine is another's. */
  passwordFile: string | undefined;
  apiUrl: string;
  simulatorUrl: string;
}

export const welcome = ({ seconds, tasklistAddress, passwordFile, apiUrl, simulatorUrl }: Places): string =>
  said({
    en: `
Ready after ${seconds} s.

  Portal: begin here              ${apiUrl}/
  Work list (staff)               ${apiUrl}/work
  Tasklist (clerks' tasks)        ${tasklistAddress}/tasklist
  Operate (running processes)     ${tasklistAddress}/operate${loginEn(passwordFile)}
  Sign in as a fictitious person  ${apiUrl}/sign-in
  API                             ${apiUrl}
  API documentation               ${apiUrl}/docs
  Simulator of the agencies       ${simulatorUrl}

  A case by hand:                 README.md, in the browser
  Play the example cases:         npm run demo     (in a second terminal)
  End everything:                 Ctrl-C

`,
    zh: `
系统已就绪，用时${seconds}秒。

  网上办事（从这里开始）          ${apiUrl}/
  待办任务（工作人员）            ${apiUrl}/work
  Tasklist（经办人员办理任务）    ${tasklistAddress}/tasklist
  Operate（查看运行中的流程）     ${tasklistAddress}/operate${loginZh(passwordFile)}
  以虚构人员的身份登录            ${apiUrl}/sign-in
  接口                            ${apiUrl}
  接口说明                        ${apiUrl}/docs
  外部机构模拟器                  ${simulatorUrl}

  在浏览器中试办一件：            见README.zh-CN.md“试办一件”
  自动办理全部示例：              npm run demo     （在另一个终端）
  结束：                          Ctrl-C

`,
  });

const loginEn = (passwordFile?: string): string =>
  passwordFile === undefined
    ? ''
    : `
  Log in as a person of the staff, such as zhao.shouli (受理窗口), he.canbao (个人参保窗口) or shi.canbaofuhe (复核岗); all of them
  stand in STAFF_FILE. Their password:  cat ${passwordFile}`;

const loginZh = (passwordFile?: string): string =>
  passwordFile === undefined
    ? ''
    : `
  以工作人员的登录名登录，例如zhao.shouli（受理窗口）、he.canbao（个人参保窗口）、shi.canbaofuhe（复核岗）；全部名单见STAFF_FILE。
  密码：  cat ${passwordFile}`;
