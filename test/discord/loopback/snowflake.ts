/** Ids as Discord makes them: milliseconds since 2015 and a running number. */
const discordEpoch = 1_420_070_400_000n

let issued = 0n

export function snowflake(time = Date.now()): string {
  issued += 1n
  return String(((BigInt(time) - discordEpoch) << 22n) | (issued & 0x3f_ffffn))
}
