/** What went wrong (`message`), and what to do about it (`remedy`): both for people to read. */
export class WithRemedy extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = new.target.name;
    this.remedy = remedy;
  }
}
