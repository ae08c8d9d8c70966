// The system packages of Debian 12 that the project needs, and what for.
export const packages = {
  'g++': 'the native library and command line',
  cmake: 'their build',
  'ninja-build': 'their build',
  'nlohmann-json3-dev': 'reading and writing JSON in C++',
  emscripten: 'the WebAssembly module',
  'libgtest-dev': 'the tests in C++',
  'clang-14': 'the same under sanitizers: a third faster to compile than g++',
  'libclang-rt-14-dev': 'what that links',
  chromium: 'the tests of worker and page',
  'python3-torch': 'making models, and the tests of that',
  'python3-numpy': 'making models, and the tests of that',
  'libopenblas0-pthread': 'matrix products of PyTorch that do not crawl',
  zstd: 'training texts that are packed',
};
