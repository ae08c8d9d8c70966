// The raw WebAssembly module as bindings/wasm/module.cpp declares it. Only engine.ts uses it.
declare module 'ungarble-wasm' {
  interface Handle {
    delete(): void;
  }
  export interface WasmSession extends Handle {
    step(): boolean;
    progress(): number;
    finish(): string;
  }
  export interface WasmEngine extends Handle {
    session(utf8: Uint8Array, level: string): WasmSession;
  }
  export interface WasmModule {
    Engine: {open(model: Uint8Array): WasmEngine};
    maxTextBytes: number;
  }
  export default function createModule(options: {wasmBinary: Uint8Array; printErr: () => void}): Promise<WasmModule>;
}
