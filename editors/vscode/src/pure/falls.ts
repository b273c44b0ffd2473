// How often the server may end by itself before it is left alone.

const TIMES = 4;
const WITHIN = 3 * 60 * 1000;

export class Falls {
  private times: number[] = [];

  /** Notes a fall at `now`, in milliseconds; whether there were so many of late that another start is of no use. */
  isOnceTooOften(now: number): boolean {
    this.times = [...this.times.filter(time => now - time < WITHIN), now];
    return this.times.length > TIMES;
  }
}
