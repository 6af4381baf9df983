const { builtFunctions } = require("./builtFunctions");

const LARGE = 10_000; // values
const TYPED = [Float64Array, Int32Array, Uint32Array, Int16Array, Uint8Array];

/**
 * What a call takes of memory above its input, in bytes, garbage collected: the peak, looked at after every large typed
 * array that the functions make and when the result stands, and the result alone.
 */
exports.peakMemory = function peakMemory(call) {
  let peak = 0;
  const look = () => {
    globalThis.gc();
    globalThis.gc(); // array buffers found dead by the first are freed by the second
    const { heapUsed, external } = process.memoryUsage(); // external counts the array buffers in
    peak = Math.max(peak, heapUsed + external);
    return heapUsed + external;
  };
  const functions = builtFunctions(watched(look));
  const before = look();
  peak = 0;
  const result = call(functions);
  const after = look();
  return { peak: peak - before, result: result.length > 0 ? after - before : 0 };
};

/** Typed arrays, by name, that call `look` once a large one of them has been made. */
function watched(look) {
  const shadows = {};
  for (const Typed of TYPED) {
    shadows[Typed.name] = new Proxy(Typed, {
      construct(target, args) {
        const made = Reflect.construct(target, args);
        if (made.length >= LARGE) look();
        return made;
      },
    });
  }
  return shadows;
}
