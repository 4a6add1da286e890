/** Loaded before a program, it puts the clock of the program forward by the days in DOCKET_PROOF_DAYS. */
const ahead = Number(process.env.DOCKET_PROOF_DAYS ?? 0) * 86_400_000;
const OwnDate = Date;

globalThis.Date = class Date extends OwnDate {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(OwnDate.now() + ahead);
  }

  static now() {
    return OwnDate.now() + ahead;
  }
};
