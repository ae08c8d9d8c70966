# ungarble_warnings carries the flags that every target of the project is built with.
add_library(ungarble_warnings INTERFACE)
target_compile_definitions(ungarble_warnings INTERFACE UNGARBLE_VERSION="${PROJECT_VERSION}")

target_compile_options(ungarble_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow
  -ffp-contract=off)  # a fused multiply-add rounds once, wasm has none: reports would differ between platforms

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(ungarble_warnings INTERFACE -Wno-restrict)  # false alarms on std::string: GCC bug 105651
endif()

if(EMSCRIPTEN)
  # Native exceptions are a third of the size of Emscripten's emulated ones; both flags must reach every object.
  target_compile_options(ungarble_warnings INTERFACE -fwasm-exceptions -msimd128)
  target_link_options(ungarble_warnings INTERFACE -fwasm-exceptions)
endif()

if(UNGARBLE_SANITIZE)
  set(sanitize -fsanitize=${UNGARBLE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(ungarble_warnings INTERFACE ${sanitize})
  target_link_options(ungarble_warnings INTERFACE ${sanitize})
endif()

if(UNGARBLE_LIBFUZZER)
  target_compile_options(ungarble_warnings INTERFACE -fsanitize=fuzzer-no-link)
endif()
