// Runs the emulator of Slack until standard input ends: seeds it with the JSON object in the first
// argument, and prints its address.
import { createEmulator } from "emulate";

const emulator = await createEmulator({
  service: "slack",
  port: 0,
  seed: JSON.parse(process.argv[2]),
});
console.log(emulator.url);
process.stdin.resume();
process.stdin.on("end", async () => {
  await emulator.close();
  process.exit(0);
});
