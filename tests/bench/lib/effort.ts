/** How long everything is measured: rounds that count, and seconds of load in each. */
export interface Effort {
  rounds: number
  seconds: number
}
